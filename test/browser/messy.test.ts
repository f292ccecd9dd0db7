import { expect, test } from 'vitest';
import { HOSTILE, LISTS_AND_PLANS, REFUSED, SHEETS_AND_CELLS, TAKEN_CONTAINERS } from '../intake/messy/cases';
import { changedOf } from '../intake/messy/changed';
import { SMALL_ROSTER } from '../intake/messy/roster';
import type { Messy, Person, Refused, Taken } from '../intake/messy/types';
import { csv } from '../intake/messy/make/sheets';
import { useBrowser } from './support/browser';
import { filledCells } from './support/files';
import { Workbench } from './support/workbench';

// The messy files of test/intake/messy, each let fall on the product: what its preview counts, what is written, and undone.

const site = useBrowser();
const HEADERS = [...new Set(SMALL_ROSTER.flatMap((person) => Object.keys(person)))];

/** A workbook of the small roster; whatever runs as a script in it is noticed. */
async function filled(): Promise<Workbench> {
  const bench = await Workbench.empty(site, 'lanxi-2021');
  bench.page.on('dialog', (dialog) => {
    ran.push(dialog.message());
    void dialog.dismiss();
  });
  await bench.import(csv([HEADERS, ...SMALL_ROSTER.map((person) => HEADERS.map((header) => person[header] ?? ''))]));
  await bench.persons(SMALL_ROSTER.length);
  return bench;
}
const ran: string[] = [];

async function bring(bench: Workbench, messy: Messy): Promise<string> {
  const made = await messy.make();
  if ('clipboard' in made) {
    await bench.page.evaluate(({ plain, html }) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', plain);
      clipboardData.setData('text/html', html);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, made.clipboard);
    return '';
  }
  const content = Buffer.from(made.bytes).toString('base64');
  await bench.page.evaluate(
    ([name, text]) => {
      const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([bytes], name));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    [made.fileName, content] as const,
  );
  return made.fileName;
}

/** The piles of the preview that have rows. */
function piles(bench: Workbench): Promise<Record<string, number>> {
  return bench.page.evaluate(() => {
    const tabs = [...document.querySelectorAll<HTMLElement>('[data-testid^="import-count-"]')];
    return Object.fromEntries(
      tabs.flatMap((tab) => {
        const count = Number(tab.dataset['count']);
        return count > 0 ? [[(tab.dataset['testid'] ?? '').slice('import-count-'.length), count]] : [];
      }),
    );
  });
}

/** The roster as its export has it, formula guards taken off. */
async function roster(bench: Workbench): Promise<Person[]> {
  const { text } = await bench.download('export-roster');
  return filledCells(text).map((person) =>
    Object.fromEntries(Object.entries(person).map(([key, cell]) => [key, cell.replace(/^'(?=[=+\-@])/, '')])),
  );
}

/** Says of the whole list what it does not say itself. */
async function say(bench: Workbench, settings: NonNullable<Messy['settings']>): Promise<void> {
  const { identity, ...typed } = settings;
  const of = (setting: string) => bench.get(`import-${setting}`);
  if (identity !== undefined) await of('identity').selectOption(identity);
  for (const [setting, text] of Object.entries(typed)) {
    await of(setting).fill(text);
    await of(setting).blur();
  }
  await expect.poll(() => of('confirm').getAttribute('aria-disabled')).toBe('false');
}

/** Brings a file, looks, confirms, looks at the roster, takes it back. */
async function take(bench: Workbench, messy: Messy<Taken>): Promise<void> {
  const { name, expected, settings } = messy;
  await bring(bench, messy);
  await bench.get('import-preview').waitFor();
  expect(await bench.get(`import-kind-${expected.kind}`).isChecked(), name).toBe(true);
  if (settings !== undefined) await say(bench, settings);
  expect({ name, piles: await piles(bench) }).toEqual({ name, piles: expected.piles });
  const writes = await bench.get('import-cancel').isVisible();
  await bench.get('import-confirm').click();
  await bench.get('import-preview').waitFor({ state: 'detached' });
  const { added, changed = {}, tray = 0 } = expected;
  expect({ name, writes }).toEqual({ name, writes: added.length + Object.keys(changed).length + tray > 0 });
  if (!writes) return;
  await bench.persons(SMALL_ROSTER.length + added.length);
  const after = await roster(bench);
  expect({ name, added: after.slice(SMALL_ROSTER.length) }).toEqual({ name, added });
  expect({ name, changed: changedOf(SMALL_ROSTER, after) }).toEqual({ name, changed });
  await bench.get('undo').click();
  await expect.poll(() => bench.get('redo').isEnabled()).toBe(true);
  await bench.persons(SMALL_ROSTER.length);
}

async function refuse(bench: Workbench, messy: Messy<Refused>): Promise<void> {
  const { name, expected } = messy;
  const fileName = await bring(bench, messy);
  const sentence = bench.toast(expected.says);
  await sentence.waitFor();
  expect(await sentence.innerText(), name).toContain(fileName);
  expect(await bench.get('import-preview').count(), name).toBe(0);
  expect(await bench.get('person-count').getAttribute('data-count'), name).toBe(String(SMALL_ROSTER.length));
  await sentence.locator('button').last().click();
  await expect.poll(() => bench.toast(expected.says).count()).toBe(0);
}

async function all<Expected>(
  cases: readonly Messy<Expected>[],
  one: (bench: Workbench, messy: Messy<Expected>) => Promise<void>,
): Promise<void> {
  const bench = await filled();
  const before = await roster(bench);
  expect(before).toEqual(SMALL_ROSTER);
  for (const messy of cases) await one(bench, messy);
  expect(await roster(bench)).toEqual(before);
  expect(ran, 'scripts that ran').toEqual([]);
}

test('every container: the same persons come out of each', () => all(TAKEN_CONTAINERS, take));
// Of these every other one: all of them are read, planned and written by test/intake/messy, and what a page adds is the same.
const everyOther = <Case>(cases: readonly Case[]) => cases.filter((_each, place) => place % 2 === 0);
test('tables however they stand, cells however they are written', () => all(everyOther(SHEETS_AND_CELLS), take));
test('lists of every kind, and their piles', () => all(everyOther(LISTS_AND_PLANS), take));
test('formulas, markup, endless cells and zero characters are texts', () => all(HOSTILE, take));
test('what cannot be read is told in a sentence, and nothing has changed', () => all(REFUSED, refuse));
