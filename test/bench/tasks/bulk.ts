import type { Page } from 'playwright-core';
import { timed } from '../browser';
import type { Stopped } from '../instruments';
import { focusCell, grid } from './workbook';

const COLUMNS = ['payDate', 'channel', 'receipt'] as const;
const ROWS = 16_667; // 50,001 cells

export interface BulkTimes {
  readonly pastes: readonly Stopped[];
  readonly undos: readonly Stopped[];
}

/** Ctrl+V with 50,001 cells from the browser's clipboard, then Ctrl+Z; until all is stored, recalculated and painted. */
export async function measureBulk(page: Page, rounds: number): Promise<BulkTimes> {
  const pastes: Stopped[] = [];
  const undos: Stopped[] = [];
  await page.bringToFront();
  for (let round = 0; round < rounds; round += 1) {
    await page.keyboard.press('Control+Home');
    await focusCell(page, 0, COLUMNS[0]);
    const before = await receipt(page);
    const text = Array.from({ length: ROWS }, (_, row) => {
      const day = String(1 + ((row + round) % 28)).padStart(2, '0');
      return `2020-11-${day}\t手机支付\tP${round}-${row}`;
    }).join('\n');
    await page.evaluate((words) => navigator.clipboard.writeText(words), text);
    pastes.push(await timed(page, () => page.keyboard.press('Control+v'), { event: 'keydown', key: 'v' }));
    if ((await receipt(page)) !== `P${round}-0`)
      throw new Error(`after the paste the first receipt is ${await receipt(page)}`);
    const selected = (await page.getByTestId('selection-status').textContent()) ?? '';
    if (!selected.includes(ROWS.toLocaleString('en'))) throw new Error(`after the paste stands: ${selected}`);
    undos.push(await timed(page, () => page.keyboard.press('Control+z'), { event: 'keydown', key: 'z' }));
    if ((await receipt(page)) !== before) throw new Error('one undo does not take the paste back');
  }
  return { pastes, undos };
}

async function receipt(page: Page): Promise<string> {
  const cell = grid(page).locator('.ag-row[row-index="0"] .ag-cell[col-id="receipt"]');
  return ((await cell.textContent()) ?? '').trim();
}
