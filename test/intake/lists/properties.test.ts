import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FILE_KINDS, type FileKind } from '../../../src/intake/found';
import { PILES, type Decision } from '../../../src/intake/piles';
import type { FilePlan } from '../../../src/intake/filePlan';
import { applyChange, revertChange } from '../../../src/roster/table';
import type { RosterChange, RosterTable } from '../../../src/roster/types';
import { readAll } from '../../roster/support';
import { SEED } from '../support';
import { closing } from '../../../src/intake/lists/tray';
import { planOf, rosterOf, type Cells } from './support';

/** Few words, so that equal and nearly equal persons abound. */
const words = (...texts: string[]) => fc.constantFrom(...texts);
const person: fc.Arbitrary<Cells> = fc.record({
  name: words('王一', '王　一', '李二', '张·三', ''),
  idNumber: words('', '430903197403270305', '430903198007180740', '430903198007180759', '130503670401001', '4.3E+17'),
  birth: words('', '', '1974-03-27', '1980-07-18', '不详'),
  unit: words('新月', '新月村', '黄湖', ''),
  identities: words('', '', '农村低保', '低保、孤儿', '残1；五保', '外星人'),
  identityDate: words('', '', '2020-01-01', '2020-12-01'),
  exclusion: words('', '', '', '职工医保', '死亡'),
  payDate: words('', '', '2020-11-20', '2020-12-05', '某天'),
  payAmount: words('', '280', '140', '-280', '若干', '0'),
  receipt: words('', 'A1', 'A2'),
  note: words('', '旧'),
});
const listed: fc.Arbitrary<Cells> = fc
  .tuple(
    person,
    words('', '', '停发', '正常', '？'),
    words('', '', '未缴', '是', '退费', '作废', '暂停缴费', '√'),
    words('', '民政局'),
  )
  .map(([cells, removal, insured, source]) => ({ ...cells, removal, insured, source }));
const kind = fc.constantFrom(...FILE_KINDS);
const settings = fc.record({
  identity: words('', '孤儿', '低保'),
  action: fc.constantFrom('set' as const, 'remove' as const),
  source: words('', '残联'),
  date: words('', '2020-12-10'),
  exclusion: words('', '迁出'),
  channel: words('', '微信'),
  rules: fc.constantFrom({}, { unit: 'fill' as const }, { payAmount: 'ask' as const, identities: 'fill' as const }),
});
const persons = fc.array(person, { maxLength: 7 });
const rows = fc.array(listed, { maxLength: 7 });

function countOf(change: RosterChange) {
  const touched = new Set(change.cells.flatMap(({ rows: each }) => [...each]));
  return {
    added: change.appended?.count ?? 0,
    changed: touched.size,
    cells: change.cells.reduce((sum, { to }) => sum + to.length, 0),
  };
}

/** Decides some rows at random, by pile, key and what may be chosen there. */
function decideSome(plan: FilePlan, picks: readonly (readonly [number, number, number])[], roster: RosterTable): void {
  for (const [pileAt, rowAt, choiceAt] of picks) {
    const piles = plan.piles().filter(({ id, count }) => count > 0 && id !== 'ignored');
    const pile = piles[pileAt % Math.max(piles.length, 1)];
    if (pile === undefined) return;
    const [row] = plan.rows(pile.id, rowAt % pile.count, 1);
    const choice = row?.choices[choiceAt % row.choices.length];
    if (row === undefined || choice === undefined) continue;
    const decision: Decision =
      choice === 'to' ? { do: 'to', person: rowAt % Math.max(roster.length, 1) } : { do: choice };
    plan.decide(choiceAt % 3 === 0 ? 'all' : [row.key], pile.id, decision);
  }
}

