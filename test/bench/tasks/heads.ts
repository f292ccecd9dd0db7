import type { Page } from 'playwright-core';
import type { BenchBrowser } from '../browser';
import { timed } from '../browser';
import type { Stopped } from '../instruments';
import { focusCell, grid } from './workbook';

/** The head's own button for sorting, pressed with the mouse; the head must then say that it sorts another way. */
export async function sortBy(page: Page, column: string): Promise<Stopped> {
  const head = grid(page).locator(`.ag-header-cell[col-id="${column}"]`);
  const before = await head.getAttribute('aria-sort');
  const time = await timed(page, () => head.locator('.head-sort').click(), { event: 'click' });
  if ((await head.getAttribute('aria-sort')) === before) throw new Error(`${column} is not sorted another way`);
  return time;
}

/** By name up, down, not at all, up …; each time after an edit, so that no order can have been kept. */
export async function measureNameSorts(page: Page, rounds: number): Promise<Stopped[]> {
  const times: Stopped[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await changeSomething(page, round);
    times.push(await sortBy(page, 'name'));
    await sortBy(page, 'name'); // downwards
    await sortBy(page, 'name'); // and away
  }
  return times;
}

/** The first sort by name in a fresh page, as soon as its first row stands. */
export async function measureFirstNameSorts(browser: BenchBrowser, url: string, rounds: number): Promise<Stopped[]> {
  const times: Stopped[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const page = await browser.open(url);
    await grid(page).locator('.ag-row').first().waitFor();
    times.push(await sortBy(page, 'name'));
    await page.close();
  }
  return times;
}

export interface ListTimes {
  /** Each column's list after an edit. */
  readonly times: readonly Stopped[];
  /** By column: after an edit, and once more. */
  readonly parts: Readonly<Record<string, readonly number[]>>;
}

/** The filter of a column is opened by its button until all check boxes with their counts are painted. */
export async function measureFilterLists(page: Page, columns: readonly string[]): Promise<ListTimes> {
  const times: Stopped[] = [];
  const parts: Record<string, number[]> = {};
  for (const [round, column] of columns.entries()) {
    await changeSomething(page, round);
    await focusCell(page, 0, column);
    const button = grid(page).locator(`.ag-header-cell[col-id="${column}"] .head-menu`);
    for (const again of [false, true]) {
      const time = await timed(page, () => button.click(), { event: 'click' });
      const listed = await page.locator('.filter-menu .filter-value .filter-count').count();
      if (listed === 0) throw new Error(`the list of ${column} has no values`);
      if (!again) times.push(time);
      (parts[column] ??= []).push(Math.round(time.ms));
      await page.keyboard.press('Escape');
      await page.locator('.filter-menu').waitFor({ state: 'detached' });
    }
  }
  return { times, parts };
}

/** One amount is typed: what the worker keeps for views no longer counts. */
export async function changeSomething(page: Page, round: number): Promise<void> {
  await focusCell(page, 0, 'payAmount');
  await page.keyboard.type(String(301 + round));
  await timed(page, () => page.keyboard.press('Enter'), { event: 'keydown', key: 'Enter' });
}
