import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../src/roster/table';
import { fileOf, contextOf, rosterOf, type Cells } from './lists/support';
import { idOf as idNumberOf } from './find/support';
import { planOf } from './planning';
import { SEED } from './support';
import type { PlanSettings } from '../../src/intake/piles';
import type { RosterTable } from '../../src/roster/types';

const ID = [
  '430903197403270305',
  '430903198007180740',
  '430903198503252336',
  '430903199003071253',
  '430903200104040014',
];
const person = (at: number, household: string, more: Cells = {}): Cells => ({
  name: `某${at}`,
  idNumber: ID[at] ?? '',
  unit: '新月',
  household,
  ...more,
});
const OWN = ['1', '1', '2', '2', ''].map((household, at) => person(at, household));
const FOREIGN = ['D7', 'D7', 'D9', 'D9', 'D9'].map((household, at) => person(at, household, { phone: '1' }));

const plan = (rows: readonly Cells[], roster: RosterTable, rules: PlanSettings['rules'] = {}) =>
  planOf(fileOf('roster', rows), contextOf(roster), { rules });

describe('household numbers of another system', () => {
  it('are asked about where most differ; blanks are filled, and both are told', () => {
    const roster = rosterOf(OWN);
    const made = plan(FOREIGN, roster);
    expect(made.households).toEqual({ header: '户编号', compared: 4, differ: 4, filled: 1, other: true });
    expect(made.settings.rules).toEqual({ household: 'ask' });
    expect(made.piles().find(({ id }) => id === 'ask')).toMatchObject({ count: 4, decision: 'leave' });
    applyChange(roster, made.outcome().change);
    expect([0, 1, 2, 3, 4].map((row) => roster.getText('household', row))).toEqual(['1', '1', '2', '2', 'D9']);
    expect(plan(FOREIGN, roster).effects()).toMatchObject({ added: 0, changed: 0 });
  });

  it('replace the roster’s where that is chosen', () => {
    const made = plan(FOREIGN, rosterOf(OWN), { household: 'overwrite' });
    expect(made.settings.rules).toEqual({ household: 'overwrite' });
    expect(made.effects()).toMatchObject({ changed: 5, cells: 10 });
  });

  it('are told by whole households with another number too, however many others agree', () => {
    const agreeing = Array.from({ length: 20 }, (_, at) =>
      person(9, `A${at}`, { name: `同${at}`, idNumber: '', birth: '1980-01-01' }),
    );
    const members = (number: (household: number) => string) =>
      Array.from({ length: 6 }, (_, at) =>
        person(9, number(at >> 1), { name: `户${at}`, idNumber: '', birth: '1981-01-01' }),
      );
    const roster = rosterOf([
      ...agreeing,
      ...members((at) => `B${at}`).map((each, at) => ({ ...each, idNumber: idOf(at) })),
    ]);
    const file = [...agreeing, ...members((at) => `C${at}`).map((each, at) => ({ ...each, idNumber: idOf(at) }))];
    expect(plan(file, roster).households).toMatchObject({ differ: 6, other: true });
  });

  it('single persons who moved are corrections', () => {
    const moved = OWN.map((each, at) => (at === 1 ? { ...each, household: '2' } : each));
    const made = plan(moved, rosterOf(OWN));
    expect(made.households).toMatchObject({ compared: 4, differ: 1, filled: 0, other: false });
    expect(made.effects()).toMatchObject({ changed: 1, cells: 1 });
  });

  it('a file without such a column says nothing of them', () => {
    expect(plan([{ name: '某0', idNumber: ID[0] ?? '' }], rosterOf(OWN)).households).toBeNull();
  });
});

describe('the same file a second time', () => {
  const somebody = (max: number) => fc.constantFrom('', ...Array.from({ length: max }, (_, at) => String(at)));
  const one = fc.record({ household: somebody(5), unit: fc.constantFrom('', '新月', '黄湖') });
  const numbers = Array.from({ length: 14 }, (_, at) => soundId(at));
  const persons = fc
    .array(fc.option(one, { nil: undefined }), { minLength: 14, maxLength: 14 })
    .map((all) =>
      all.flatMap((each, at): Cells[] =>
        each === undefined ? [] : [{ name: `某${at}`, idNumber: numbers[at] ?? '', ...each }],
      ),
    );

  it('judges household numbers as it did before, and changes nothing', () => {
    fc.assert(
      fc.property(persons, persons, (standing, rows) => {
        fc.pre(rows.length > 0);
        const roster = rosterOf(standing);
        const first = plan(rows, roster);
        applyChange(roster, first.outcome().change);
        const again = plan(rows, roster);
        expect(again.effects()).toEqual({ added: 0, changed: 0, cells: 0, tray: 0 });
        const wasOther = first.households?.other === true;
        expect(again.households?.other === true || !wasOther).toBe(true);
      }),
      { seed: SEED, numRuns: 1500 },
    );
  });

  it('where new persons and filled blanks come to agree', () => {
    const more = Array.from({ length: 9 }, (_, at): Cells => ({
      name: `新${at}`,
      idNumber: soundId(20 + at),
      unit: '新月',
      household: 'D7',
    }));
    const roster = rosterOf(OWN);
    const file = [...FOREIGN.slice(0, 3), ...more];
    applyChange(roster, plan(file, roster).outcome().change);
    expect(plan(file, roster).effects()).toEqual({ added: 0, changed: 0, cells: 0, tray: 0 });
  });
});

function soundId(at: number): string {
  return idNumberOf('19810101', 100 + at);
}

/** Six numbers, of no matter whom. */
const idOf = (at: number): string => `43090319810101000${at}`;
