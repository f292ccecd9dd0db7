import type { Page } from 'playwright-core';
import { timed } from '../browser';
import type { Stopped } from '../instruments';

/** Ways through the product that several measurements take, by its page handles (formats.md 3) and a few more. */

export const grid = (page: Page) => page.getByTestId('roster-grid');

export async function newWorkbook(page: Page, policyId: string): Promise<void> {
  await page.getByTestId('new-workbook').first().click();
  await page.getByTestId(`policy-${policyId}`).click();
  await page.getByTestId('person-count').waitFor();
}

/** Reads the file, then commits what the preview shows: the two waits of the user, without the time he takes to look. */
export async function importFile(page: Page, path: string): Promise<{ read: Stopped; commit: Stopped }> {
  const limit = 300_000;
  const read = await timed(
    page,
    async () => {
      await page.getByTestId('import-file').setInputFiles(path);
      await page.getByTestId('import-confirm').waitFor({ timeout: limit });
    },
    { limit, quiet: 500 },
  );
  const commit = await timed(
    page,
    async () => {
      await page.getByTestId('import-confirm').click();
      await page.waitForFunction(
        () => Number(document.querySelector<HTMLElement>('[data-testid="person-count"]')?.dataset['count']) > 0,
        null,
        {
          timeout: limit,
        },
      );
    },
    { limit, quiet: 500 },
  );
  return { read, commit };
}

export async function showRoster(page: Page): Promise<void> {
  await page.getByTestId('place-roster').click();
  await grid(page).locator('.ag-row').first().waitFor();
}

/** The cell of a column in a display row, brought into view. */
export async function focusCell(page: Page, row: number, column: string): Promise<void> {
  // Edits that went down the column have scrolled the first row out of the document.
  if ((await grid(page).locator(`.ag-row[row-index="${row}"]`).count()) === 0) {
    // After a search the keys are in its box, and whoever was found stays at hand.
    await grid(page).locator('.ag-row .ag-cell').nth(1).click();
    await page.keyboard.press('Control+Home');
  }
  const cell = grid(page).locator(`.ag-row[row-index="${row}"] .ag-cell[col-id="${column}"]`);
  for (let tries = 0; tries < 40 && !(await cell.isVisible()); tries += 1) {
    if (tries === 0) await grid(page).locator('.ag-row[row-index="0"] .ag-cell').nth(1).click();
    await page.keyboard.press('ArrowRight');
  }
  await cell.click();
}
