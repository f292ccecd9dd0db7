import { describe, expect, it } from 'vitest';
import { createDecisions, NO_SETTINGS } from '../../src/intake/decisions';
import type { FilePlan } from '../../src/intake/filePlan';
import type { FileKind } from '../../src/intake/found';
import { decidedLines, keepDecisions } from '../../src/intake/keptDecisions';
import type { PlanSettings } from '../../src/intake/piles';
import { planFile } from '../../src/intake/planFile';
import type { RosterTable } from '../../src/roster/types';
import { contextOf, fileOf, pilesOf, rosterOf, type Cells } from './lists/support';

const ID = ['430903197403270305', '430903198007180740', '430903198503252336'] as const;
const WANG: Cells = { name: '王一', idNumber: ID[0], unit: '新月', phone: '1' };
const LI: Cells = { name: '李二', idNumber: ID[1], unit: '新月', phone: '1' };
const NEW: Cells = { name: '新人', idNumber: ID[2], unit: '新月', phone: '1' };
const roster = (): RosterTable => rosterOf([WANG, LI]);

function made(
  kind: FileKind,
  rows: readonly Cells[],
  { lines, settings = {} }: { lines?: readonly number[]; settings?: Partial<PlanSettings> } = {},
): FilePlan {
  const said = { ...NO_SETTINGS, ...settings };
  return planFile(fileOf(kind, rows, lines), contextOf(roster()), said, createDecisions());
}
/** Each row's decision, by its line. */
const byLine = (plan: FilePlan) =>
  Object.fromEntries(
    plan
      .piles()
      .filter(({ id }) => id !== 'ignored' && id !== 'missing' && id !== 'problems' && id !== 'ask')
      .flatMap(({ id, count }) => plan.rows(id, 0, count).map(({ line, decision }) => [line, decision.do])),
  );

describe('a file that is read otherwise', () => {
  const changed = { ...WANG, phone: '2' };

  it('keeps what was decided of a line, wherever it stands now', () => {
    const first = made('roster', [changed, NEW], { lines: [4, 5] });
    first.decide([0], 'changed', { do: 'leave' });
    first.decide([1], 'added', { do: 'tray' });
    const again = made('roster', [NEW, LI, changed], { lines: [5, 6, 4] });
    expect(keepDecisions(decidedLines(first), again)).toBe(0);
    expect(byLine(again)).toEqual({ 4: 'leave', 5: 'tray', 6: 'leave' });
    expect(again.effects()).toMatchObject({ added: 0, changed: 0, tray: 1 });
  });

  it('keeps what was decided of a whole pile, as of one', () => {
    const first = made('roster', [NEW]);
    first.decide('all', 'added', { do: 'leave' });
    const again = made('roster', [NEW, { ...NEW, idNumber: '430903198503252344' }]);
    expect(keepDecisions(decidedLines(first), again)).toBe(0);
    expect(again.effects().added).toBe(0);
    expect(again.piles().find(({ id }) => id === 'added')).toMatchObject({ decision: 'leave', settled: 0 });
  });

  it('drops and counts what may not be decided of the line any more, and what has gone', () => {
    const first = made('roster', [changed, NEW, { ...NEW, name: '另一', idNumber: '430903198503252344' }], {
      lines: [4, 5, 6],
    });
    first.decide([0], 'changed', { do: 'tray' });
    first.decide([1], 'added', { do: 'leave' });
    first.decide([2], 'added', { do: 'leave' });
    const again = made('roster', [WANG, NEW], { lines: [4, 5] });
    expect(pilesOf(again)).toEqual(['unchanged', 'added']);
    expect(keepDecisions(decidedLines(first), again)).toBe(2);
    expect(byLine(again)).toEqual({ 4: 'leave', 5: 'leave' });
  });

  it('another kind of file keeps lines, not piles', () => {
    const paid = { payDate: '2020-11-20', payAmount: '280' };
    const first = made('payments', [
      { ...WANG, ...paid },
      { ...LI, ...paid },
    ]);
    first.decide('all', 'matched', { do: 'tray' });
    first.decide([1], 'matched', { do: 'leave' });
    const again = made('identities', [WANG, LI], { settings: { identity: '孤儿' } });
    expect(keepDecisions(decidedLines(first), again)).toBe(1);
    expect(byLine(again)).toEqual({ 2: 'write', 3: 'leave' });
  });

  it('open cells and persons whom the file does not hold', () => {
    const settings = { rules: { phone: 'ask' as const } };
    const first = made('roster', [changed], { settings });
    first.decide([0], 'ask', { do: 'write' });
    first.decide([1], 'missing', { do: 'mark' });
    const again = made('roster', [changed], { settings });
    expect(keepDecisions(decidedLines(first), again)).toBe(0);
    expect(again.effects()).toMatchObject({ changed: 2, cells: 2 });
    const without = made('roster', [changed, LI]);
    expect(keepDecisions(decidedLines(first), without)).toBe(2);
  });

  it('several persons in one line are told apart by their place in it', () => {
    const first = made('roster', [changed, NEW], { lines: [4, 4] });
    first.decide([1], 'added', { do: 'leave' });
    const again = made('roster', [changed, NEW], { lines: [4, 4] });
    expect(keepDecisions(decidedLines(first), again)).toBe(0);
    expect(again.effects()).toMatchObject({ added: 0, changed: 1 });
    expect(keepDecisions(decidedLines(first), made('roster', [NEW], { lines: [4] }))).toBe(1);
  });
});
