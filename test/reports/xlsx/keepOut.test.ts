import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldColumn } from '../../../src/ledger/view/column';
import { heldUnder } from '../../../src/reports/xlsx/held';
import { keepOut, MASKED_HEADER } from '../../../src/reports/xlsx/keepOut';
import type { PlainCell, PlainColumn } from '../../../src/reports/xlsx/plain';
import { personsTable } from '../../../src/reports/xlsx/persons';
import { FIELDS, TEMPLATE_IDS, type FieldId } from '../../../src/roster/fields';
import { rosterOrder } from '../../../src/roster/order';
import { parseIsoDay } from '../../../src/base/day';
import { claimsOf } from '../../../src/intake/find/words';
import { YEAR_HEADER } from '../../../src/reports/xlsx/yearHeader';
import { rosterOf, type Cells } from '../../checks/rosters';
import { SEED } from '../../support/seed';
import { HEAD, partsOf, bytesOf, rowsOf, tableOf } from './support';

const COLUMNS: readonly PlainColumn[] = [
  { header: '姓名', kind: 'text' },
  { header: '证件号码', kind: 'text', holds: 'id' },
  { header: '联系电话', kind: 'text', holds: 'phone' },
  { header: '缴费金额', kind: 'money' },
  { header: '备注', kind: 'text' },
];
const ID = '430903198007180740';
const ROWS: readonly (readonly PlainCell[])[] = [
  ['李梅', ID, '13900001234', 28_000, `代缴人 ${ID}，电话 13900001234`],
  ['王五', '', '', '见 430903800718074', '票据 1234567890123456789'],
];
const table = () => tableOf(COLUMNS, ROWS, { frozen: 5 });

test('as it is, nothing is touched', () => {
  const whole = table();
  expect(keepOut(whole, { ids: 'full', phones: true })).toEqual({ table: whole, hidden: 0 });
});

test('left out: the columns are gone, and what stands of it in other texts too, and is counted', async () => {
  const { table: made, hidden } = keepOut(table(), { ids: 'none', phones: false });
  expect(hidden).toBe(2);
  expect(await rowsOf(made)).toEqual([
    ['姓名', '缴费金额', '备注'],
    ['李梅', 280, '代缴人 ***，电话 ***'],
    ['王五', '见 ***', '票据 1234567890123456789'],
  ]);
  expect(made.frozen).toBe(3);
  const all = [...(await partsOf(await bytesOf(made))).values()].join('');
  expect(all).not.toContain(ID);
  expect(all).not.toContain('13900001234');
});

test('masked: first 6 and last 4, under a header that says so; phones may stay', async () => {
  const { table: made, hidden } = keepOut(table(), { ids: 'mask', phones: true });
  expect(hidden).toBe(2);
  expect((await rowsOf(made)).slice(0, 2)).toEqual([
    ['姓名', `证件号码${MASKED_HEADER}`, '联系电话', '缴费金额', '备注'],
    ['李梅', '430903********0740', '13900001234', 280, '代缴人 430903********0740，电话 13900001234'],
  ]);
});

test('of changes, old and new values of these fields are left out however they are written; others only what looks like it', async () => {
  const history = tableOf(
    ['人员', '字段', '原值', '新值'].map((header) => ({ header, kind: 'text', ...heldUnder(header) })),
    [
      ['李梅', '证件号码', '43090319800718', 'S430001234'],
      ['李梅', '联系电话', '0737-1234567', ''],
      ['李梅', '备注', '', `电话 139 0000 1234，４３０９０３１９８００７１８０７４０`],
      ['李梅', '票据号', '12345678901', '430903 19800718 074'],
    ],
  );
  const { table: none, hidden } = keepOut(history, { ids: 'none', phones: false });
  expect((await rowsOf(none)).slice(1)).toEqual([
    ['李梅', '证件号码', '***', '***'],
    ['李梅', '联系电话', '***', null],
    ['李梅', '备注', null, '电话 ***，***'],
    ['李梅', '票据号', '12345678901', '***'],
  ]);
  expect(hidden).toBe(2);
  const { table: masked } = keepOut(history, { ids: 'mask', phones: true });
  expect((await rowsOf(masked))[1]).toEqual(['李梅', '证件号码', '430903****0718', 'S*********']);
});

const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });

