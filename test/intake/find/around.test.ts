import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RawSheet } from '../../../src/intake/book';
import { createRosterTable } from '../../../src/roster/table';
import { book, findAndRead, idOf, sheet } from './support';

const SEED = 20201225;

interface Person {
  readonly unit: string;
  readonly group: string;
  readonly name: string;
  readonly idNumber: string;
  readonly amount: string;
}
type Key = keyof Person;
const KEYS: readonly Key[] = ['unit', 'group', 'name', 'idNumber', 'amount'];
const WORDS: Readonly<Record<Key, readonly string[]>> = {
  unit: ['村', '行政村', '单位'],
  group: ['组', '村民小组'],
  name: ['姓名', '参保人姓名', '姓　名'],
  idNumber: ['身份证号', '公民身份号码', '证件号码（18位）'],
  amount: ['实缴金额', '缴费金额（元）'],
};

const person = fc.record({
  unit: fc.constantFrom('新月村', '黄湖村', '千家洲'),
  group: fc.constantFrom('1组', '2组'),
  name: fc.constantFrom('王一', '计大伟', '计小计', '李二', '欧阳三', '阿依·古丽', '张　四', '毛注'),
  idNumber: fc
    .tuple(fc.integer({ min: 1940, max: 2019 }), fc.integer({ min: 1, max: 999 }))
    .map(([year, order]) => idOf(`${year}0506`, order)),
  amount: fc.constantFrom('280.00', '140.00', ''),
});

/** What is put around the same persons. */
const around = fc.record({
  order: fc.shuffledSubarray([...KEYS], { minLength: KEYS.length }),
  words: fc.record({ unit: fc.nat(2), group: fc.nat(1), name: fc.nat(2), idNumber: fc.nat(2), amount: fc.nat(1) }),
  serial: fc.boolean(),
  titles: fc.subarray([['新月村参保花名册'], ['填报单位：', '', '2020年12月3日'], []]),
  numbering: fc.boolean(),
  blanks: fc.nat(3),
  totals: fc.subarray(['小计', '小　计', '合计：', '新月村合计', '总计', '共 3 户 8 人']),
  again: fc.boolean(),
  foot: fc.subarray(['制表人：李二', '审核：', '备注：一式两份', '填表日期：2020年12月3日']),
  merge: fc.boolean(),
  split: fc.boolean(),
});
type Around = typeof around extends fc.Arbitrary<infer T> ? T : never;

function sheetOf(name: string, persons: readonly Person[], what: Around): RawSheet {
  const lead = what.serial ? ['序号'] : [];
  const head = [...lead, ...what.order.map((key) => WORDS[key][what.words[key]] ?? '')];
  const rows: string[][] = [...what.titles.map((row) => [...row]), head];
  if (what.numbering) rows.push(head.map((_, at) => String(at + 1)));
  const first = rows.length;
  const units = what.order.indexOf('unit') + lead.length;
  const merges: [number, number, number, number][] = [];
  for (const [at, each] of persons.entries()) {
    if (at === 2 && what.again) rows.push([...head]);
    if (at === 1) for (let blank = 0; blank < what.blanks; blank += 1) rows.push([]);
    rows.push([...(what.serial ? [String(at + 1)] : []), ...what.order.map((key) => each[key])]);
    const above = rows[rows.length - 2]?.[units];
    if (what.merge && rows.length - 2 >= first && above === each.unit) {
      const last = merges[merges.length - 1];
      if (last !== undefined && last[2] === rows.length - 2) last[2] = rows.length - 1;
      else merges.push([rows.length - 2, units, rows.length - 1, units]);
    }
  }
  for (const [top, left, bottom] of merges)
    for (let row = top + 1; row <= bottom; row += 1) (rows[row] ?? [])[left] = '';
  for (const word of what.totals) rows.push([word, ...head.slice(1).map(() => '')]);
  for (const word of what.foot) rows.push([word]);
  return sheet(name, rows, { merges });
}

function personsOf(sheets: readonly RawSheet[]): string[] {
  const { result } = findAndRead(book(sheets));
  const table = createRosterTable(result.table);
  return Array.from({ length: table.length }, (_, row) =>
    (['unit', 'group', 'name', 'idNumber', 'payAmount'] as const).map((field) => table.getText(field, row)).join('|'),
  );
}

it(`the same persons come out whatever stands around them (seed ${SEED})`, () => {
  fc.assert(
    fc.property(fc.array(person, { minLength: 2, maxLength: 12 }), around, (persons, what) => {
      const expected = persons.map((each) => KEYS.map((key) => each[key]).join('|'));
      const half = what.split ? Math.ceil(persons.length / 2) : persons.length;
      const sheets = [sheetOf('甲', persons.slice(0, half), what)];
      if (half < persons.length) sheets.push(sheetOf('乙', persons.slice(half), what));
      expect(personsOf(sheets)).toEqual(expected);
    }),
    { seed: SEED, numRuns: 400 },
  );
});

it(`no row is lost: each is a person, a line of the header, or told (seed ${SEED})`, () => {
  fc.assert(
    fc.property(fc.array(person, { minLength: 1, maxLength: 8 }), around, (persons, what) => {
      const one = sheetOf('甲', persons, what);
      const { found, result } = findAndRead(book([one]));
      const header = found.sheets[0]?.header;
      const lines = header === null || header === undefined ? 0 : header.to - header.from + 1;
      expect(result.table.length + result.ignored.length + lines).toBe(one.rows.length);
    }),
    { seed: SEED, numRuns: 200 },
  );
});
