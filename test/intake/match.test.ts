import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/intake/plan';
import type { ImportPlan } from '../../src/intake/planTypes';
import type { FieldId } from '../../src/roster/fields';
import { applyChange, createRosterTable } from '../../src/roster/table';
import type { RosterTable } from '../../src/roster/types';
import { fillTable, readAll } from '../roster/support';
import type { PileId } from '../../src/intake/piles';
import { pilesOf, planOf as planCells, rosterOf as rosterOfCells, told, type Cells } from './lists/support';
import { planRows, toChange, toChangeOfAll } from './planning';
import { read, SEED, tableRows, toCsv } from './support';

const HEADER = '姓名,证件号码,出生日期,单位,户编号,备注\n';
const ID = '430903197403270305';
const OTHER_ID = '430903198007180740';

async function planOf(lines: readonly string[], roster: RosterTable): Promise<ImportPlan> {
  return compare(await read(`${HEADER}${lines.join('\n')}\n`), roster);
}

async function rosterOf(lines: readonly string[]): Promise<RosterTable> {
  const roster = createRosterTable();
  applyChange(roster, toChangeOfAll(await planOf(lines, roster)));
  return roster;
}

const codes = (plan: ImportPlan): string[] =>
  // Which of two lines repeats the other is a matter of their order, and only told.
  planRows(plan, 'problems', 0, 99).flatMap(({ problems }) =>
    problems.map(({ code }) => code).filter((code) => code !== 'same-id' && code !== 'same-row'),
  );

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
    expect(plan.counts).toMatchObject({ added: 0, changed: 1, unchanged: 1, ambiguous: 1 });
    expect(planRows(plan, 'ambiguous', 0, 9)[0]?.candidates.map(({ person }) => person)).toEqual([0, 1]);
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
    ['two such persons', ['王一,,,新月,3,', '王一,,,新月,4,'], [`王一,${ID},,新月,,`], 0, 1],
    ['two such rows', ['王一,,,新月,,'], [`王一,${ID},,新月,,`, `王一,${OTHER_ID},,新月,,`], 0, 2],
    ['another household', ['王一,,,新月,3,'], [`王一,${ID},,新月,4,`], 0, 1],
    ['a birth nobody can read', ['王一,,不详,新月,,'], [`王一,${ID},,新月,,`], 0, 1],
    ['another birth', ['王一,,1980-07-18,新月,,'], [`王一,${ID},,新月,,`], 1, 0],
    ['another unit', ['王一,,,黄湖,,'], [`王一,${ID},,新月,,`], 1, 0],
    ['another number', [`王一,${OTHER_ID},,新月,,`], [`王一,${ID},,新月,,`], 1, 0],
  ])('%s: added, and left and told where it may be he', async (_, standing, file, added, asked) => {
    const plan = await planOf(file, await rosterOf(standing));
    expect(plan.counts).toMatchObject({ added, changed: 0, ambiguous: asked });
    expect(codes(plan)).toEqual(Array.from({ length: asked }, () => 'possible-same-person'));
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

  it('is left and told where several fit', async () => {
    const roster = await rosterOf([...standing, '王一,430903197403270321,,新月,,']);
    const file = ['王一,430903197403270000,,新月,,', '王一,4.3E+17,1974-03-27,,,'];
    const plan = await planOf(file, roster);
    expect(plan.counts).toMatchObject({ added: 0, changed: 0, ambiguous: 2 });
    expect(codes(plan).filter((code) => code === 'possible-same-person')).toHaveLength(2);
  });
});

