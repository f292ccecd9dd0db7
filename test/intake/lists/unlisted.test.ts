import { describe, expect, it } from 'vitest';
import type { PlanSettings } from '../../../src/intake/piles';
import { planOf, rosterOf, told, type Cells } from './support';

const WANG: Cells = { name: '王一', idNumber: '430903197403270305', unit: '新月' };
const LI: Cells = { name: '李二', idNumber: '430903198007180740', unit: '新月' };
const ZHANG: Cells = { name: '张三', idNumber: '430903198503252336', unit: '黄湖' };
const ZHAO: Cells = { name: '赵四', idNumber: '430903199003071253', unit: '新月' };
const rural = { identities: '农村低保' };
const roster = () =>
  rosterOf([
    { ...WANG, ...rural },
    { ...LI, identities: '农村低保、孤儿', identityDate: '2020-01-01' },
    { ...ZHANG, ...rural },
    { ...ZHAO, identities: '城镇低保' },
  ]);
const DIBAO: Partial<PlanSettings> = { identity: '农村低保', source: '民政局', date: '2020-12-01' };

/** Names of those who are told not to be on the list. */
const missed = (rows: readonly Cells[], settings = DIBAO): string[] =>
  planOf('identities', rows, roster(), settings)
    .rows('unlisted', 0, 9)
    .map(({ name }) => name ?? '');

describe('who has the identity and is not on the list', () => {
  it.each<[why: string, rows: readonly Cells[], settings: Partial<PlanSettings>, names: readonly string[]]>([
    ['of the units that the list names, however they are written', [{ ...WANG, unit: '新月村' }], DIBAO, ['李二']],
    ['of all units, where it names none', [{ name: '王一', idNumber: WANG.idNumber }], DIBAO, ['李二', '张三']],
    ['of either kind, where the kind is open', [WANG], { identity: '低保' }, ['李二', '赵四']],
    ['of what the rows say themselves', [{ ...WANG, identities: '孤儿' }], {}, ['李二']],
    ['nobody, where the list takes it away', [WANG], { ...DIBAO, action: 'remove' }, []],
    ['nobody, where the list does not say what it is of', [WANG], {}, []],
    ['not those who are on it under another name', [WANG, { ...LI, name: '李贰' }], DIBAO, []],
    ['not those who are on it and lose it', [WANG, { ...LI, removal: '停发' }], DIBAO, []],
  ])('%s', (_, rows, settings, names) => {
    expect(missed(rows, settings)).toEqual(names);
  });

  it('is left alone by itself, the list told twice too', () => {
    const plan = planOf('identities', [WANG], roster(), DIBAO);
    expect(plan.piles().find(({ id }) => id === 'unlisted')).toMatchObject({ count: 1, decision: 'leave' });
    expect(plan.effects()).toEqual({ added: 0, changed: 0, cells: 0, tray: 0 });
  });

  it('loses it by choice, one or all, with source and day; what else he has stays', () => {
    const plan = planOf('identities', [WANG], roster(), DIBAO);
    plan.decide([1], 'unlisted', { do: 'remove' });
    expect(plan.effects()).toEqual({ added: 0, changed: 1, cells: 2, tray: 0 });
    expect(told(plan, 'unlisted')).toEqual(['1: identities 农村低保、孤儿→孤儿; note →取消农村低保 民政局 2020-12-01']);
    const all = planOf('identities', [{ name: '王一', idNumber: WANG.idNumber }], roster(), DIBAO);
    all.decide('all', 'unlisted', { do: 'remove' });
    expect(all.effects()).toMatchObject({ changed: 2 });
    expect(all.outcome().change.cells.map(({ field, rows }) => `${field} ${rows.join()}`)).toEqual([
      'identities 1,2',
      'note 1,2',
    ]);
    all.decide([2], 'unlisted', { do: 'leave' });
    expect(all.effects()).toMatchObject({ changed: 1 });
  });

  it('is not chosen while a row of the list may mean him', () => {
    const plan = planOf('identities', [WANG, { name: '李二' }], roster(), DIBAO);
    expect(plan.rows('unlisted', 0, 1)[0]).toMatchObject({
      name: '李二',
      choices: ['leave'],
      problems: [{ code: 'perhaps-listed' }],
    });
    plan.decide('all', 'unlisted', { do: 'remove' });
    expect(plan.effects()).toMatchObject({ changed: 0, tray: 1 });
  });
});
