import type { BenchBrowser } from '../browser';
import type { Stopped } from '../instruments';
import { measureEdits, measurePastes } from './edit';
import { encrypt } from './lock';
import { measureOpens } from './open';
import { importFile, newWorkbook, showRoster } from './workbook';

export const SEALED = ['importSealed', 'editSealed', 'pasteSealed', 'openSealed'] as const;
export type Sealed = (typeof SEALED)[number];

/** The same as without, in a browser of its own in which what is stored is encrypted before the roster comes in. */
export async function measureSealed(
  browser: BenchBrowser,
  site: string,
  { policy, file }: { readonly policy: string; readonly file: string },
  tell: (id: Sealed, times: readonly Stopped[]) => void,
): Promise<void> {
  const page = await browser.open(site);
  await newWorkbook(page, policy);
  await encrypt(page);
  const { read, commit } = await importFile(page, file);
  tell('importSealed', [{ ...commit, ms: read.ms + commit.ms, long: [...read.long, ...commit.long] }]);
  await showRoster(page);
  tell('editSealed', await measureEdits(page, 25));
  tell('pasteSealed', await measurePastes(page, 7));
  await page.close();
  tell('openSealed', await measureOpens(browser, site, 5, true));
}
