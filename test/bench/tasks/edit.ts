import type { Page } from 'playwright-core';
import { timed } from '../browser';
import type { Stopped } from '../instruments';
import { focusCell } from './workbook';

/** Types amounts down a column; the clock runs from Enter until the cell, the sums and "saved" are painted. */
export async function measureEdits(page: Page, rounds: number): Promise<Stopped[]> {
  const times: Stopped[] = [];
  await focusCell(page, 0, 'payAmount');
  for (let round = 0; round < rounds; round += 1) {
    await page.keyboard.type(String(100 + round));
    times.push(await timed(page, () => page.keyboard.press('Enter'), { event: 'keydown', key: 'Enter' }));
  }
  return times;
}

/** Pastes 1000 rows of three columns into the persons at the top, as a spreadsheet's clipboard would. */
export async function measurePastes(page: Page, rounds: number): Promise<Stopped[]> {
  const times: Stopped[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await focusCell(page, 0, 'payAmount');
    const text = Array.from({ length: 1000 }, (_, row) => String(200 + ((row + round) % 50))).join('\n');
    times.push(
      await timed(
        page,
        () =>
          page.evaluate((pasted) => {
            const clipboardData = new DataTransfer();
            clipboardData.setData('text/plain', pasted);
            document.activeElement?.dispatchEvent(
              new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
            );
          }, text),
        { event: 'paste' },
      ),
    );
  }
  return times;
}
