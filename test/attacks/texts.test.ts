import * as fc from 'fast-check';
import Papa from 'papaparse';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LedgerApi, ViewQuery } from '../../src/client/protocol';
import type { PersonsWish, SheetWish } from '../../src/client/sheetWish';
import type { Session } from '../../src/client/types';
import { readFile } from '../../src/intake/readFile';
import { sheetCsv } from '../../src/reports/csv/sheet';
import { writeXlsx } from '../../src/reports/xlsx/write';
import { FIELDS, TEMPLATE_IDS, type FieldId } from '../../src/roster/fields';
import { countsOf, makePage } from '../client/support';
import { POLICY } from '../ledger/support/ledger';
import { partsOf, tableOf } from '../reports/xlsx/support';
import { FORMULAS, KEYS, MARKUP, shapeOfObjects } from './corpus';

// Texts made to do harm, through the doors that data comes in by: each stays a text, in every field, and goes out as one.

const INPUTS = [...MARKUP, ...KEYS, ...FORMULAS];
const isFormula = (cell: string): boolean => /^[=+\-@\t\r]/.test(cell) && !/^-?\d+(?:\.\d+)?$/.test(cell);
const TEXTS = TEMPLATE_IDS.filter((id) => FIELDS[id].kind === 'text');
const EXPORTS = ['roster', 'results', 'units', 'checks', 'history', 'audit'] as const;
const QUERY: ViewQuery = { unit: null, search: '', sort: [], filters: [], removed: false };

let before: string;
beforeEach(() => {
  before = shapeOfObjects();
});
afterEach(() => expect(shapeOfObjects()).toBe(before));

interface Book {
  readonly api: LedgerApi;
  readonly session: Session;
}

/** A workbook, named so, with a person for each input: the input stands in every field of his. */
async function workbookOf(inputs: readonly string[], name: string): Promise<Book> {
  const { api, open } = await makePage();
  const { session } = await open((await api.create({ policyId: POLICY.id, name })).id);
  await api.setAuthor(name);
  const added = inputs.map((input) => TEMPLATE_IDS.map((field) => [field, input] as const));
  await session.apply({ kind: 'set-cells', name: 'paste', edits: [], added });
  return { api, session };
}

/** Every cell of a CSV file, as a program without mercy reads it. */
async function cellsOf(blob: Blob): Promise<string[]> {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await blob.arrayBuffer());
  expect(text[0]).toBe('\uFEFF');
  const { data, errors } = Papa.parse<string[]>(text.slice(1), { delimiter: ',', newline: '\r\n' });
  expect(errors).toEqual([]);
  return data.flat();
}

interface Head {
  readonly title: string;
  readonly sheet: string;
}
const personsWish = (head: Head, query = QUERY): PersonsWish => ({
  kind: 'persons',
  head: { ...head, notes: [head.title], frozen: 1 },
  columns: [
    ...TEMPLATE_IDS.map((id) => ({ id, header: FIELDS[id].header })),
    { id: 'category', header: head.title },
    { id: 'status', header: '状态' },
    { id: 'issues', header: '提示' },
  ],
  query,
  words: {},
});
const sheets = (head: Head): readonly SheetWish[] => [
  personsWish(head),
  { kind: 'checks', head: { ...head, notes: [], frozen: 0 }, words: {} },
  { kind: 'history', head: { ...head, notes: [], frozen: 0 }, words: {} },
];

/** What a sheet of ours is made of; anything else would be somebody's text that has become markup. */
const TAGS = new Set(
  'worksheet sheetPr pageSetUpPr outlinePr dimension sheetViews sheetView pane selection sheetFormatPr cols col sheetData row c v is t autoFilter pageMargins pageSetup printOptions headerFooter oddFooter oddHeader mergeCells mergeCell sst si workbook workbookPr bookViews workbookView sheets sheet definedNames definedName calcPr ignoredErrors ignoredError'.split(
    ' ',
  ),
);

async function expectTextsOnly(blob: Blob): Promise<void> {
  const parts = await partsOf(new Uint8Array(await blob.arrayBuffer()));
  for (const [name, xml] of parts) {
    if (!/^xl\/(?:worksheets\/|sharedStrings|workbook\.xml)/.test(name) || name.includes('_rels')) continue;
    const tags = [...xml.matchAll(/<\/?([A-Za-z][\w:.-]*)/g)].map(([, tag = '']) => tag);
    for (const tag of new Set(tags)) expect(TAGS, `${name}: <${tag}>`).toContain(tag);
    // A cell with a word in it is of a type of texts, and no cell is a formula.
    for (const [, attributes = '', inner = ''] of xml.matchAll(/<c\b([^>]*)>(.*?)<\/c>/gs)) {
      const value = /<v>(.*?)<\/v>/s.exec(inner)?.[1];
      const type = value === undefined ? /t="inlineStr"/ : /t="s"|^(?!.* t=)/;
      expect(attributes).toMatch(type);
      expect(value ?? '0').toMatch(/^-?\d+(?:\.\d+)?(?:E-?\d+)?$/);
    }
    // Nothing that XML does not allow, and no reference that it does not know.
    // oxlint-disable-next-line no-control-regex -- these are what is looked for
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
    expect(xml).not.toMatch(/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i);
  }
}

