import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Day } from '../../src/base/day';
import { createAssessment } from '../../src/engine/assessment';
import { readPerson } from '../../src/engine/person';
import { sheetCsv } from '../../src/reports/csv/sheet';
import { publicList, publicName, publicTold, type PublicSource, type PublicWish } from '../../src/reports/publicList';
import { hideLongNumbers } from '../../src/roster/longNumbers';
import { starMiddle } from '../../src/roster/mask';
import { TEMPLATE_IDS, type FieldId } from '../../src/roster/fields';
import { FLAWLESS, lanxi, rosterOf, type Cells } from '../checks/rosters';
import { SEED } from '../support/seed';
import { bytesOf, partsOf, rowsOf } from './xlsx/support';

const ASOF = 18647 as Day; // 2021-01-20

function sourceOf(persons: readonly Cells[], name = '2021 兰溪镇'): PublicSource {
  const [policy, table] = [lanxi(), rosterOf(persons)];
  const assessment = createAssessment(policy, {}, table, ASOF);
  assessment.assessAll();
  const person = (row: number) => readPerson(assessment.tables(), assessment.results(), table, row);
  return { policy, table, name, asOf: ASOF, changed: 0, person };
}

const WISH: PublicWish = { of: 'enrolled', enrolledOnly: true, units: null, starNames: false };
const PERSONS: readonly Cells[] = [
  { ...FLAWLESS, name: '李梅', unit: '百家塅' },
  { ...FLAWLESS, name: '张三丰', unit: '新月', identities: '特困人员', payAmount: '0' },
  { ...FLAWLESS, name: '未缴的', payDate: '', payAmount: '' },
  { ...FLAWLESS, name: '欧阳修', unit: '新月', identities: '农村低保', payDate: '', payAmount: '' },
];

test('who is insured: number, village, group and name, with room for what the office writes, and nothing else', async () => {
  const source = sourceOf(PERSONS);
  const [table, told] = [publicList(source, WISH), publicTold(source, WISH)];
  const rows = await rowsOf(table);
  const at = rows.findIndex((row) => row[0] === '序号');
  expect(rows[at]).toEqual(['序号', '村（社区）', '组', '姓名']);
  expect(rows.slice(0, at).map(([first]) => first)).toEqual([
    '2021 兰溪镇 参保公示名单',
    expect.stringContaining('政策：'),
    '统计截至 2021-01-20',
    expect.stringMatching(/^公示期：＿/),
  ]);
  const persons = rows.slice(at + 1, at + 1 + told.persons);
  expect(persons.map(([number, , , name]) => [number, name])).toEqual(
    persons.map(([, , , name], index) => [index + 1, name]),
  );
  expect(persons.map((row) => row[3])).toContain('李梅');
  expect(persons.map((row) => row[3])).not.toContain('未缴的');
  expect(rows[at + 1 + told.persons]?.slice(1, 4)).toEqual(['合计', null, `${told.persons}人`]);
  const below = rows.slice(at + 2 + told.persons).map(([first]) => (typeof first === 'string' ? first : ''));
  expect(below.join('')).toMatch(/电话：＿+.*公示单位（盖章）：.*日期：＿+年/);
  const sheet = (await partsOf(await bytesOf(table))).get('xl/worksheets/sheet1.xml') ?? '';
  expect(sheet).toContain('orientation="portrait"');
});

test('a name that was stored with signs that turn it round shows them: the paper is read as it is written', () => {
  const source = sourceOf(PERSONS);
  const { codes, pool } = source.table.text('name');
  codes[0] = pool.intern('王\u202e一');
  expect(csvOf(publicList(source, WISH)).flat()).toContain('王\ufffd一');
});

test('who is aided: category and amount as they are computed, with their sum; who is not insured yet only if wished', () => {
  const source = sourceOf(PERSONS);
  const names = (wish: PublicWish) => csvOf(publicList(source, wish)).map((row) => row[3]);
  const aided: PublicWish = { ...WISH, of: 'aided', enrolledOnly: false };
  const [table, told] = [publicList(source, aided), publicTold(source, aided)];
  const expected = PERSONS.map((_, row) => source.person(row)).filter(({ aidTotal }) => (aidTotal ?? 0) > 0);
  expect(told.persons).toBe(expected.length);
  expect(told.total).toBe(expected.reduce((sum, { aidTotal }) => sum + (aidTotal ?? 0), 0));
  expect(told.persons).toBeGreaterThan(1);
  expect(table.columns.map(({ header }) => header)).toEqual([
    '序号',
    '村（社区）',
    '组',
    '姓名',
    '类别',
    '资助金额（元）',
  ]);
  expect(names(aided)).toContain('欧阳修');
  expect(names({ ...aided, enrolledOnly: true })).not.toContain('欧阳修');
  expect(table.title).toContain('含尚未参保的');
});

test('units in the order asked for; names without their middle', () => {
  const source = sourceOf(PERSONS.map((cells) => ({ ...cells, payDate: '2020-11-16', payAmount: '280' })));
  const wish: PublicWish = { ...WISH, units: ['新月', '百家塅'], starNames: true };
  const rows = csvOf(publicList(source, wish));
  expect(rows.map((row) => row[1])).toEqual(['新月', '新月', '百家塅', '百家塅']);
  expect(rows.map((row) => row[3])).toEqual(['张*丰', '欧*修', '李*', '未*的']);
  expect(publicName(source, { ...wish, units: ['新月'] }, 'csv')).toBe(
    '2021_兰溪镇_新月_参保公示名单_截至2021-01-20.csv',
  );
});

