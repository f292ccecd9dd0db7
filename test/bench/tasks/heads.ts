import type { Page } from 'playwright-core';
import type { BenchBrowser } from '../browser';
import { timed } from '../browser';
import { reached, type Reached } from '../hands';
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

/** By name, upwards, until the view is full of other rows; each time after an edit, so that no order can have been kept. */
export async function measureNameSorts(page: Page, rounds: number): Promise<Reached[]> {
  const times: Reached[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await changeSomething(page, round);
    times.push(await sortUp(page));
    await sortBy(page, 'name'); // downwards
    await sortBy(page, 'name'); // and away
  }
  return times;
}

/** The first sort by name in a fresh page, as soon as its rows stand. */
export async function measureFirstNameSorts(browser: BenchBrowser, url: string, rounds: number): Promise<Reached[]> {
  const times: Reached[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const page = await browser.open(url);
    await grid(page).locator('.ag-row').first().waitFor();
    times.push(await sortUp(page));
    await page.close();
  }
  return times;
}

async function sortUp(page: Page): Promise<Reached> {
  const head = grid(page).locator('.ag-header-cell[col-id="name"]');
  await grid(page)
    .locator('.ag-row .ag-cell[col-id="name"]')
    .nth(LEAST - 1)
    .waitFor();
  const before = await page.evaluate(namesInView);
  const wanted = { before, least: LEAST };
  const time = await reached(page, () => head.locator('.head-sort').click(), { event: 'click' }, othersInView, wanted);
  if ((await head.getAttribute('aria-sort')) !== 'ascending')
    throw new Error('the rows are not sorted upwards by name');
  return time;
}

/** Rows that must stand there before and after: the view goes on with the cursor, wherever its person comes to stand. */
const LEAST = 12;

function namesInView(): string {
  const cells = document.querySelectorAll('.ag-row:not([row-index="0"]) .ag-cell[col-id="name"]');
  return [...cells].map(({ textContent }) => textContent).join(' ');
}

/** Must not refer to anything outside itself. */
function othersInView({ before, least }: { before: string; least: number }): boolean {
  const box = document.querySelector('.ag-grid-viewport')?.getBoundingClientRect();
  if (box === undefined) return false;
  const all = [...document.querySelectorAll('.ag-row:not([row-index="0"]) .ag-cell[col-id="name"]')];
  const names = all.map(({ textContent }) => textContent);
  const seen = all.filter((cell) => {
    const { top, bottom } = cell.getBoundingClientRect();
    return cell.textContent !== '' && top >= box.top && bottom <= box.bottom;
  });
  return seen.length >= least && names.join(' ') !== before;
}

export interface ListTimes {
  /** Each column's list after an edit. */
  readonly times: readonly Reached[];
  /** By column: after an edit, and once more. */
  readonly parts: Readonly<Record<string, readonly number[]>>;
}

/** The filter of a column is opened by its button until the check boxes with their counts are painted, as many as can be seen. */
export async function measureFilterLists(page: Page, columns: readonly string[]): Promise<ListTimes> {
  const times: Reached[] = [];
  const parts: Record<string, number[]> = {};
  for (const [round, column] of columns.entries()) {
    await changeSomething(page, round);
    await focusCell(page, 0, column);
    const button = grid(page).locator(`.ag-header-cell[col-id="${column}"] .head-menu`);
    for (const again of [false, true]) {
      const time = await reached(page, () => button.click(), { event: 'click' }, listStands, null);
      if (!again) times.push(time);
      (parts[column] ??= []).push(Math.round(time.ms));
      await page.waitForTimeout(300); // a long list is made in two steps
      if (await page.evaluate(listHasRoom)) throw new Error(`the list of ${column} came in parts that can be seen`);
      await page.keyboard.press('Escape');
      await page.locator('.filter-menu').waitFor({ state: 'detached' });
    }
  }
  return { times, parts };
}

function listStands(): boolean {
  return document.querySelector('.filter-menu .filter-value .filter-count') !== null;
}

/** The boxes that are made in the first step (24) leave room in the list for others that came later. */
function listHasRoom(): boolean {
  const list = document.querySelector('.filter-menu .filter-list');
  const boxes = list?.querySelectorAll('.filter-value') ?? [];
  const box = boxes[24]?.getBoundingClientRect();
  return (
    list !== null &&
    list !== undefined &&
    box !== undefined &&
    list.scrollTop === 0 &&
    box.top < list.getBoundingClientRect().bottom
  );
}

/** One amount is typed: what the worker keeps for views no longer counts. */
export async function changeSomething(page: Page, round: number): Promise<void> {
  await focusCell(page, 0, 'payAmount');
  await page.keyboard.type(String(301 + round));
  await timed(page, () => page.keyboard.press('Enter'), { event: 'keydown', key: 'Enter' });
}
