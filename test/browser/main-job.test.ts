import { expect, test } from 'vitest';
import { useBrowser } from './support/browser';
import { cells, example, EXAMPLES, filledCells } from './support/files';
import { Workbench } from './support/workbench';

// The main job from an empty page to the files, by the handles alone, under each policy.

const site = useBrowser();

test.each(EXAMPLES)('%s: a roster comes in, is computed, and goes out as it came', async (policy, asOf) => {
  const roster = example(`${policy}.roster.csv`);
  const bench = await Workbench.empty(site, policy);
  await bench.choose('名册.csv', roster);
  expect(await bench.importCounts()).toMatchObject({ added: 400, changed: 0, unchanged: 0 });
  expect(await bench.get('person-count').getAttribute('data-count')).toBe('0');
  await bench.get('import-confirm').click();
  await bench.persons(400);
  await bench.get('roster-grid').waitFor();

  // Whoever moves the date and asks for a file at once gets the file of that date.
  await bench.get('as-of').fill(asOf);
  const results = await bench.download('export-results');
  expect(results.text.startsWith('\uFEFF')).toBe(true);
  expect(results.text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(cells(results.text)).toEqual(cells(example(`${policy}.persons.csv`)));
  const units = await bench.download('export-units');
  expect(cells(units.text)).toEqual(cells(example(`${policy}.units.csv`)));
  const out = await bench.download('export-roster');
  expect(filledCells(out.text)).toEqual(filledCells(roster));

  // The same file again: nothing new, nothing changed, nothing in the log.
  const log = await bench.logLength();
  await bench.choose('名册.csv', roster);
  expect(await bench.importCounts()).toMatchObject({ added: 0, changed: 0, unchanged: 400 });
  await bench.get('import-confirm').click();
  await bench.get('import-preview').waitFor({ state: 'detached' });
  await bench.saved();
  expect(await bench.logLength()).toBe(log);

  await bench.get('undo').click();
  await bench.persons(0);
  expect(cells((await bench.download('export-results')).text)).toHaveLength(1);
  expect(cells((await bench.download('export-roster')).text)).toHaveLength(1);
  await bench.get('redo').click();
  await bench.persons(400);
  expect((await bench.download('export-results')).text).toBe(results.text);
  expect((await bench.download('export-roster')).text).toBe(out.text);

  // What went out is a roster like any other: in an empty workbook it gives the same results.
  await bench.create(policy);
  await bench.persons(0);
  await bench.import(out.text, '导出.csv');
  await bench.persons(400);
  await bench.get('as-of').fill(asOf);
  expect((await bench.download('export-results')).text).toBe(results.text);
  expect((await bench.download('export-units')).text).toBe(units.text);
  expect((await bench.download('export-roster')).text).toBe(out.text);
});
