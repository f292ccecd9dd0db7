import type { Page } from 'playwright-core';
import { timed } from '../browser';
import type { Stopped } from '../instruments';
import { sortBy } from './heads';
import { focusCell } from './workbook';

/** Moves the as-of date a day back and on, as the arrows beside it do. */
export async function measureAsOf(page: Page, rounds: number): Promise<Stopped[]> {
  const input = page.getByTestId('as-of');
  const start = await input.inputValue();
  const times: Stopped[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const day = new Date(Date.parse(start) - (1 + (round % 5)) * 86_400_000).toISOString().slice(0, 10);
    times.push(
      await timed(
        page,
        () =>
          input.evaluate((element: HTMLInputElement, value) => {
            element.value = value;
            element.dispatchEvent(new Event('input', { bubbles: true }));
            element.dispatchEvent(new Event('change', { bubbles: true }));
          }, day),
        { event: 'change' },
      ),
    );
  }
  return times;
}

/** Presses the sorting buttons of heads of every kind: text, number, date, computed words. */
export async function measureSorts(page: Page, columns: readonly string[]): Promise<Stopped[]> {
  const times: Stopped[] = [];
  for (const column of columns) {
    // Only heads of columns on screen exist: a cell below brings its own along.
    await focusCell(page, 0, column);
    times.push(await sortBy(page, column));
  }
  return times;
}

/**
 * Quick searches by name and number; Enter shows what was found, and emptying the box shows everybody again. Word and
 * Enter are sent in one go: the roster follows the typing after a moment, and an Enter that comes later has nothing to do.
 */
export async function measureSearches(page: Page, words: readonly string[]): Promise<Stopped[]> {
  const { keyboard } = page;
  const times: Stopped[] = [];
  for (const word of words) {
    await markSearch(page);
    const typeAndEnter = () => Promise.all([keyboard.insertText(word), keyboard.press('Enter')]);
    times.push(await timed(page, typeAndEnter, { event: 'keydown', key: 'Enter' }));
  }
  await markSearch(page);
  times.push(await timed(page, () => keyboard.press('Delete'), { event: 'keydown', key: 'Delete' }));
  return times;
}

/** The focus into the search box, all its text marked. */
async function markSearch(page: Page): Promise<void> {
  await page.locator('#search').focus();
  await page.keyboard.press('Control+a');
}
