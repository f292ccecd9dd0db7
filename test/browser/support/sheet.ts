import type { Page } from 'playwright-core';

/** The roster grid as keys and mouse see it. Rows are counted as displayed, from 0. */
export interface Sheet {
  readonly page: Page;
  cell(row: number, column: string): ReturnType<Page['locator']>;
  text(row: number, column: string): Promise<string>;
  click(row: number, column: string): Promise<void>;
  press(...keys: readonly string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** `column@row` of the focused cell, with `!` while it is open. */
  focus(): Promise<string>;
  paste(text: string): Promise<void>;
  copied(): Promise<string>;
  counts(): Promise<{ shown: number; total: number }>;
  settle(): Promise<void>;
}

export function makeSheet(page: Page): Sheet {
  const cell = (row: number, column: string) =>
    page.locator(`.ag-row[row-index="${row}"] .ag-cell[col-id="${column}"]`);
  // The page's clock has ticked twice and everything under way has been painted.
  const settle = async () => {
    await page.waitForTimeout(40);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  };
  /** Columns out of view are not there: scrolls sideways until the cell is. */
  const reveal = async (row: number, column: string) => {
    for (let at = 0; (await cell(row, column).count()) === 0 && at < 20; at += 1) {
      await page.evaluate((step) => {
        for (const each of document.querySelectorAll('.ag-body-horizontal-scroll-viewport, .ag-grid-viewport'))
          each.scrollLeft = step * 300;
      }, at);
      await settle();
    }
  };
  return {
    page,
    cell,
    async text(row, column) {
      await reveal(row, column);
      return (await cell(row, column).textContent()) ?? '';
    },
    async click(row, column) {
      await reveal(row, column);
      await cell(row, column).click();
    },
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key);
      await settle();
    },
    type: (text) => page.keyboard.type(text),
    focus: () =>
      page.evaluate(() => {
        const field = document.activeElement;
        const at = field?.closest('.ag-cell');
        const row = at?.closest('.ag-row')?.getAttribute('row-index');
        return at === null || at === undefined
          ? ''
          : `${at.getAttribute('col-id')}@${row}${field?.classList.contains('open') === true ? '!' : ''}`;
      }),
    async paste(text) {
      await page.evaluate((words) => navigator.clipboard.writeText(words), text);
      await page.keyboard.press('Control+V');
      await settle();
    },
    async copied() {
      await page.keyboard.press('Control+C');
      return page.evaluate(() => navigator.clipboard.readText());
    },
    async counts() {
      const element = page.getByTestId('view-count');
      return {
        shown: Number(await element.getAttribute('data-shown')),
        total: Number(await element.getAttribute('data-total')),
      };
    },
    settle,
  };
}
