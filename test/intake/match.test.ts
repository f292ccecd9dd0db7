import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/intake/plan';
import type { ImportPlan } from '../../src/intake/planTypes';
import type { FieldId } from '../../src/roster/fields';
import { applyChange, createRosterTable } from '../../src/roster/table';
import type { RosterTable } from '../../src/roster/types';
import { fillTable, readAll } from '../roster/support';
import { planRows, toChange } from './planning';
import { read, SEED, tableRows, toCsv } from './support';

const HEADER = '姓名,证件号码,出生日期,单位,户编号,备注\n';
const ID = '430903197403270305';
const OTHER_ID = '430903198007180740';

async function planOf(lines: readonly string[], roster: RosterTable): Promise<ImportPlan> {
  return compare(await read(`${HEADER}${lines.join('\n')}\n`), roster);
}

async function rosterOf(lines: readonly string[]): Promise<RosterTable> {
  const roster = createRosterTable();
  applyChange(roster, toChange(await planOf(lines, roster)));
  return roster;
}

const codes = (plan: ImportPlan): string[] =>
  planRows(plan, 'problems', 0, 99).flatMap(({ problems }) => problems.map(({ code }) => code));

describe('persons of one key', () => {
  const lines = ['丙,,,金河,2,a', '丙,,,金河,2,b', `甲,${ID},,金河,,1`, `甲,${ID},,金河,,2`];

  it('are found by what stands in their rows, in any order', async () => {
    const { counts } = await planOf(lines.toReversed(), await rosterOf(lines));
    expect(counts).toMatchObject({ added: 0, changed: 0, unchanged: 4, problems: 0 });
  });

  it('are found when only the second of each comes', async () => {
    const plan = await planOf([lines[1] ?? '', lines[3] ?? ''], await rosterOf(lines));
    expect(plan.counts).toMatchObject({ added: 0, changed: 0, unchanged: 2, problems: 0 });
    expect([...plan.match]).toEqual([1, 3]);
  });

  it('a row with fewer cells leaves the person to the one who needs him', async () => {
    const plan = await planOf(['丙,,,金河,2,', '丙,,,金河,2,a'], await rosterOf(lines));
    expect([...plan.match]).toEqual([1, 0]);
  });

  it('a row that fits several and differs from all is told', async () => {
    const roster = await rosterOf(lines);
    const plan = await planOf(['丙,,,金河,2,c', `甲,${ID},,金河,,2`, `甲,${ID},,金河,,3`], roster);
    expect(plan.counts).toMatchObject({ added: 0, changed: 2, unchanged: 1 });
    expect(planRows(plan, 'problems', 0, 9).map(({ line, problems }) => [line, problems])).toEqual([
      [2, [{ field: null, code: 'several-fit', text: '' }]],
    ]);
  });
});

describe('a person who stands in the roster without his number', () => {
  it.each([
    ['with the same birth', '王一,,1974-03-27,新月,3,'],
    ['without a birth', '王一,,,新月,,'],
  ])('%s gets it', async (_, standing) => {
    const roster = await rosterOf([standing]);
    const file = [`王一,${ID},,新月,,`];
    const plan = await planOf(file, roster);
    expect(plan.counts).toMatchObject({ added: 0, changed: 1, problems: 0 });
    applyChange(roster, toChange(plan));
    expect(tableRows(roster)).toHaveLength(1);
    expect(roster.getText('idNumber', 0)).toBe(ID);
    expect((await planOf(file, roster)).counts).toMatchObject({ unchanged: 1 });
  });

  it.each([
    ['two such persons', ['王一,,,新月,3,', '王一,,,新月,4,'], [`王一,${ID},,新月,,`], 1, 1],
    ['two such rows', ['王一,,,新月,,'], [`王一,${ID},,新月,,`, `王一,${OTHER_ID},,新月,,`], 2, 2],
    ['another household', ['王一,,,新月,3,'], [`王一,${ID},,新月,4,`], 1, 1],
    ['a birth nobody can read', ['王一,,不详,新月,,'], [`王一,${ID},,新月,,`], 1, 1],
    ['another birth', ['王一,,1980-07-18,新月,,'], [`王一,${ID},,新月,,`], 1, 0],
    ['another unit', ['王一,,,黄湖,,'], [`王一,${ID},,新月,,`], 1, 0],
    ['another number', [`王一,${OTHER_ID},,新月,,`], [`王一,${ID},,新月,,`], 1, 0],
  ])('%s: added, and told where it may be he', async (_, standing, file, added, told) => {
    const plan = await planOf(file, await rosterOf(standing));
    expect(plan.counts).toMatchObject({ added, changed: 0 });
    expect(codes(plan)).toEqual(Array.from({ length: told }, () => 'possible-same-person'));
  });
});