describe('rows without a number', () => {
  const base = rosterOfCells([
    { name: '刘芳', idNumber: ID, unit: '千家洲', group: '3组', household: '4' },
    { name: '刘芳', idNumber: OTHER_ID, unit: '金石', group: '3组', household: '4' },
    { name: '陈桂香', birth: '1950-06-01', unit: '千家洲', group: '3组', household: '5' },
    { name: '罗宝宝', idNumber: 'P430123456', unit: '三岔堤', group: '2组', household: '16' },
    { name: '王一', unit: '甲村' },
    { name: '王一', idNumber: '4.30903E+17', unit: '甲村', note: '二' },
  ]);
  it.each<[why: string, row: Cells, pile: string, persons: readonly number[]]>([
    ['unit and household', { name: '罗宝宝', unit: '三岔堤', household: '16' }, 'unchanged', [3]],
    ['unit and group, however it is written', { name: '刘芳', unit: '千家洲', group: '第三组' }, 'unchanged', [0]],
    ['name and birth, without a unit', { name: '陈桂香', birth: '1950-06-01' }, 'unchanged', [2]],
    [
      'another household of the group',
      { name: '刘芳', unit: '千家洲', group: '3组', household: '9' },
      'ambiguous',
      [0],
    ],
    ['name alone', { name: '刘芳' }, 'ambiguous', [0, 1]],
    ['name and unit alone', { name: '罗宝宝', unit: '三岔堤' }, 'ambiguous', [3]],
    ['another birth', { name: '陈桂香', birth: '1951-06-01', unit: '千家洲', household: '5' }, 'added', []],
    ['a name that nobody has, and nothing else', { name: '王二', unit: '甲村' }, 'ambiguous', []],
    ['a name and a birth that nobody has', { name: '王二', birth: '1950-01-01', unit: '甲村' }, 'added', []],
    ['several of that name', { name: '王一', unit: '甲村', phone: '1' }, 'ambiguous', [4, 5]],
    ['no name, no number', { unit: '甲村', household: '3', note: '房子' }, 'ambiguous', []],
    ['no name, a spoilt number', { idNumber: '4.30903E+17', note: '改' }, 'ambiguous', []],
  ])('%s', (_, row, pile, persons) => {
    const plan = planCells('roster', [row], base);
    expect(pilesOf(plan)).toEqual([pile]);
    const [shown] = plan.rows(pile as PileId, 0, 1);
    const found = shown?.person === -1 ? shown.candidates.map(({ person }) => person) : [shown?.person];
    expect(found).toEqual(persons);
    expect(plan.effects()).toMatchObject({ added: pile === 'added' ? 1 : 0, changed: 0, tray: 0 });
  });

  it('more of them than the roster has: nobody is doubled', () => {
    const rows = Array.from({ length: 4 }, () => ({ name: '无证一', unit: '甲村' }));
    const plan = planCells('roster', rows, rosterOfCells(rows.slice(2)));
    expect(pilesOf(plan)).toEqual(['unchanged', 'unchanged', 'duplicate', 'duplicate']);
  });

  it('may be said to mean somebody, once; or to be somebody new', () => {
    const rows = [
      { name: '刘芳', phone: '1' },
      { name: '刘芳', phone: '2' },
    ];
    const plan = planCells('roster', rows, base);
    plan.decide([0], 'ambiguous', { do: 'to', person: 1 });
    plan.decide([1], 'ambiguous', { do: 'to', person: 1 });
    expect(told(plan, 'ambiguous')[0]).toBe('0: phone →1');
    expect(plan.effects()).toEqual({ added: 0, changed: 1, cells: 1, tray: 1 });
    expect(plan.outcome().change.cells).toEqual([
      { field: 'phone', rows: Uint32Array.from([1]), from: [''], to: ['1'] },
    ]);
    plan.decide([1], 'ambiguous', { do: 'add' });
    expect(plan.effects()).toMatchObject({ added: 1, changed: 1, tray: 0 });
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
  const fields: readonly FieldId[] = ['name', 'idNumber', 'birth', 'unit', 'household', 'group', 'note'];
  const person = fc.tuple(
    fc.constantFrom('王一', '王一', '李二'),
    fc.constantFrom('', '', ID, OTHER_ID, '430903197403270000', '4.3E+17'),
    fc.constantFrom('', '', '1974-03-27', '1980-07-18'),
    fc.constantFrom('', '新月', '新月'),
    fc.constantFrom('', '1'),
    fc.constantFrom('', '1组', '一组', '2组'),
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
