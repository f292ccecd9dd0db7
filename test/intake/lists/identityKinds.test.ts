import { describe, expect, it } from 'vitest';
import { settling } from '../../../src/intake/lists/settling';
import type { PileId } from '../../../src/intake/piles';
import { applyChange } from '../../../src/roster/table';
import { contextOf, pilesOf, planOf, rosterOf, told, type Cells } from './support';

const WANG: Cells = { name: '王一', idNumber: '430903197403270305', unit: '新月' };
const LI: Cells = { name: '李二', idNumber: '430903198007180740', unit: '新月' };

describe('identities that wait for somebody to look', () => {
  const roster = () => rosterOf([WANG, { ...LI, identities: '特困人员、农村低保' }]);

  it.each<[why: string, row: Cells, code: string, text: string]>([
    ['a void certificate', { identities: '一级残疾', certificateState: '注销' }, 'certificate-void', '注销'],
    ['one that has expired', { identities: '一级残疾', certificateState: '已过期' }, 'certificate-void', '已过期'],
    [
      'another grade in the number',
      { identities: '四级残疾', disabilityCert: `${LI.idNumber}43` },
      'grade-differs',
      '四级残疾；3',
    ],
    ...['无', '非低保', '一般农户', '原低保户(2019年已取消)', '拟申请低保', '疑似残疾', '孤儿?'].map(
      (identities): [string, Cells, string, string] => ['no identity', { identities }, 'identity-none', identities],
    ),
    ['no grade yet', { identities: '未评级、四级残疾' }, 'grade-open', '未评级'],
  ])('waits and says why: %s', (_, row, code, text) => {
    const plan = planOf('identities', [{ ...LI, ...row }], roster());
    expect(pilesOf(plan)).toEqual(['problems']);
    const [only] = plan.rows('problems', 0, 1);
    expect(only?.decision).toEqual({ do: 'tray' });
    expect(only?.problems.find((each) => each.code === code)?.text).toBe(text);
    expect(plan.effects()).toEqual({ added: 0, changed: 0, cells: 0, tray: 1 });
  });

  it.each<[row: Cells]>([
    [{ certificateState: '正常' }],
    [{ certificateState: '未过期' }],
    [{ disabilityCert: `${LI.idNumber}42` }],
    [{ removal: '注销', certificateState: '注销' }],
  ])('a certificate in order does not wait: %o', (row) => {
    const plan = planOf(
      'identities',
      [{ ...LI, identities: row.removal === undefined ? '二级残疾' : '农村低保', ...row }],
      roster(),
    );
    expect(pilesOf(plan)).toEqual(['matched']);
  });

  it.each<[before: string, row: string, replaced: string, both: string]>([
    ['三级残疾', '二级残疾', '二级残疾', '二级残疾、三级残疾'],
    ['二级残疾、农村低保', '残三', '农村低保、三级残疾', '二级残疾、农村低保、三级残疾'],
    ['重度残疾', '四级残疾', '四级残疾', '四级残疾、重度残疾'],
    ['城镇低保', '农村低保', '农村低保', '城镇低保、农村低保'],
    ['三级残疾、外星人', '二级', '外星人、二级残疾', '三级残疾、外星人、二级残疾'],
  ])('another of its kind: %s, and the list says %s', (before, row, replaced, both) => {
    const rows = [{ ...WANG, identities: row === '二级' ? '二级残疾' : row }];
    const table = () => rosterOf([{ ...WANG, identities: before }]);
    const plan = planOf('identities', rows, table());
    expect(pilesOf(plan)).toEqual(['kind-changed']);
    expect(plan.rows('kind-changed', 0, 1)[0]).toMatchObject({
      decision: { do: 'tray' },
      choices: ['tray', 'replace', 'both', 'leave'],
      problems: [{ code: 'other-kind' }],
    });
    expect(plan.effects()).toEqual({ added: 0, changed: 0, cells: 0, tray: 1 });
    const { waiting } = plan.outcome();
    for (const [what, to] of [
      ['replace', replaced],
      ['both', both],
    ] as const) {
      plan.decide('all', 'kind-changed', { do: what });
      expect(told(plan, 'kind-changed')).toEqual([`0: identities ${before}→${to}`]);
      const after = table();
      applyChange(after, plan.outcome().change);
      expect(after.getText('identities', 0)).toBe(to);
      expect(planOf('identities', rows, after).effects()).toEqual({ added: 0, changed: 0, cells: 0, tray: 0 });
      const items = waiting.map((item, id) => ({ ...item, id, addedAt: 0 }));
      const settled = settling(items, contextOf(table()));
      expect(items.map((item) => settled.mayAdd(item, 0))).toEqual([true]);
      expect(settled.write(() => 0, what === 'both')).toEqual([{ row: 0, field: 'identities', text: to }]);
    }
  });

  it.each<[have: string, says: string, pile: PileId]>([
    ['重度残疾', '二级残疾', 'matched'],
    ['一级残疾', '重度残疾', 'already'],
    ['城镇低保', '低保', 'already'],
    ['特困人员', '农村低保', 'matched'],
  ])('no other of its kind: %s, and the list says %s', (have, says, pile) => {
    const plan = planOf('identities', [{ ...WANG, identities: says }], rosterOf([{ ...WANG, identities: have }]));
    expect(pilesOf(plan)).toEqual([pile]);
  });

  it('a list that gives one person two grades waits, in any order', () => {
    const rows = [
      { ...LI, identities: '二级残疾' },
      { ...LI, identities: '三级残疾' },
    ];
    for (const each of [rows, [...rows].reverse()])
      expect(pilesOf(planOf('identities', each, roster()))).toEqual(['kind-changed', 'kind-changed']);
  });

  it('one who is to lose what he does not have: the other kind that he has is told, and that he has died', () => {
    const table = rosterOf([{ ...WANG, identities: '城镇低保' }]);
    const plan = planOf('identities', [{ ...WANG, identities: '农村低保', removal: '停保（死亡）' }], table);
    expect(pilesOf(plan)).toEqual(['already']);
    expect(plan.rows('problems', 0, 1)[0]?.problems).toEqual([
      { field: 'identities', code: 'other-kind', text: '城镇低保' },
      { field: null, code: 'said-dead', text: '停保（死亡）' },
    ]);
  });

  it.each<[day: string, code: readonly string[]]>([
    ['2021-05-01', []],
    ['2018-05-01', ['identity-date-kept']],
  ])('of the same identity the earlier day stays without a word: %s', (identityDate, codes) => {
    const table = rosterOf([{ ...WANG, identities: '孤儿', identityDate: '2020-01-01' }]);
    const plan = planOf('identities', [{ ...WANG, identities: '孤儿', identityDate }], table);
    expect(pilesOf(plan)).toEqual(['already']);
    expect(plan.rows('problems', 0, 9).flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual(codes);
  });

  it.each(['uninsured', 'payments', 'elsewhere'] as const)(
    'words of identities are no problem in a list of %s',
    (kind) => {
      const row = { ...WANG, identities: '脱贫人口', payDate: '2020-11-20', payAmount: '280' };
      const plan = planOf(kind, [row], roster(), { exclusion: '职工医保' });
      expect(plan.rows('problems', 0, 9)).toEqual([]);
    },
  );
});

describe('an identity ends by what the row says', () => {
  const roster = () => rosterOf([{ ...WANG, identities: '农村低保' }, LI]);

  it.each<[row: Cells, text: string]>([
    [{ removal: '暂停' }, '暂停'],
    [{ removal: '待审批' }, '待审批'],
    [{ removal: '享受', withdrawn: '超标' }, '享受；超标'],
  ])('a word that says neither, or both, changes nothing: %o', (row, text) => {
    const made = planOf('identities', [{ ...WANG, identities: '农村低保', ...row }], roster());
    expect(made.rows('problems', 0, 1)[0]?.problems).toEqual([{ field: null, code: 'removal-unknown', text }]);
    expect(made.effects()).toMatchObject({ added: 0, changed: 0, cells: 0 });
  });

  it.each<[says: string, row: Cells, pile: PileId]>([
    ['a reason', { withdrawn: '家庭收入超标' }, 'matched'],
    ['a day', { withdrawn: '2020-10-01' }, 'matched'],
    ['a word of the state', { removal: '停发' }, 'matched'],
    ['no reason', { withdrawn: '' }, 'already'],
    ['a word for none', { withdrawn: '无' }, 'already'],
    ['a stroke', { withdrawn: '—' }, 'already'],
    ['a state that goes on', { removal: '正常享受' }, 'already'],
  ])('%s', (_, row, pile) => {
    const table = roster();
    const made = planOf('identities', [{ ...WANG, identities: '农村低保', ...row }], table);
    expect(pilesOf(made)).toEqual([pile]);
    applyChange(table, made.outcome().change);
    expect(table.getText('identities', 0)).toBe(pile === 'matched' ? '' : '农村低保');
  });

  it('the day on which it ended is noted', () => {
    const table = roster();
    const row = { ...WANG, identities: '农村低保', withdrawn: '2020年10月1日' };
    applyChange(table, planOf('identities', [row], table).outcome().change);
    expect(table.getText('note', 0)).toBe('取消农村低保 2020-10-01');
  });
});
