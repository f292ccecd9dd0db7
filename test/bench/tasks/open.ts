import type { BenchBrowser } from '../browser';
import type { Stopped } from '../instruments';
import { measureSearches } from './look';
import { unlock } from './lock';
import { grid } from './workbook';

/** The first search in a fresh page, as soon as its first row stands: what is put off at opening must not be in its way. */
export async function measureFirstSearches(browser: BenchBrowser, url: string, rounds: number): Promise<Stopped[]> {
  const times: Stopped[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const page = await browser.open(url);
    await grid(page).locator('.ag-row').first().waitFor();
    times.push(...(await measureSearches(page, ['王'])).slice(0, 1));
    await page.close();
  }
  return times;
}

/** Comes back to the workbook in a fresh page, as after closing the browser: from the navigation until its grid is painted. */
export async function measureOpens(
  browser: BenchBrowser,
  url: string,
  rounds: number,
  locked = false,
): Promise<Stopped[]> {
  const times: Stopped[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const page = await browser.open(url);
    if (locked) await unlock(page);
    // The product comes back to where it was; from the list of workbooks it is one click more.
    const rows = grid(page).locator('.ag-row').first();
    const link = page.locator('.workbook-open').first();
    await rows.or(link).first().waitFor();
    if (!(await rows.isVisible())) {
      await page.evaluate(() => window.instruments.arm('click'));
      await link.click();
      await page.getByTestId('place-roster').click();
      await rows.waitFor();
    }
    times.push(await page.evaluate(() => window.instruments.stopped(500, 60_000)));
    await page.close();
  }
  return times;
}