test(`nobody’s ID number or phone is in a roster that goes out without them, wherever it stands (seed ${SEED})`, async () => {
  const someone = fc.record({
    id: fc
      .tuple(
        fc.constantFrom('430903', '110105'),
        fc.integer({ min: 1930, max: 2020 }),
        fc.integer({ min: 10, max: 12 }),
        fc.integer({ min: 10, max: 28 }),
        digits(3),
        fc.constantFrom(...'0123456789X'),
      )
      .map((parts) => parts.join('')),
    phone: fc.tuple(fc.constantFrom('13', '15', '18', '19'), digits(9)).map((parts) => parts.join('')),
    at: fc.nat(2),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(someone, { minLength: 1, maxLength: 6 }), async (all) => {
      const fields = TEMPLATE_IDS.filter((id) => FIELDS[id].kind === 'text');
      const roster = rosterOf(
        all.map(({ id, phone, at }): Cells => ({
          ...Object.fromEntries(
            fields.map((field, place) => [
              field,
              [id, `见${phone}`, `${id.slice(0, 6)} ${id.slice(6)}，${phone}`][(place + at) % 3] ?? '',
            ]),
          ),
          idNumber: id,
          phone,
        })),
      );
      const columns = TEMPLATE_IDS.map((id) => ({ id, header: FIELDS[id].header }));
      const whole = personsTable(HEAD, columns, rosterOrder(roster), (id) => fieldColumn(roster, id as FieldId), {});
      const { table: made } = keepOut(whole, { ids: 'none', phones: false });
      const file = [...(await partsOf(await bytesOf(made))).values()].join('').replaceAll(/(?<=\d) (?=\d)/g, '');
      for (const { id, phone } of all) for (const number of [id, phone]) expect(file.includes(number)).toBe(false);
    }),
    { numRuns: 40, seed: SEED },
  );
});

test('a landline in a name, and an ID number in Han digits in a note, go as well', async () => {
  const { table: made, hidden } = keepOut(
    tableOf(COLUMNS, [['李梅0736-2345678', ID, '0736-2345678', 28_000, '身份证四三〇九〇三一九八〇〇七一八〇七四〇']]),
    { ids: 'none', phones: false },
  );
  expect((await rowsOf(made))[1]).toEqual(['李梅***', 280, '身份证***']);
  expect(hidden).toBe(2);
});

test('phones alone', async () => {
  const { table: made } = keepOut(table(), { ids: 'full', phones: false });
  expect((await rowsOf(made))[1]).toEqual(['李梅', ID, 280, `代缴人 ${ID}，电话 ***`]);
});

test('a watermark is at the head of every page, as a text: no code, no element', async () => {
  const mark = '水印：张&三 <b>"x"</b> 2026-11-22  =1+1 &P';
  const sheet = (await partsOf(await bytesOf({ ...table(), mark }))).get('xl/worksheets/sheet1.xml') ?? '';
  expect(sheet).toContain(
    '<oddHeader>&amp;C&amp;9&amp;K808080水印：张&amp;&amp;三 &lt;b&gt;&quot;x&quot;&lt;/b&gt; 2026-11-22 =1+1 &amp;&amp;P</oddHeader><oddFooter>',
  );
});

const BORN: readonly PlainColumn[] = [
  { header: '姓名', kind: 'text' },
  { header: '证件号码', kind: 'text', holds: 'id' },
  { header: '出生日期', kind: 'day', holds: 'birth' },
  { header: '待遇起', kind: 'day' },
  { header: '缴费日期', kind: 'day' },
  { header: '备注', kind: 'text' },
];
const day = (text: string): number => parseIsoDay(text) ?? Number.NaN;
const NEWBORN: readonly (readonly PlainCell[])[] = [
  ['李梅', ID, day('1980-07-18'), day('2021-01-01'), day('2020-12-03'), '1980年7月18日生；2020-12-03 缴'],
  ['李娃', '', day('2020-11-05'), day('2020-11-05'), day('2020-12-03'), '20201105'],
  ['王五', '430903198007180732', null, null, null, '出生 1979.7.1 有误 → 1980-7-18'],
  ['赵六', ID, '1980年7月', null, null, ''],
];

test.each(['mask', 'none'] as const)(
  'beside numbers that are not whole (%s) a date of birth is a year, wherever it stands; other days stay',
  async (ids) => {
    const { table: made, hidden } = keepOut(tableOf(BORN, NEWBORN), { ids, phones: true });
    const rows = (await rowsOf(made)).map((row) => row.slice(ids === 'mask' ? 2 : 1));
    const time = (text: string) => new Date(`${text}T00:00:00Z`);
    expect(rows).toEqual([
      [`出生日期${YEAR_HEADER}`, '待遇起', '缴费日期', '备注'],
      ['1980', time('2021-01-01'), time('2020-12-03'), '1980生；2020-12-03 缴'],
      ['2020', '2020', time('2020-12-03'), '2020'],
      [null, null, null, '出生 1979 有误 → 1980'],
      ['1980', null, null, null],
    ]);
    expect(hidden).toBe(4);
    expect(claimsOf(`出生日期${YEAR_HEADER}`)).toEqual([]);
  },
);
