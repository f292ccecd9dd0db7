import type { BenchBrowser } from '../browser';
import { timed } from '../browser';
import type { Stopped } from '../instruments';
import { grid } from './workbook';

/** A fresh page each time, a click on the workbook, until its grid is painted. */
export async function measureOpens(browser: BenchBrowser, url: string, rounds: number): Promise<Stopped[]> {
  const times: Stopped[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const page = await browser.open(url);
    const link = page.locator('.workbook-open').first();
    const painted = grid(page).locator('.ag-row').first();
    if (await link.isVisible({ timeout: 5000 }).catch(() => false)) await link.waitFor();
    times.push(
      await timed(
        page,
        async () => {
          await link.click();
          const units = page.getByTestId('units-grid').first();
          await painted.or(units).first().waitFor();
        },
        { event: 'click', quiet: 500 },
      ),
    );
    await page.close();
  }
  return times;
}
