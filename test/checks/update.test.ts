import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDataChecks } from '../../src/engine/checks/dataChecks';
import { createCheckExplainer } from '../../src/engine/checks/explain';
import { checkBit } from '../../src/engine/checks/list';
import type { Day } from '../../src/base/day';
import { codesAt, FLAWLESS, lanxi, rosterOf, setCells, type Cells } from './rosters';

const TWIN: Cells = { ...FLAWLESS, name: '李玫', household: '2' };
const OTHER: Cells = { ...FLAWLESS, name: '王芳', idNumber: '43090319800718002X' };

function checked(persons: readonly Cells[]) {
  const table = rosterOf(persons);
  const checks = createDataChecks(lanxi(), table);
  checks.checkAll();
  return { table, checks };
}

describe('duplicates', () => {
  test('both rows are marked; an old 15-digit number is the same as its 18-digit form', () => {
    const { checks } = checked([FLAWLESS, OTHER, { ...TWIN, idNumber: '430903800718074' }]);
    expect([0, 1, 2].map((row) => codesAt(checks, row))).toEqual([['id-duplicate'], [], ['id-duplicate']]);
    expect(checks.counts()['id-duplicate']).toBe(2);
  });

  test('without a number: same name, unit and birth date', () => {
    const nameless = { ...FLAWLESS, idNumber: '' };
    const { checks } = checked([nameless, { ...nameless, unit: '新月' }, { ...nameless, household: '9' }]);
    expect([0, 1, 2].map((row) => codesAt(checks, row).includes('person-duplicate'))).toEqual([true, false, true]);
  });

  test('numbers that a spreadsheet spoilt, and words instead of numbers, make nobody a twin', () => {
    const { checks } = checked([
      { ...FLAWLESS, idNumber: '4.30903E+17' },
      { ...OTHER, idNumber: '4.30903E+17' },
      { ...OTHER, name: '赵丽', idNumber: '无' },
      { ...OTHER, name: '钱丽', idNumber: '无' },
    ]);
    expect(checks.counts()).toMatchObject({ 'id-duplicate': 0, 'person-duplicate': 0 });
  });

  test('an edit tells the companion too, when it begins and when it ends', () => {
    const { table, checks } = checked([FLAWLESS, OTHER, TWIN]);
    table.setText('idNumber', 2, '43090319800718002X');
    expect([...checks.update(Uint32Array.of(2))]).toEqual([0, 1]);
    expect([0, 1, 2].map((row) => codesAt(checks, row))).toEqual([[], ['id-duplicate'], ['id-duplicate']]);
    table.setAlive(1, false);
    expect([...checks.update(Uint32Array.of(1))]).toEqual([1, 2]);
    expect(checks.counts()['id-duplicate']).toBe(0);
    table.setAlive(1, true);
    expect([...checks.update(Uint32Array.of(1))]).toEqual([1, 2]);
  });

  test('the explanation names the other rows', () => {
    const { table, checks } = checked([FLAWLESS, OTHER, TWIN]);
    const explainer = createCheckExplainer(lanxi(), table);
    expect(explainer.explain(0, checks.marks[0] ?? 0)).toEqual([
      {
        code: 'id-duplicate',
        severity: 'error',
        fields: ['idNumber'],
        details: { rows: [2], idNumber: FLAWLESS.idNumber },
      },
    ]);
  });
});

test('explanations carry the values, and the cells to mark', () => {
  const { table, checks } = checked([
    { ...FLAWLESS, idNumber: '430903198007180741', tier: '三档', payDate: '2020年13月', unit: '新约' },
  ]);
  const explainer = createCheckExplainer(lanxi(), table);
  const found = explainer.explain(0, checks.marks[0] ?? 0);
  expect(Object.fromEntries(found.map(({ code, details }) => [code, details]))).toEqual({
    'id-checksum': { number: '430903198007180741', found: '1', expected: '0' },
    'unit-unknown': { word: '新约', nearest: '新月' },
    'choice-unknown': { words: ['三档'] },
    'date-unreadable': { texts: ['2020年13月'] },
  });
  expect([...explainer.marked(0, checks.marks[0] ?? 0)]).toEqual([
    ['idNumber', 'error'],
    ['unit', 'error'],
    ['tier', 'error'],
    ['payDate', 'error'],
  ]);
});

test('a moved as-of date changes only what compares with results', () => {
  const table = rosterOf([{ ...FLAWLESS, payAmount: '200' }, OTHER]);
  const amounts = { asOf: 0 as Day, results: () => ({ payable: Int32Array.of(28000, 28000) }) };
  const checks = createDataChecks(lanxi(), table, amounts);
  checks.checkAll();
  expect(checks.counts()).toMatchObject({ 'amount-under': 0, 'paid-later': 2 });
  amounts.asOf = 18700 as Day;
  checks.updateResults();
  expect(checks.counts()).toMatchObject({ 'amount-under': 1, 'paid-later': 0 });
  expect(checks.marks[0]).toBe(checkBit('amount-under'));
});

const cells = fc.record({
  name: fc.constantFrom('李梅', '王芳', ''),
  idNumber: fc.constantFrom(
    '430903198007180740',
    '43090319800718002X',
    '430903800718074',
    '',
    '无',
    '4.30903E+17',
    '430903198007180741',
  ),
  unit: fc.constantFrom('百家塅', '新月', '外村', ''),
  household: fc.constantFrom('1', '2', ''),
  birth: fc.constantFrom('1980-07-18', '', '1980'),
  identities: fc.constantFrom('', '低保', '特困人员', '什么'),
  payAmount: fc.constantFrom('', '280', '一百'),
});

test('kept up to date step by step, the marks and counts are those of a run from scratch', () => {
  fc.assert(
    fc.property(
      fc.array(cells, { minLength: 1, maxLength: 12 }),
      fc.array(
        fc.record({
          rows: fc.array(fc.nat(30), { minLength: 1, maxLength: 4 }),
          cells,
          kind: fc.constantFrom('edit', 'remove', 'restore', 'append'),
        }),
        { maxLength: 12 },
      ),
      (persons, steps) => {
        const table = rosterOf(persons);
        const checks = createDataChecks(lanxi(), table);
        checks.checkAll();
        for (const step of steps) {
          const before = checks.marks.slice();
          const rows =
            step.kind === 'append' ? [table.append(1)] : [...new Set(step.rows.map((row) => row % table.length))];
          for (const row of rows) {
            if (step.kind === 'remove' || step.kind === 'restore') table.setAlive(row, step.kind === 'restore');
            else setCells(table, row, step.cells);
          }
          const told = checks.update(Uint32Array.from(rows));
          const fresh = createDataChecks(lanxi(), table);
          fresh.checkAll();
          expect([...checks.marks]).toEqual([...fresh.marks]);
          expect(checks.counts()).toEqual(fresh.counts());
          const differ = [...checks.marks.keys()].filter((row) => checks.marks[row] !== (before[row] ?? 0));
          expect([...told]).toEqual(differ);
        }
      },
    ),
    { numRuns: 200 },
  );
});