describe(`${INPUTS.length} inputs in each of ${TEMPLATE_IDS.length} fields, as name of workbook and person who works`, () => {
  let book: Book;
  beforeAll(async () => {
    book = await workbookOf(INPUTS, INPUTS[1] ?? '');
  });

  test('stay what they are in fields of text', () => {
    const { table } = book.session;
    for (const [row, input] of INPUTS.entries())
      for (const field of TEXTS) {
        const text = table.getText(field, row);
        // What cannot be seen and outer blanks go; nothing is read, resolved or put in.
        // oxlint-disable-next-line no-control-regex -- these are what goes
        const bare = (it: string) => it.normalize('NFKC').replaceAll(/[\s\p{Cf}\p{Cc}\ud800\ufffd']/gu, '');
        expect(bare(text), `${field} of ${input}`).toBe(bare(input));
      }
  });

  test.each(EXPORTS)('%s as CSV: no cell is a formula', async (kind) => {
    const words = Object.fromEntries(KEYS.map((key): [string, string] => [key, '=1+1']));
    for (const spoken of [{}, words]) {
      const { blob, name } = await book.api.exportFile(kind, spoken);
      expect(name).not.toMatch(/[\\/:*?"<>|\u202e]/);
      expect((await cellsOf(blob)).filter(isFormula)).toEqual([]);
    }
  });

  test('as .xlsx: texts only, titled by each input too', async () => {
    for (const wish of sheets({ title: '名册', sheet: '名册' }))
      await expectTextsOnly(await writeXlsx(await book.api.exportSheet(wish)));
    for (const input of [...MARKUP, ...FORMULAS]) {
      const nobody = personsWish({ title: input, sheet: input }, { ...QUERY, unit: '无' });
      await expectTextsOnly(await writeXlsx(await book.api.exportSheet(nobody)));
    }
  });

  test('the same sheets as CSV, public lists, and lists with such heads, notes and watermarks', async () => {
    const { api } = book;
    const lists = (['enrolled', 'aided'] as const).map((of): SheetWish => ({
      kind: 'public',
      list: { of, enrolledOnly: false, units: null, starNames: false },
    }));
    const own = [...sheets({ title: '名册', sheet: '名册' }), ...lists].map((wish) => () => api.exportSheet(wish));
    const columns = ['序', ...INPUTS].map((header) => ({ header, kind: 'text' }) as const);
    const hostile = [...MARKUP.slice(0, 5), ...FORMULAS.slice(0, 5)].map(
      (input) => async () =>
        tableOf(columns, [['甲', ...INPUTS]], { title: input, sheet: input, notes: [input], mark: input }),
    );
    for (const make of [...own, ...hostile]) {
      expect((await cellsOf(sheetCsv(await make()))).filter(isFormula)).toEqual([]);
      await expectTextsOnly(await writeXlsx(await make()));
    }
  });

  test('what goes out comes back the same, CSV and .xlsx', async () => {
    const { api } = book;
    const persons = personsWish({ title: '名册', sheet: '名册' });
    const csv = await api.exportFile('roster');
    const files = [
      ['名册.csv', csv.blob],
      ['名册.xlsx', await writeXlsx(await api.exportSheet(persons))],
    ] as const;
    for (const [name, blob] of files) {
      const plan = await api.planImport(await readFile(blob, name));
      expect([name, countsOf(plan)]).toMatchObject([name, { added: 0, changed: 0 }]);
      await api.dropPlan(plan.planId);
    }
  });

  test('found, filtered, sorted and searched as what they are', async () => {
    const { api, session } = book;
    for (const field of ['name', 'unit', 'note', 'channel'] as FieldId[]) {
      const listed = new Map((await api.distinct(field, QUERY, 500)).map(({ text, count }) => [text, count]));
      for (const row of INPUTS.keys()) {
        const text = session.table.getText(field, row);
        expect(listed.get(text), `${field} ${text}`).toBeGreaterThan(0);
        const { order } = await api.view({ ...QUERY, filters: [{ column: field, kind: 'in', values: [text] }] });
        expect([...order]).toContain(row);
      }
    }
    for (const search of [...KEYS, ...MARKUP.slice(0, 10)]) await api.view({ ...QUERY, search });
    for (const input of INPUTS) await api.goToMatches(QUERY, input, 5);
  });

  test('every unit is one unit, whatever it is called', () => {
    const { units } = session(book).units;
    for (const row of INPUTS.keys()) {
      const unit = book.session.table.getText('unit', row);
      expect(
        units.filter(({ name }) => name === unit),
        unit,
      ).toHaveLength(1);
    }
    expect(units.reduce((sum, { roster }) => sum + roster, 0)).toBe(INPUTS.length);
  });
});

const session = ({ session: of }: Book) => of.state();

test.each([101, 102, 103])(
  'put together by chance, seed %i: no formula goes out, and what goes out comes back',
  async (seed) => {
    const piece = fc.constantFrom(...INPUTS, '甲', '1', ',', '"', '\n', ' ');
    const text = fc.array(piece, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(text, { minLength: 1, maxLength: 12 }), async (inputs) => {
        const { api } = await workbookOf(inputs, inputs[0] ?? '');
        for (const kind of EXPORTS)
          expect((await cellsOf((await api.exportFile(kind)).blob)).filter(isFormula)).toEqual([]);
        for (const wish of sheets({ title: inputs[0] ?? '', sheet: inputs.at(-1) ?? '' }))
          await expectTextsOnly(await writeXlsx(await api.exportSheet(wish)));
        const plan = await api.planImport(await readFile((await api.exportFile('roster')).blob, '名册.csv'));
        expect(countsOf(plan)).toMatchObject({ added: 0, changed: 0 });
      }),
      { numRuns: 15, seed },
    );
  },
  120_000,
);
