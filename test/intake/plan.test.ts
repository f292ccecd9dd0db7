import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportPreview } from '../../src/client/protocol';
import { hasId } from '../../src/intake/personKeys';
import { compare } from '../../src/intake/plan';
import { previewOf } from '../../src/intake/preview';
import type { ImportPlan } from '../../src/intake/planTypes';
import type { FieldId } from '../../src/roster/fields';
import { applyChange, createRosterTable, revertChange } from '../../src/roster/table';
import type { RosterTable } from '../../src/roster/types';
import { dirtyText, fillTable, readAll } from '../roster/support';
import { contextOf, planOf as planFileOf, planRows, toChange, toChangeOfAll } from './planning';
import { fixture, read, SEED, tableRows, toCsv } from './support';

const HEADER = '姓名,证件号码,出生日期,单位,户编号,缴费日期,缴费金额,身份类别\n';

async function planOf(csv: string, roster: RosterTable = createRosterTable()): Promise<ImportPlan> {
  return compare(await read(csv), roster);
}

/** Imports a file and gives the counts of the plan. */
async function importInto(roster: RosterTable, csv: string): Promise<ImportPlan['counts']> {
  const plan = await planOf(csv, roster);
  applyChange(roster, toChange(plan));
  return plan.counts;
}

const person = (cells: Partial<Record<FieldId, string>>): [FieldId, string][] =>
  Object.entries(cells) as [FieldId, string][];