describe('a number that a spreadsheet spoilt', () => {
  const standing = [`王一,${ID},,新月,3,`];

  it.each([
    ['430903197403270000,,新月,,', 'with zeros'],
    ['430903197403270000,,,,', 'without a unit'],
    ['4.3E+17,1974-03-27,新月,,', 'with an exponent'],
    ['4.3E17,1974-03-27,,3,', 'with an exponent, without a unit'],
  ])('%s finds the person by name and birth (%s) and overwrites nothing', async (cells) => {
    const roster = await rosterOf(standing);
    const plan = await planOf([`王一,${cells}`], roster);
    expect(plan.counts).toMatchObject({ added: 0 });
    applyChange(roster, toChange(plan));
    expect(roster.getText('idNumber', 0)).toBe(ID);
    expect(tableRows(roster)).toHaveLength(1);
  });

  it('is added and told where several fit', async () => {
    const roster = await rosterOf([...standing, '王一,430903197403270321,,新月,,']);
    const file = ['王一,430903197403270000,,新月,,', '王一,4.3E+17,1974-03-27,,,'];
    const plan = await planOf(file, roster);
    expect(plan.counts).toMatchObject({ added: 2, changed: 0 });
    expect(codes(plan).filter((code) => code === 'possible-same-person')).toHaveLength(2);
    applyChange(roster, toChange(plan));
    expect((await planOf(file, roster)).counts).toMatchObject({ unchanged: 2 });
  });
});

describe('what is missing', () => {
  const header = '姓名,证件号码,单位,缴费日期,缴费金额\n';
  const first = `${header},${ID},新月,,\n李二,${OTHER_ID},,,280\n`;

  it('is told of new persons, and not where the roster has it', async () => {
    const roster = createRosterTable();
    expect(codes(compare(await read(first), roster))).toEqual(['name-missing', 'unit-missing', 'paid-without-date']);
    const full = `${header}王一,${ID},新月,,\n李二,${OTHER_ID},新月,2020-12-01,280\n`;
    applyChange(roster, toChange(compare(await read(full), roster)));
    expect(codes(compare(await read(first), roster))).toEqual([]);
  });
});

describe('the order of the rows', () => {
  const fields: readonly FieldId[] = ['name', 'idNumber', 'birth', 'unit', 'household', 'note'];
  const person = fc.tuple(
    fc.constantFrom('王一', '王一', '李二'),
    fc.constantFrom('', '', ID, OTHER_ID, '430903197403270000', '4.3E+17'),
    fc.constantFrom('', '', '1974-03-27', '1980-07-18'),
    fc.constantFrom('', '新月', '新月'),
    fc.constantFrom('', '1'),
    fc.constantFrom('', 'a', 'b', 'c'),
  );
  const people = fc.array(person, { maxLength: 8 });
  const tableOf = (rows: readonly (readonly string[])[]): RosterTable =>
    fillTable(rows.map((cells) => fields.map((field, at): [FieldId, string] => [field, cells[at] ?? ''])));
  const shuffled = people.chain((rows) =>
    fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })),
  );
  const imported = async (living: readonly (readonly string[])[], rows: readonly (readonly string[])[]) => {
    const roster = tableOf(living);
    const plan = compare(await read(toCsv(tableOf(rows), fields)), roster);
    applyChange(roster, toChange(plan));
    return { counts: plan.counts, codes: codes(plan).toSorted(), after: readAll(roster).map(String).toSorted() };
  };

  it(`decides nothing (seed ${SEED})`, async () => {
    await fc.assert(
      fc.asyncProperty(people, shuffled, async (living, [rows, others]) => {
        expect(await imported(living, others)).toEqual(await imported(living, rows));
      }),
      { seed: SEED, numRuns: 400 },
    );
  }, 60_000);

  it(`of a roster’s own rows changes nothing (seed ${SEED})`, async () => {
    await fc.assert(
      fc.asyncProperty(shuffled, fc.nat(8), async ([rows, others], count) => {
        const { counts, after } = await imported(rows, others.slice(0, count));
        expect(counts).toMatchObject({ added: 0, changed: 0 });
        expect(after).toEqual(readAll(tableOf(rows)).map(String).toSorted());
      }),
      { seed: SEED, numRuns: 400 },
    );
  }, 60_000);
});
