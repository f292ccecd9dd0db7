import { describe, expect, it } from 'vitest';
import { NO_SETTINGS } from '../../src/intake/decisions';
import { planFile } from '../../src/intake/planFile';
import type { FileKind } from '../../src/intake/found';
import { applyChange } from '../../src/roster/table';
import type { RosterTable } from '../../src/roster/types';
import { contextOf, fileOf, pilesOf, rosterOf, told, type Cells } from './lists/support';

const ID = ['430903197403270305', '430903198007180740', '430903198503252336'] as const;
const WANG: Cells = { name: '王一', idNumber: ID[0] };
const LI: Cells = { name: '李二', idNumber: ID[1] };
const UNITS = ['新月', '黄湖村', '沙头社区', '沙头村', '枫林社区', '北岸新村'];

function plan(rows: readonly Cells[], roster: RosterTable, kind: FileKind = 'roster', identity = '') {
  const context = { ...contextOf(roster), units: UNITS };
  return planFile(fileOf(kind, rows), context, { ...NO_SETTINGS, identity });
}
const codes = (made: ReturnType<typeof plan>) =>
  made.rows('problems', 0, 99).flatMap(({ problems }) => problems.map(({ code }) => code));

describe('a unit with another ending than the quota table', () => {
  it.each([
    ['新月村', '新月'],
    ['新月村委会', '新月'],
    ['新月社区', '新月'],
    ['黄湖', '黄湖村'],
    ['黄湖村民委员会', '黄湖村'],
    ['枫林社区居委会', '枫林社区'],
    ['枫林', '枫林社区'],
    ['北岸新村村委会', '北岸新村'],
    ['沙头社区居委会', '沙头社区'],
    ['沙头村村民委员会', '沙头村'],
    ['　新月 村', '新月'],
    ['新月（村）', '新月'],
    ['新河镇新月村', '新月'],
    ['新河市北区新河镇新月村委会', '新月'],
    ['新河街道办事处枫林社区', '枫林社区'],
    ['新河镇沙头社区', '沙头社区'],
  ])('%s is read as %s, and told', (from, to) => {
    const roster = rosterOf([]);
    const made = plan([{ ...WANG, unit: from }], roster);
    expect(made.unitsRead).toEqual([{ from: expect.stringContaining(from.trim().slice(0, 2)), to, rows: 1 }]);
    expect(made.rows('added', 0, 1)[0]?.unit).toBe(to);
    expect(codes(made)).toEqual([]);
    applyChange(roster, made.outcome().change);
    expect(roster.getText('unit', 0)).toBe(to);
    const again = plan([{ ...WANG, unit: from }], roster);
    expect(again.effects()).toEqual({ added: 0, changed: 0, cells: 0, tray: 0 });
    expect(pilesOf(again)).toEqual(['unchanged']);
  });

  it.each(['沙头', '沙头居委会', '外村', '新河镇沙头', '新河镇外村', '新河镇', '大新月村'])(
    '%s stays as it came and is told as unknown',
    (unit) => {
      const made = plan([{ ...WANG, unit }], rosterOf([]));
      expect(made.unitsRead).toEqual([]);
      expect(made.rows('added', 0, 1)[0]?.unit).toBe(unit);
      expect(codes(made)).toContain('unit-unknown');
    },
  );

  it('stays where somebody in the roster has it: what was exported changes nothing', () => {
    const rows = [
      { ...WANG, unit: '新月村' },
      { ...LI, unit: '新月' },
    ];
    const made = plan(rows, rosterOf(rows));
    expect(made.unitsRead).toEqual([]);
    expect(made.effects()).toEqual({ added: 0, changed: 0, cells: 0, tray: 0 });
  });

  it('a person of the unit is no other one, and keeps his', () => {
    const made = plan([{ ...WANG, unit: '新月村', phone: '1' }, LI], rosterOf([{ ...WANG, unit: '新月' }]));
    expect(told(made, 'changed')).toEqual(['0: phone →1']);
  });

  it.each<[string, string, string, string, string]>([
    ['新月4组', '', '新月', '4组', '新月 4组'],
    ['新月村4组', '', '新月', '4组', '新月 4组'],
    ['新河镇新月村第四组', '4组', '新月', '4组', '新月 第四组'],
    ['新月村4组', '四组(新屋)', '新月', '四组(新屋)', '新月 4组'],
    ['新月', '新月4组', '新月', '4组', '4组'],
    ['新月村', '新月村4组', '新月', '4组', '4组'],
    ['', '新月村4组', '新月', '4组', '新月 4组'],
    ['黄湖', '新月村4组', '黄湖村', '新月村4组', '黄湖村'],
    ['新月村4组', '5组', '新月村4组', '5组', ''],
    ['外村4组', '', '外村4组', '', ''],
    ['', '外村4组', '', '外村4组', ''],
  ])('%s and the group %s are %s and %s', (unit, group, to, own, telling) => {
    const made = plan([{ ...WANG, unit, group }], rosterOf([]));
    const roster = rosterOf([]);
    applyChange(roster, made.outcome().change);
    expect([roster.getText('unit', 0), roster.getText('group', 0)]).toEqual([to, own]);
    expect(made.unitsRead.some((each) => each.to === telling)).toBe(telling !== '');
  });

  it('in lists as well', () => {
    const roster = rosterOf([
      { ...WANG, unit: '新月' },
      { name: '李二', unit: '黄湖村' },
    ]);
    const rows = [
      { ...WANG, unit: '新月村' },
      { name: '李二', unit: '黄湖' },
      { name: '周九', idNumber: ID[2], unit: '新月社区' },
    ];
    const made = plan(rows, roster, 'identities', '孤儿');
    expect(pilesOf(made)).toEqual(['matched', 'matched', 'not-in-roster']);
    expect(codes(made)).toEqual([]);
    made.decide([2], 'not-in-roster', { do: 'add' });
    applyChange(roster, made.outcome().change);
    expect(roster.getText('unit', 2)).toBe('新月');
  });
});
