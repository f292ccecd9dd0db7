import type { TestBrowser } from './browser';
import { makeSheet, type Sheet } from './sheet';
import { SMALL, Workbench } from './workbench';

/** A workbook of Lanxi with a handful of persons, open at its roster; the first name has the focus. */
export async function openRoster(site: TestBrowser, rows = SMALL): Promise<{ bench: Workbench; sheet: Sheet }> {
  const context = await site.context();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const bench = await Workbench.empty(site, 'lanxi-2021', context);
  await bench.import(rows);
  await bench.get('roster-grid').waitFor();
  const sheet = makeSheet(bench.page);
  await sheet.click(0, 'name');
  return { bench, sheet };
}
