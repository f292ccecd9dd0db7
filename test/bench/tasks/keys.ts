import type { Page } from 'playwright-core';
import { reached, workDuring, type Reached } from '../hands';
import { round, summarize } from '../stats';
import { focusCell, grid } from './workbook';

/** Where the cell with the keys stands: display row and column of the grid (aria-colindex). */
interface Cursor {
  readonly row: number;
  readonly column: number;
}

export interface KeyTimes {
  readonly times: readonly Reached[];
  readonly parts: unknown;
}

const ARROWS = {
  ArrowDown: { row: 1, column: 0 },
  ArrowUp: { row: -1, column: 0 },
  ArrowRight: { row: 0, column: 1 },
  ArrowLeft: { row: 0, column: -1 },
} as const;

/** An arrow's keydown until the frame is painted in which the next cell has the focus; within the view and scrolling it. */
export async function measureKeys(page: Page): Promise<KeyTimes> {
  await page.keyboard.press('Control+Home');
  await focusCell(page, 0, 'unit');
  const kinds = new Map<string, Reached[]>();
  const times: Reached[] = [];
  let at = await cursor(page);
  const walk: (keyof typeof ARROWS)[] = [
    ...Array.from({ length: 40 }, () => 'ArrowDown' as const),
    ...Array.from({ length: 15 }, () => 'ArrowRight' as const),
    ...Array.from({ length: 15 }, () => 'ArrowLeft' as const),
    ...Array.from({ length: 10 }, () => 'ArrowUp' as const),
  ];
  for (const [turn, key] of walk.entries()) {
    const next = { row: at.row + ARROWS[key].row, column: at.column + ARROWS[key].column };
    const before = await scrolled(page);
    const time = await reached(page, () => page.keyboard.press(key), { event: 'keydown', key }, isAt, next);
    await mustBeSeen(page, key);
    const kind = before === (await scrolled(page)) ? 'inView' : 'scrolling';
    kinds.set(kind, [...(kinds.get(kind) ?? []), time]);
    times.push(time);
    at = next;
    await page.waitForTimeout(20 + ((turn * 7) % 30)); // not in step with the screen
  }
  // The page's thread alone, in another walk: told apart from waiting for the screen.
  const session = await page.context().newCDPSession(page);
  const keys = 20;
  const work = await workDuring(session, async () => {
    for (let turn = 0; turn < keys; turn += 1) {
      await page.keyboard.press(turn % 2 === 0 ? 'ArrowUp' : 'ArrowDown');
      await page.waitForTimeout(40);
    }
  });
  await session.detach();
  const parts: Record<string, unknown> = {
    workPerKey: {
      all: round(work.all / keys),
      script: round(work.script / keys),
      layout: round(work.layout / keys),
      style: round(work.style / keys),
    },
  };
  for (const [kind, list] of kinds) {
    const told = summarize(list.map(({ eventMs }) => eventMs ?? 0)).median;
    parts[kind] = { ...summarize(list.map(({ ms }) => ms)), eventTimingMedian: told === 0 ? 'under 16' : told };
  }
  return { times, parts };
}

/** Ctrl with an arrow over columns that are full, sparse and nearly empty: the edge is found and painted. */
export async function measureFarKeys(page: Page, persons: number): Promise<KeyTimes> {
  const times: Reached[] = [];
  const parts: Record<string, number[]> = {};
  for (const column of ['name', 'payAmount', 'note', 'status']) {
    await page.keyboard.press('Control+Home');
    await focusCell(page, 0, column);
    const { column: place } = await cursor(page);
    for (let jump = 0; jump < 3; jump += 1) {
      const from = await cursor(page);
      if (from.row === persons - 1) break;
      const act = () => page.keyboard.press('Control+ArrowDown');
      const time = await reached(page, act, { event: 'keydown', key: 'ArrowDown' }, isBelow, from);
      await mustBeSeen(page, 'Ctrl+ArrowDown');
      times.push(time);
      (parts[column] ??= []).push(Math.round(time.ms));
    }
    const { row, column: now } = await cursor(page);
    if (now !== place) throw new Error('Ctrl+ArrowDown left its column');
    if (column === 'status' && row !== persons - 1) throw new Error(`Ctrl+ArrowDown in ${column} ended at row ${row}`);
  }
  await page.keyboard.press('Control+Home');
  return { times, parts };
}

function isAt({ row, column }: Cursor): boolean {
  const cell = document.activeElement?.closest('.ag-cell');
  return (
    cell?.getAttribute('aria-colindex') === String(column) &&
    cell.closest('.ag-row')?.getAttribute('row-index') === String(row)
  );
}

function isBelow({ row, column }: Cursor): boolean {
  const cell = document.activeElement?.closest('.ag-cell');
  return (
    cell?.getAttribute('aria-colindex') === String(column) &&
    Number(cell.closest('.ag-row')?.getAttribute('row-index')) > row
  );
}

async function cursor(page: Page): Promise<Cursor> {
  const found = await page.evaluate(() => {
    const cell = document.activeElement?.closest('.ag-cell');
    return {
      row: Number(cell?.closest('.ag-row')?.getAttribute('row-index') ?? Number.NaN),
      column: Number(cell?.getAttribute('aria-colindex') ?? Number.NaN),
    };
  });
  if (Number.isNaN(found.row) || Number.isNaN(found.column)) throw new Error('no cell has the focus');
  return found;
}

const scrolled = (page: Page): Promise<string> =>
  grid(page)
    .locator('.ag-grid-viewport')
    .evaluate(({ scrollTop, scrollLeft }) => `${scrollTop} ${scrollLeft}`);

/** A cursor that is painted outside of the view is none. */
async function mustBeSeen(page: Page, key: string): Promise<void> {
  const seen = await page.evaluate(() => {
    const cell = document.activeElement?.closest('.ag-cell')?.getBoundingClientRect();
    const view = document.querySelector('.ag-grid-viewport')?.getBoundingClientRect();
    if (cell === undefined || view === undefined) return false;
    return (
      cell.top >= view.top - 1 &&
      cell.bottom <= view.bottom + 1 &&
      cell.left >= view.left - 1 &&
      cell.right <= view.right + 1
    );
  });
  if (!seen) throw new Error(`after ${key} the cursor is not in view`);
}
