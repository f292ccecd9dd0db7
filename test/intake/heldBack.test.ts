import { describe, expect, it } from 'vitest';
import { NO_SETTINGS } from '../../src/intake/decisions';
import { planFile } from '../../src/intake/planFile';
import type { PlanSettings } from '../../src/intake/piles';
import { applyChange } from '../../src/roster/table';
import type { RosterTable } from '../../src/roster/types';
import { contextOf, fileOf, pilesOf, rosterOf, told, type Cells } from './lists/support';

const NUMBER = '430903197403270305';
const WRONG = '430903197403270306';
const WANG: Cells = { name: '王一', idNumber: NUMBER, unit: '新月', group: '4组', birth: '1974-03-27' };
const UNITS = ['新月', '黄湖村'];

function plan(cells: Cells, roster: RosterTable, rules: PlanSettings['rules'] = {}) {
  return planFile(fileOf('roster', [cells]), { ...contextOf(roster), units: UNITS }, { ...NO_SETTINGS, rules });
}
const nothing = { added: 0, changed: 0, cells: 0, tray: 0 };

/** A person, what the file says of him, and the cells that somebody is asked about; '' = the row changes nothing. */
const cases: readonly [what: string, person: Cells, row: Cells, asked: string][] = [
  ['a unit that the quota table does not have', WANG, { unit: '外村' }, '0: unit 新月→外村'],
  ['a town above it', WANG, { unit: '新河镇' }, '0: unit 新月→新河镇'],
  ['the group with another word behind it', WANG, { group: '四组(新屋)' }, '0: group 4组→四组(新屋)'],
  ['the same in full-width brackets', WANG, { group: '4组（新屋）' }, '0: group 4组→4组（新屋）'],
  ['the group without it', { ...WANG, group: '4组(新屋)' }, { group: '4组' }, '0: group 4组(新屋)→4组'],
  ['the same group', WANG, { group: '第四组' }, ''],
  ['the same group in two digits', WANG, { group: '04组' }, ''],
  ['the same group as a number', WANG, { group: '4' }, ''],
  ['the same group behind its unit', WANG, { group: '新月村4组' }, ''],
  ['another birth than in the ID number', WANG, { birth: '1974-03-28' }, '0: birth 1974-03-27→1974-03-28'],
  ['a telephone number as a spreadsheet shows it', WANG, { phone: '1.39111E+10' }, '0: phone →1.39111E+10'],
  ['one of which a digit is missing', WANG, { phone: '1391111000' }, '0: phone →1391111000'],
  ['one with a digit too many', WANG, { phone: '139-1111-00035' }, '0: phone →139-1111-00035'],
  ['no number at all', WANG, { phone: '同上' }, '0: phone →同上'],
  ['such a birth where none stands', { ...WANG, birth: '' }, { birth: '1974-03-28' }, '0: birth →1974-03-28'],
];

describe('what contradicts what is known', () => {
  it.each(cases)('%s waits to be asked, and the same file changes nothing a second time', (_, person, row, asked) => {
    const roster = rosterOf([person]);
    const cells = { name: '王一', idNumber: NUMBER, unit: '新月', ...row };
    const made = plan(cells, roster);
    expect(pilesOf(made)).toEqual([asked === '' ? 'unchanged' : 'ask']);
    expect(told(made, 'ask')).toEqual(asked === '' ? [] : [asked]);
    expect(made.effects()).toEqual(nothing);
    made.decide('all', 'ask', { do: 'write' });
    expect(made.effects()).toEqual(asked === '' ? nothing : { ...nothing, changed: 1, cells: 1 });
    applyChange(roster, made.outcome().change);
    expect(plan(cells, roster).effects()).toEqual(nothing);
  });

  it('a unit is written over another one of the table, over an unknown one, and where none stands', () => {
    for (const [from, to] of [
      ['新月', '黄湖村'],
      ['外村', '新月'],
      ['外村', '他村'],
      ['', '外村'],
    ] as const)
      expect(plan({ ...WANG, unit: to }, rosterOf([{ ...WANG, unit: from }])).effects()).toEqual({
        ...nothing,
        changed: 1,
        cells: 1,
      });
  });

  it.each([
    '13911110003',
    '+86 139-1111-0003',
    '139 1111 0003',
    '13911110003.0',
    '13911110003（妻）',
    '13911110003/13911110004',
    '13911110003 13911110004',
    '0737-4212345',
    '(0737)4212345转801',
    '４２１２３４５',
    '400-820-8820',
    '662233',
  ])('a telephone number is written as it came: %s', (phone) => {
    expect(plan({ ...WANG, phone }, rosterOf([WANG])).effects()).toMatchObject({ changed: 1, cells: 1 });
  });

  it('another group is written', () => {
    expect(plan({ ...WANG, group: '五组(新屋)' }, rosterOf([WANG])).effects()).toMatchObject({ cells: 1 });
  });

  it.each([{}, { idNumber: 'fill' }, { idNumber: 'ask' }] as const)(
    'an ID number that nobody can have does not fill a blank by itself, with the rules %o',
    (rules) => {
      const roster = rosterOf([{ ...WANG, idNumber: '' }]);
      const made = plan({ ...WANG, idNumber: WRONG }, roster, rules);
      expect(told(made, 'ask')).toEqual([`0: idNumber →${WRONG}`]);
      expect(made.effects()).toEqual(nothing);
      made.decide([0], 'ask', { do: 'write' });
      expect(made.effects()).toEqual({ ...nothing, changed: 1, cells: 1 });
    },
  );

  it('a right one does', () => {
    expect(plan(WANG, rosterOf([{ ...WANG, idNumber: '' }])).effects()).toMatchObject({ cells: 1 });
  });
});