describe('whatever the kind, the rows and the roster', () => {
  it(`the same file twice changes nothing the second time (seed ${SEED})`, () => {
    fc.assert(
      fc.property(kind, persons, rows, settings, (which, living, list, said) => {
        const roster = rosterOf(living);
        const first = planOf(which, list, roster, said).outcome();
        applyChange(roster, first.change);
        const before = readAll(roster);
        const again = planOf(which, list, roster, said, first.waiting);
        expect(again.effects()).toEqual({ added: 0, changed: 0, cells: 0, tray: 0 });
        applyChange(roster, again.outcome().change);
        expect(readAll(roster)).toEqual(before);
      }),
      { seed: SEED, numRuns: 600 },
    );
  }, 120_000);

  it(`what was settled of a file does not wait again, in any order of its rows (seed ${SEED})`, () => {
    fc.assert(
      fc.property(kind, persons, rows, settings, fc.nat(7), (which, living, list, said, nth) => {
        const roster = rosterOf(living);
        const first = planOf(which, list, roster, said).outcome();
        applyChange(roster, first.change);
        const settled = first.waiting.slice(0, nth).map((row, id) => ({ id, ...closing(row) }));
        const left = first.waiting.slice(nth);
        for (const each of [list, [...list].reverse()]) {
          const again = planOf(which, each, roster, said, left, settled);
          expect(again.effects()).toEqual({ added: 0, changed: 0, cells: 0, tray: 0 });
          const pile = again.piles().find(({ id }) => id === 'settled');
          expect(pile?.count).toBe(settled.length);
          again.decide('all', 'settled', { do: 'tray' });
          expect(again.effects()).toMatchObject({ added: 0, changed: 0, cells: 0, tray: settled.length });
          expect(again.outcome().reopened).toHaveLength(settled.length);
        }
      }),
      { seed: SEED, numRuns: 600 },
    );
  }, 120_000);

  it(`payments added up are known again, in any order (seed ${SEED})`, () => {
    const paid = fc.record({
      name: words('王一', '李二'),
      idNumber: words('430903197403270305', '430903198007180740'),
      payDate: words('2020-11-20', '2020-12-05', ''),
      payAmount: words('200', '80', ''),
      receipt: words('A1', 'A2', 'A3', ''),
    });
    const lists = fc.array(paid, { maxLength: 6 });
    const addUp = (list: readonly Cells[], roster: RosterTable, waiting: Parameters<typeof planOf>[4] = []) => {
      const plan = planOf('payments', list, roster, {}, waiting);
      for (const pile of ['twice', 'other-payment'] as const) plan.decide('all', pile, { do: 'sum' });
      return plan;
    };
    fc.assert(
      fc.property(fc.array(paid, { maxLength: 2 }), lists, (living, list) => {
        const results = [list, [...list].reverse()].map((each) => {
          const roster = rosterOf(living);
          const first = addUp(each, roster).outcome();
          applyChange(roster, first.change);
          expect(addUp(each, roster, first.waiting).effects()).toMatchObject({ added: 0, changed: 0, cells: 0 });
          return readAll(roster);
        });
        expect(results[1]).toEqual(results[0]);
      }),
      { seed: SEED, numRuns: 150 },
    );
  }, 120_000);

  it(`the order of the rows does not matter (seed ${SEED})`, () => {
    fc.assert(
      fc.property(fc.constantFrom(...FILE_KINDS.slice(1)), persons, rows, settings, (which, living, list, said) => {
        const [one, other] = [list, [...list].reverse()].map((each) => {
          const roster = rosterOf(living);
          const plan = planOf(which, each, roster, said);
          applyChange(roster, plan.outcome().change);
          const waiting = plan.outcome().waiting.map(({ cells, reason }) => JSON.stringify([cells, reason]));
          return { cells: readAll(roster), effects: plan.effects(), waiting: waiting.sort() };
        });
        expect(other).toEqual(one);
      }),
      { seed: SEED, numRuns: 600 },
    );
  }, 120_000);

  it(`what is decided is what is done, the numbers are the change's own, and undo is exact (seed ${SEED})`, () => {
    const picks = fc.array(fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20)), { maxLength: 6 });
    fc.assert(
      fc.property(kind, persons, rows, settings, picks, (which, living, list, said, chosen) => {
        const roster = rosterOf(living);
        const plan = planOf(which, list, roster, said);
        decideSome(plan, chosen, roster);
        const { change, waiting } = plan.outcome();
        expect(plan.effects()).toEqual({ ...countOf(change), tray: waiting.length });

        const meant = writtenPersons(plan, which);
        for (const { rows: touched } of change.cells) for (const row of touched) expect(meant).toContain(row);

        const before = readAll(roster);
        applyChange(roster, change);
        revertChange(roster, change);
        expect(readAll(roster).slice(0, before.length)).toEqual(before);
        expect(roster.aliveCount).toBe(before.length);
      }),
      { seed: SEED, numRuns: 600 },
    );
  }, 120_000);

  it(`every row stands in one pile of its own (seed ${SEED})`, () => {
    fc.assert(
      fc.property(kind, persons, rows, settings, (which, living, list, said) => {
        const plan = planOf(which, list, rosterOf(living), said);
        const besides = new Set(['duplicate', 'problems', 'missing', 'unlisted', 'ignored', 'ask']);
        const own = plan
          .piles()
          .flatMap(({ id, count }) => (besides.has(id) ? [] : plan.rows(id, 0, count).map(({ key }) => key)));
        expect(new Set(own).size).toBe(own.length);
        const all = new Set([
          ...own,
          ...['problems', 'ask'].flatMap((id) => {
            const pile = plan.piles().find((each) => each.id === id);
            return pile === undefined ? [] : plan.rows(pile.id, 0, pile.count).map(({ key }) => key);
          }),
        ]);
        expect(all.size).toBe(list.length);
      }),
      { seed: SEED, numRuns: 200 },
    );
  }, 120_000);
});

/** Persons whom some row of the plan is to be written to. */
function writtenPersons(plan: FilePlan, which: FileKind): Set<number> {
  const found = new Set<number>();
  // Of a list whoever has looked at a doubtful row may have it written.
  const shown = new Set<string>(['ignored', 'duplicate', ...(which === 'roster' ? ['problems'] : [])]);
  for (const id of PILES[which]) {
    if (shown.has(id)) continue;
    const count = plan.piles().find((pile) => pile.id === id)?.count ?? 0;
    for (const { person: whom, decision } of plan.rows(id, 0, count)) {
      if (['write', 'to', 'mark', 'remove'].includes(decision.do)) found.add(whom);
    }
  }
  return found;
}
