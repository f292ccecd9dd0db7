import type { Page } from 'playwright-core';
import { reached, type Reached } from '../hands';
import { round } from '../stats';
import { focusCell, grid } from './workbook';

export interface SumTimes {
  readonly times: readonly Reached[];
  readonly parts: Readonly<Record<string, number>>;
}

/** The mouse is pressed on a column's head until the sum of the whole column is painted. */
export async function measureColumnSums(page: Page, columns: readonly string[], persons: number): Promise<SumTimes> {
  const times: Reached[] = [];
  const parts: Record<string, number> = {};
  for (const column of columns) {
    await focusCell(page, 0, column);
    await page.getByTestId('selection-status').waitFor({ state: 'detached' });
    const name = grid(page).locator(`.ag-header-cell[col-id="${column}"] .head-name`);
    const rows = persons.toLocaleString('en');
    const time = await reached(page, () => name.click(), { event: 'pointerdown' }, sumStands, rows);
    times.push(time);
    parts[column] = round(time.ms);
  }
  return { times, parts };
}

/** Ctrl+A until what all columns come to is painted whole. */
export async function measureSumsOfAll(page: Page, rounds: number, persons: number): Promise<Reached[]> {
  const times: Reached[] = [];
  for (let turn = 0; turn < rounds; turn += 1) {
    await focusCell(page, turn, 'payAmount');
    await page.getByTestId('selection-status').waitFor({ state: 'detached' });
    const act = () => page.keyboard.press('Control+a');
    times.push(await reached(page, act, { event: 'keydown', key: 'a' }, sumStands, persons.toLocaleString('en')));
  }
  await focusCell(page, 0, 'payAmount');
  return times;
}

/** Of all rows, and no longer "so far". */
function sumStands(rows: string): boolean {
  const status = document.querySelector<HTMLElement>('[data-testid="selection-status"]');
  return (
    status !== null &&
    status.dataset['partly'] === undefined &&
    status.querySelector('[data-figure="sum"]') !== null &&
    status.firstElementChild?.textContent.includes(rows) === true
  );
}