describe('comparing a file with the roster', () => {
  it('adds everybody to an empty roster and nobody the second time', async () => {
    const roster = createRosterTable();
    const csv = new TextDecoder().decode(fixture('lanxi-2021.roster.csv'));
    expect(await importInto(roster, csv)).toMatchObject({
      rows: 400,
      added: 400,
      changed: 0,
      unchanged: 0,
      duplicate: 0,
    });
    const before = readAll(roster);
    expect(await importInto(roster, csv)).toMatchObject({ rows: 400, added: 0, changed: 0, unchanged: 400 });
    expect(readAll(roster)).toEqual(before);
  });

  it('changes only filled cells of the file’s columns, and says exactly what', async () => {
    const roster = fillTable([
      person({
        name: '王一',
        idNumber: '430903197403270305',
        unit: '新月',
        payDate: '2020-12-01',
        payAmount: '280',
        phone: '1',
      }),
      person({ name: '李二', idNumber: '430903198007180740', unit: '新月' }),
    ]);
    const plan = await planOf(
      `${HEADER}王一,４３０９０３１９７４０３２７０３０５,,黄湖,7,,140元,五保\n李二,430903198007180740,,,,,,\n`,
      roster,
    );
    expect(plan.counts).toMatchObject({ rows: 2, added: 0, changed: 1, unchanged: 1, problems: 0 });
    const [row] = planRows(plan, 'changed', 0, 10);
    expect(row).toMatchObject({
      line: 2,
      name: '王一',
      idNumber: '430903197403270305',
      unit: '黄湖',
      changes: [
        { field: 'unit', from: '新月', to: '黄湖' },
        { field: 'household', from: '', to: '7' },
        { field: 'payAmount', from: '280.00', to: '140.00' },
        { field: 'identities', from: '', to: '五保' },
      ],
      problems: [],
    });
    applyChange(roster, toChange(plan));
    expect(tableRows(roster)[0]).toMatchObject({
      unit: '黄湖',
      payDate: '2020-12-01',
      payAmount: '140.00',
      phone: '1',
    });
  });

  it.each([
    ['特困人员、三级残疾', '三级残疾、特困人员', false],
    ['农村计生家庭', '双女户', false],
    ['五保', ' 特困人员 ', false],
    ['五保', '、', false], // separators alone are an empty cell
    ['三级残疾', '三级残疾、特困人员', true],
    ['低保', '农村低保', true],
    ['低保、孤儿', '孤儿、低保', true],
    ['五保、外星人', '外星人、五保', true],
    ['低保', '低保', false],
    ['', '、', false],
  ])('identities %j and %j in the file: changed is %s', async (standing, came, changes) => {
    const roster = fillTable([person({ name: '王一', idNumber: '430903197403270305', identities: standing })]);
    const plan = await planOf(`${HEADER}王一,430903197403270305,,,,,,${came}\n`, roster);
    expect(plan.counts).toMatchObject({ changed: changes ? 1 : 0, unchanged: changes ? 0 : 1 });
    const change = toChange(plan);
    applyChange(roster, change);
    expect(roster.getText('identities', 0)).toBe(changes ? came : standing);
    revertChange(roster, change);
    expect(roster.getText('identities', 0)).toBe(standing);
  });

  it('identities understood in other words are no problem, and no difference between two rows of a file', async () => {
    const plan = await planOf(
      `${HEADER}王一,430903197403270305,,新月,,,,三级残疾、五保\n王一,430903197403270305,,新月,,,,特困人员 残3\n`,
    );
    expect(plan.counts).toMatchObject({ added: 1, duplicate: 1, problems: 0 });
    expect(planRows(plan, 'duplicate', 0, 1)[0]?.changes).toEqual([]);
    expect(plan.table.getText('identities', 0)).toBe('三级残疾、五保');
  });

  it('a removed person is not found again: the file’s row is new', async () => {
    const roster = fillTable([person({ name: '王一', idNumber: '430903197403270305' })]);
    roster.setAlive(0, false);
    expect((await planOf(`${HEADER}王一,430903197403270305\n`, roster)).counts.added).toBe(1);
  });

  it('rows with one new ID number that contradict each other wait, flagged with what differs; those chosen to come in are found again', async () => {
    const csv = `${HEADER}王一,430903197403270305,,新月\n王一,430903197403270305,,新月\n王乙,430903197403270305,,\n`;
    const roster = createRosterTable();
    const plan = await planOf(csv, roster);
    expect(plan.counts).toMatchObject({ rows: 3, added: 0, ambiguous: 3, duplicate: 2 });
    expect(toChange(plan)).toEqual({ cells: [] });
    expect(planRows(plan, 'duplicate', 0, 9).map(({ line, changes }) => [line, changes])).toEqual([
      [3, []],
      [
        4,
        [
          { field: 'name', from: '王一', to: '王乙' },
          { field: 'unit', from: '新月', to: '' },
        ],
      ],
    ]);
    applyChange(roster, toChangeOfAll(plan));
    expect(await importInto(roster, csv)).toMatchObject({ added: 0, changed: 0, unchanged: 3, duplicate: 2 });
  });

  it('persons without ID number and alike are matched one to one', async () => {
    const csv = `${HEADER}王一,,2020-01-01,新月,3\n王一,,2020-01-01,新月,3\n王一,,,,\n`;
    const roster = createRosterTable();
    expect(await importInto(roster, csv)).toMatchObject({ added: 3 });
    expect(await importInto(roster, `${csv}王一,,2020-01-01,新月,3\n`)).toMatchObject({
      added: 0,
      duplicate: 1, // nobody is doubled unless that is chosen
      unchanged: 3,
    });
  });

  it('a row without ID number finds the one person of that name, birth date and unit', async () => {
    const roster = fillTable([
      person({ name: '王一', idNumber: '430903197403270305', unit: '新月', household: '3' }),
      person({ name: '李二', idNumber: '430903198007180740', unit: '新月' }),
      person({ name: '李二', idNumber: '430903198007180759', unit: '新月' }),
      person({ name: '张三', idNumber: '430903198503252336', unit: '新月', household: '5' }),
    ]);
    const plan = await planOf(
      `${HEADER}王一,,1974-03-27,新月,,2020-12-03,280,\n李二,,1980-07-18,新月,,2020-12-03,280,\n张三,4.30903E+17,1985-03-25,新月,6,2020-12-03,280,\n`,
      roster,
    );
    // 李二: two persons fit; 张三: another household
    expect([...plan.match]).toEqual([0, -1, -1]);
    expect(planRows(plan, 'changed', 0, 1)[0]?.changes.map(({ field }) => field)).toEqual([
      'birth',
      'payDate',
      'payAmount',
    ]);
  });

  it('a spoilt ID number never overwrites a person’s own', async () => {
    const roster = fillTable([person({ name: '王一', idNumber: '430903197403270305', unit: '新月' })]);
    const plan = await planOf(`${HEADER}王一,4.30903E+17,1974-03-27,新月,,,,\n`, roster);
    expect([...plan.match]).toEqual([0]);
    applyChange(roster, toChange(plan));
    expect(roster.getText('idNumber', 0)).toBe('430903197403270305');
    expect(planRows(plan, 'problems', 0, 1)[0]?.problems).toEqual([
      { field: 'idNumber', code: 'id-mangled', text: '4.30903E+17' },
    ]);
  });

  it('lists rows of a unit that the quota table does not know', async () => {
    const csv = `${HEADER}王一,430903197403270305,1974-03-27,新月,1,,,\n李二,430903198007180740,1980-07-18,外村,2,,,\n`;
    const file = await read(csv);
    const plan = compare(file, createRosterTable(), ['新月', '黄湖']);
    expect(plan.counts).toMatchObject({ added: 2, problems: 1 });
    expect(planRows(plan, 'problems', 0, 9)[0]?.problems).toEqual([
      { field: 'unit', code: 'unit-unknown', text: '外村' },
    ]);
    expect(compare(file, createRosterTable()).counts.problems).toBe(0);
  });

  it('lists what it cannot read; such rows come in all the same, but for one without name and number', async () => {
    const roster = createRosterTable();
    const plan = await planOf(
      `${HEADER}王一,430903197403270306,去年,新月,,,贰佰多元,低保、外星人,多\n,,1980-01-01,新月\n李二,123,,,,,280,\n`,
      roster,
    );
    expect(plan.counts).toMatchObject({ rows: 3, added: 2, ambiguous: 1, problems: 3 });
    expect(
      planRows(plan, 'problems', 0, 9).map(({ line, problems }) => [
        line,
        problems.map(({ field, code, text }) => [field, code, text]),
      ]),
    ).toEqual([
      [
        2,
        [
          ['idNumber', 'id-checksum', '430903197403270306'],
          ['birth', 'date-unreadable', '去年'],
          ['payAmount', 'amount-unreadable', '贰佰多元'],
          ['identities', 'identity-unknown', '外星人'],
          ['identities', 'identity-ambiguous', '低保'],
          [null, 'cells-extra', '多'],
        ],
      ],
      [
        3,
        [
          ['name', 'name-missing', ''],
          ['idNumber', 'id-missing', ''],
        ],
      ],
      [
        4,
        [
          ['unit', 'unit-missing', ''],
          ['idNumber', 'id-format', '123'],
          ['payDate', 'paid-without-date', '280.00'],
        ],
      ],
    ]);
    applyChange(roster, toChange(plan));
    expect(roster.getText('identities', 0)).toBe('低保、外星人');
    expect(roster.getText('birth', 0)).toBe('去年');
  });

  it('unknown words of closed lists are problems, of open ones not', async () => {
    const plan = await planOf('姓名,单位,性别,档次,其他参保\n王一,新月,M,三档,商业保险\n李二,新月,女,2档,\n');
    const found = planRows(plan, 'problems', 0, 9).flatMap(({ problems }) => problems);
    expect(found.filter(({ code }) => code !== 'id-missing')).toEqual([
      { field: 'sex', code: 'choice-unknown', text: 'M' },
      { field: 'tier', code: 'choice-unknown', text: '三档' },
    ]);
  });

  it('the preview says of each pile how many and what becomes of them; its rows come page by page', async () => {
    const file = await read(`标题\n${HEADER}王一,1\n王二,2\n王三,3\n合计,,\n`);
    const plan = planFileOf(file, contextOf(createRosterTable()));
    const preview: ImportPreview = previewOf(plan, 'p1');
    expect(preview.file).toEqual({
      name: 'roster.csv',
      encoding: 'utf-8',
      delimiter: ',',
      headerRow: 2,
      lines: 6,
      rows: 3,
      sheets: [],
      columns: file.columns,
    });
    expect(preview.piles.filter(({ count }) => count > 0)).toEqual([
      { id: 'added', count: 3, decision: 'add', settled: 0 },
      { id: 'problems', count: 3, decision: 'write', settled: 0 },
      { id: 'ignored', count: 2, decision: 'leave', settled: 0 },
    ]);
    expect(preview.effects).toEqual({ added: 3, changed: 0, cells: 0, tray: 0 });
    expect(plan.rows('added', 0, 2).map(({ line, name }) => [line, name])).toEqual([
      [3, '王一'],
      [4, '王二'],
    ]);
    expect(
      plan.rows('ignored', 0, 9).map(({ line, problems }) => [line, problems[0]?.code, problems[0]?.text]),
    ).toEqual([
      [1, 'before-header', '标题'],
      [6, 'total', '合计'],
    ]);
    expect(plan.rows('added', 2, 5).map(({ name }) => name)).toEqual(['王三']);
  });
});

