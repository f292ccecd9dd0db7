import { describe, expect, it } from 'vitest';
import { NO_SETTINGS } from '../../src/intake/decisions';
import { planFile } from '../../src/intake/planFile';
import type { PlanSettings } from '../../src/intake/piles';
import { applyChange } from '../../src/roster/table';
import type { RosterTable } from '../../src/roster/types';
import { contextOf, fileOf, pilesOf, planOf, rosterOf, told, type Cells } from './lists/support';

const ID = ['430903197403270305', '430903198007180740', '430903198503252336'] as const;
const WANG: Cells = { name: '王一', idNumber: ID[0], unit: '新月', phone: '1' };
const LI: Cells = { name: '李二', idNumber: ID[1], unit: '新月', phone: '' };

const plan = (rows: readonly Cells[], roster: RosterTable, settings: Partial<PlanSettings> = {}) =>
  planOf('roster', rows, roster, settings);

describe('what cannot be read over what can', () => {
  const named: Cells = { name: '王一', idNumber: ID[0], unit: '新月' };
  const standing: Cells = {
    ...named,
    phone: '13711111111',
    birth: '1974-03-27',
    sex: '男',
    identities: '农村低保',
    payDate: '2020-11-21',
    payAmount: '280',
  };

  it.each<[keyof Cells, string]>([
    ['payAmount', '两百多'],
    ['payAmount', '280元左右'],
    ['payDate', '待查'],
    ['payDate', '2020-11-31'],
    ['birth', '不详'],
    ['sex', '未知'],
    ['phone', '无'],
    ['identities', '待核实'],
    ['identities', '低保'],
  ])('%s %s is asked about and changes nothing by itself', (field, text) => {
    const roster = rosterOf([standing]);
    const made = plan([{ ...named, [field]: text }], roster);
    expect(pilesOf(made)).toEqual(['ask']);
    expect(made.effects()).toEqual({ added: 0, changed: 0, cells: 0, tray: 0 });
    made.decide([0], 'ask', { do: 'write' });
    expect(made.effects()).toEqual({ added: 0, changed: 1, cells: 1, tray: 0 });
  });

  it('goes into an empty cell as it came, and the rest of its row is written', () => {
    const roster = rosterOf([{ ...WANG, phone: '', payAmount: '280' }]);
    const made = plan([{ ...WANG, phone: '13711111111', birth: '不详', payAmount: '两百多' }], roster);
    expect(told(made, 'changed')).toEqual(['0: phone →13711111111; birth →不详']);
    expect(told(made, 'ask')).toEqual(['0: payAmount 280.00→两百多']);
    applyChange(roster, made.outcome().change);
    expect([roster.getText('payAmount', 0), roster.getText('birth', 0)]).toEqual(['280.00', '不详']);
  });

  it('is not asked about where blanks alone are filled', () => {
    expect(
      pilesOf(plan([{ ...named, payAmount: '两百多' }], rosterOf([standing]), { rules: { payAmount: 'fill' } })),
    ).toEqual(['unchanged']);
  });
});

it('a field that two columns carry is one change', () => {
  const roster = rosterOf([WANG]);
  const file = fileOf('roster', [{ ...WANG, phone: '2' }]);
  const made = planFile({ ...file, columns: [...file.columns, ...file.columns] }, contextOf(roster), NO_SETTINGS);
  expect(told(made, 'changed')).toEqual(['0: phone 1→2']);
  expect(made.effects()).toEqual({ added: 0, changed: 1, cells: 1, tray: 0 });
});

describe('a number that nobody can have', () => {
  const living = (): RosterTable => rosterOf([{ ...WANG, birth: '1974-03-27' }, LI]);

  it.each([
    '430903********0305',
    '43090319740327030',
    '430903197403270305。',
    '430903197403270',
    'H12345678',
    '430903197403270300',
  ])('%s: whoever has the name in the unit may be meant; nobody is added by itself', (idNumber) => {
    const roster = living();
    const made = plan([{ name: '王一', idNumber, unit: '新月' }], roster);
    expect(pilesOf(made)).toEqual(['ambiguous']);
    expect(made.rows('ambiguous', 0, 1)[0]?.candidates.map(({ person }) => person)).toEqual([0]);
    expect(made.effects()).toEqual({ added: 0, changed: 0, cells: 0, tray: 0 });
    made.decide([0], 'ambiguous', { do: 'to', person: 0 });
    applyChange(roster, made.outcome().change);
    expect(roster.getText('idNumber', 0)).toBe(ID[0]);
  });

  it.each(['无', '不详', '—', '/', '暂无'])('%s is none', (idNumber) => {
    const made = plan([{ name: '王一', idNumber, unit: '新月', birth: '1974-03-27', phone: '2' }], living());
    expect(told(made, 'changed')).toEqual(['0: phone 1→2']);
    expect(pilesOf(plan([{ name: '王一', idNumber, unit: '新月' }], living()))).toEqual(['ambiguous']);
  });

  it.each<Cells>([
    { name: '王一', idNumber: '430903********2336', unit: '新月' },
    { name: '王一', idNumber: 'H12345678', unit: '黄湖' },
    { name: '王一', idNumber: 'P430999888', unit: '新月', birth: '2020-11-01' },
    { name: '王一', idNumber: ID[2], unit: '新月' },
  ])('of somebody else is a new person: %o', (cells) => {
    expect(pilesOf(plan([cells], living()))).toEqual(['added']);
  });

  it('that somebody of the roster has is his', () => {
    const standing: Cells = { name: '王一', idNumber: 'H12345678', unit: '新月' };
    expect(told(plan([{ ...standing, phone: '2' }], rosterOf([standing, WANG])), 'changed')).toEqual(['0: phone →2']);
  });
});