test.each([
  ['张三', '张*'],
  ['张三丰', '张*丰'],
  ['欧阳修远', '欧**远'],
  ['李', '李'],
  ['', ''],
])('%s → %s', (name, shown) => expect(starMiddle(name)).toBe(shown));

test.each([
  ['张三430903198007180740', '张三***', 1],
  ['张三 430903 19800718 074X 13900001234', '张三 ***', 1],
  ['张三（１３９０００１２３４５）李四139-0000-1234', '张三（***）李四***', 2],
  ['3组', '3组', 0],
  ['2021年12月', '2021年12月', 0],
])('long numbers: %s', (text, shown, hidden) => expect(hideLongNumbers(text)).toEqual({ text: shown, hidden }));

/** The cells of the list's rows, as a program reads its CSV. */
function csvOf(table: Parameters<typeof sheetCsv>[0]): string[][] {
  const { columns, rows, totals } = table;
  return Array.from({ length: rows - totals }, (_, row) =>
    columns.map(({ cells }) => {
      if (cells.type === 'numbers') return String(cells.values[row]);
      const code = cells.codes[row] ?? 0;
      const from = code === 0 ? 0 : (cells.pool.ends[code - 1] ?? 0);
      return new TextDecoder().decode(cells.pool.bytes.slice(from, cells.pool.ends[code] ?? 0));
    }),
  );
}

const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
const someone = fc.record({
  id: fc.tuple(digits(17), fc.constantFrom(...'0123456789X')).map(([most, last]) => most + last),
  old: digits(15),
  phone: digits(10).map((rest) => `1${rest}`),
});
const wide = (text: string) => text.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
type Numbers = { readonly id: string; readonly old: string; readonly phone: string };
const spoilt: readonly ((numbers: Numbers) => string)[] = [
  ({ id }) => id,
  ({ old }) => `王五${old}`,
  ({ phone }) => `电话:${phone}`,
  ({ id, phone }) => `${id}(${phone})`,
  ({ id }) => `${id.slice(0, 6)} ${id.slice(6, 14)}-${id.slice(14)}户主`,
  ({ id }) => wide(id),
  ({ phone }) => `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`,
  ({ old, phone }) => `甲${old}乙${phone}丙`,
];
const persons = fc.array(
  fc.record({
    numbers: someone,
    how: fc.array(fc.nat(spoilt.length - 1), { minLength: TEMPLATE_IDS.length, maxLength: TEMPLATE_IDS.length }),
    paid: fc.boolean(),
    identity: fc.constantFrom('', '特困人员', '农村低保', '430903198007180740'),
  }),
  { minLength: 1, maxLength: 8 },
);
/** What decides whether somebody is in the list stays as it is. */
const KEPT: ReadonlySet<FieldId> = new Set<FieldId>([
  'payDate',
  'payAmount',
  'identities',
  'exclusion',
  'birth',
  'kind',
]);

test(`no ID number, phone or account of anybody is in the file, whatever stands in whichever field (seed ${SEED})`, async () => {
  let listed = 0;
  await fc.assert(
    fc.asyncProperty(
      persons,
      fc.constantFrom<PublicWish['of']>('enrolled', 'aided'),
      fc.boolean(),
      fc.boolean(),
      async (all, of, starNames, named) => {
        const rows = all.map(({ numbers, how, paid, identity }): Cells => {
          const filled = TEMPLATE_IDS.filter((field) => !KEPT.has(field)).map((field, at) => [
            field,
            spoilt[how[at] ?? 0]?.(numbers) ?? '',
          ]);
          const { birth = '', payDate = '', payAmount = '' } = FLAWLESS;
          const money = paid ? { payDate, payAmount } : {};
          return { ...(Object.fromEntries(filled) as Cells), birth, identities: identity, ...money };
        });
        const numbers = all.flatMap(({ numbers: { id, old, phone } }) => [id, old, phone]);
        const source = sourceOf(rows, `兰溪 ${numbers[0]}`);
        const units = named ? [...new Set(rows.map(({ unit = '' }) => unit))] : null;
        const wish: PublicWish = { of, enrolledOnly: false, units, starNames };
        const [table, told] = [publicList(source, wish), publicTold(source, wish)];
        expect(table.rows - table.totals).toBe(told.persons);
        listed += told.persons;
        expect(told.hidden > 0).toBe(told.persons > 0);
        const parts = [...(await partsOf(await bytesOf(table))).values()];
        const files = [...parts, await sheetCsv(table).text(), publicName(source, wish, 'xlsx')];
        for (const file of files) {
          const plain = file.normalize('NFKC');
          for (const number of numbers) expect(plain.includes(number)).toBe(false);
          expect(plain.match(/\d{15}(?:\d{2}[\dX])?/)?.[0]).toBeUndefined();
        }
        for (const text of texts(parts)) expect(text.replaceAll(/[\s-]/g, '')).not.toMatch(/\d{9,}/);
      },
    ),
    { numRuns: 60, seed: SEED },
  );
  expect(listed).toBeGreaterThan(60);
});

/** What stands in cells. */
function texts(parts: readonly string[]): readonly string[] {
  return parts.flatMap((part) =>
    [...part.matchAll(/<t(?: [^>]*)?>([^<]*)<\/t>/g)].map(([, text]) => (text ?? '').normalize('NFKC')),
  );
}