/** Persons from few words, so that equal and nearly equal ones abound. */
const cell = (words: readonly string[]) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...words) },
    { weight: 1, arbitrary: dirtyText.map((text) => text.replaceAll('\u0000', '')) },
  );
const dirtyPerson = fc.record({
  name: cell(['王一', '李二', '']),
  idNumber: cell(['', '', '430903197403270305', '430903198007180740', '430903198007180759', '4.30903E+17']),
  birth: cell(['', '1974-03-27', '1980-07-18', '1980.7.18', '不详']),
  unit: cell(['新月', '黄湖', '']),
  household: cell(['', '1', '2']),
  payAmount: cell(['', '280', '140', '-1']),
  identities: cell(['', '低保', '五保、孤儿', '孤儿、五保', '特困人员、孤儿', '、', '外星人']),
  note: cell(['', 'a,"b"\nc', '=x']),
});
const persons = fc.array(dirtyPerson, { maxLength: 10 }).map((list) => list.map(person));
const FIELDS_OF_FILE: readonly FieldId[] = [
  'name',
  'idNumber',
  'birth',
  'unit',
  'household',
  'payAmount',
  'identities',
  'note',
];
const columns = fc.subarray(FIELDS_OF_FILE.slice(1)).map((some): FieldId[] => ['name', ...some]);

describe('importing', () => {
  it(`twice changes nothing, whatever the roster (seed ${SEED})`, async () => {
    await fc.assert(
      fc.asyncProperty(persons, persons, columns, fc.nat(5), async (living, rows, fields, dead) => {
        const [roster, file] = [fillTable(living), fillTable(rows)];
        if (dead < roster.length) roster.setAlive(dead, false);
        const csv = toCsv(file, fields);
        const made = await planOf(csv, roster);
        const first = made.counts;
        applyChange(roster, toChange(made));
        const left = first.conflict + first.ambiguous; // left alone, so they stay what they are
        // What cannot be read does not go over what can: such cells ask the second time as they did the first.
        const changed = new Set(made.groups.changed);
        const asking = made.groups.ask.filter((row) => !changed.has(row)).length;
        const surplus = first.rows - first.added - first.changed - first.unchanged - left - asking;
        expect(surplus).toBeGreaterThanOrEqual(0);
        expect(surplus).toBeLessThanOrEqual(first.duplicate);
        const before = readAll(roster);
        const again = await planOf(csv, roster);
        // Whoever was doubtful stands in the roster now; a row left may have the number of somebody who does.
        const { problems, ambiguous } = again.counts;
        expect(ambiguous).toBeLessThanOrEqual(first.ambiguous);
        expect(problems).toBeLessThanOrEqual(first.problems);
        expect(again.counts).toEqual({
          ...first,
          added: 0,
          changed: 0,
          unchanged: first.rows - left - surplus - first.ask,
          missing: again.counts.missing,
          problems,
          ambiguous,
        });
        expect(toChange(again)).toEqual({ cells: [] });
        expect(readAll(roster)).toEqual(before);
      }),
      { seed: SEED, numRuns: 500 },
    );
  }, 60_000);

  it(`the exported roster into an empty workbook gives the same roster, repeated numbers chosen to come in (seed ${SEED})`, async () => {
    await fc.assert(
      fc.asyncProperty(persons, async (living) => {
        const roster = fillTable(living);
        const copy = createRosterTable();
        applyChange(copy, toChangeOfAll(await planOf(toCsv(roster), copy)));
        // Whoever has neither a name nor a number is left alone.
        const somebody = (row: number): boolean => roster.getText('name', row) !== '' || hasId(roster, row);
        expect(readAll(copy)).toEqual(readAll(roster).filter((_, row) => somebody(row)));
      }),
      { seed: SEED, numRuns: 150 },
    );
  }, 60_000);

  it(`does what the preview says, and undo takes it back (seed ${SEED})`, async () => {
    await fc.assert(
      fc.asyncProperty(persons, persons, async (living, rows) => {
        const [roster, file] = [fillTable(living), fillTable(rows)];
        const before = readAll(roster);
        const plan = await planOf(toCsv(file), roster);
        const found = plan.match.filter((row) => row !== -1);
        expect(new Set(found).size).toBe(found.length); // nobody is two rows of the file
        const told = planRows(plan, 'changed', 0, 99).flatMap(({ changes }) => changes.length);
        const change = toChange(plan);
        expect(change.appended?.count ?? 0).toBe(plan.counts.added);
        expect(change.cells.reduce((sum, { to }) => sum + to.length, 0)).toBe(told.reduce((a, b) => a + b, 0));
        applyChange(roster, change);
        expect(roster.aliveCount).toBe(before.length + plan.counts.added);
        for (const row of plan.groups.added) {
          const at = before.length + plan.groups.added.indexOf(row);
          expect(tableRows(roster)[at]).toEqual(tableRows(plan.table)[row]);
        }
        revertChange(roster, change);
        expect(readAll(roster).slice(0, before.length)).toEqual(before);
        expect(roster.aliveCount).toBe(before.length);
      }),
      { seed: SEED, numRuns: 300 },
    );
  }, 60_000);
});
