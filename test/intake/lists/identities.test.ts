import { describe, expect, it } from 'vitest';
import { applyChange, revertChange } from '../../../src/roster/table';
import { readAll } from '../../roster/support';
import { pilesOf, planOf, rosterOf, told, type Cells } from './support';

const ID = ['430903197403270305', '430903198007180740', '430903198503252336'] as const;
const WANG: Cells = { name: '王一', idNumber: ID[0], unit: '新月' };
const LI: Cells = { name: '李二', idNumber: ID[1], unit: '新月' };

describe('identity lists', () => {
  it('who has died by the list is given nothing, unless that is chosen', () => {
    const rows: readonly Cells[] = [
      { ...WANG, note: '已死亡' },
      { ...LI, died: '是' },
      { ...LI, died: '否' },
    ];
    for (const row of rows.slice(0, 2)) {
      const plan = planOf('identities', [row], rosterOf([WANG, LI]), { identity: '农村低保' });
      expect(plan.effects()).toMatchObject({ changed: 0, tray: 1 });
    }
    expect(planOf('identities', rows.slice(2), rosterOf([WANG, LI]), { identity: '农村低保' }).effects()).toMatchObject(
      { changed: 1, tray: 0 },
    );
  });

  const roster = () =>
    rosterOf([
      { ...WANG, identities: '三级残疾、外星人', note: '旧' },
      { ...LI, identities: '特困人员、农村低保', identityDate: '2020-01-01' },
      { name: '张三', idNumber: ID[2], identities: '低保' },
    ]);

  it('adds to what stands there, with date and source, and leaves who has it already', () => {
    const plan = planOf('identities', [WANG, LI, { name: '张三', idNumber: ID[2] }], roster(), {
      identity: '农村低保',
      source: '民政局',
      date: '2020-12-01',
    });
    expect(pilesOf(plan)).toEqual(['matched', 'already', 'already']);
    expect(told(plan, 'matched')).toEqual([
      '0: identities 三级残疾、外星人→三级残疾、外星人、农村低保; identityDate →2020-12-01; note 旧→旧；民政局 2020-12-01',
    ]);
    expect(plan.effects()).toEqual({ added: 0, changed: 1, cells: 3, tray: 0 });
  });

  it.each<[risk: string, pile: string, decision: string]>([
    ['是', 'problems', 'tray'],
    ['已消除', 'problems', 'tray'],
    ['否', 'matched', 'write'],
    ['未消除', 'matched', 'write'],
    ['', 'matched', 'write'],
  ])('a household under watch whose risk is gone waits: “%s”', (riskGone, pile, decision) => {
    const plan = planOf('identities', [{ ...LI, identities: '边缘户', riskGone }], roster());
    expect(pilesOf(plan)).toEqual([pile]);
    const [row] = plan.rows(pile === 'matched' ? 'matched' : 'problems', 0, 1);
    expect([row?.decision.do, row?.problems.map(({ code }) => code)]).toEqual([
      decision,
      decision === 'tray' ? ['risk-gone'] : [],
    ]);
  });

  it.each<[unit: string, told: readonly string[]]>([
    ['黄湖', ['unit-differs 黄湖']],
    ['新月村', []],
    ['', []],
  ])('another unit on the list is told and not written: “%s”', (unit, expected) => {
    const plan = planOf('identities', [{ ...WANG, unit }], roster(), { identity: '孤儿' });
    expect(plan.rows('matched', 0, 1)[0]?.problems.map(({ code, text }) => `${code} ${text}`)).toEqual(expected);
    expect(told(plan, 'matched')).toEqual(['0: identities 三级残疾、外星人→三级残疾、外星人、孤儿']);
  });

  it('keeps an earlier identity date and says so', () => {
    const plan = planOf('identities', [LI], roster(), { identity: '孤儿', date: '2020-12-01' });
    expect(told(plan, 'matched')).toEqual(['0: identities 特困人员、农村低保→特困人员、孤儿、农村低保']);
    expect(plan.rows('matched', 0, 1)[0]?.problems).toEqual([
      { field: 'identityDate', code: 'identity-date-kept', text: '2020-01-01' },
    ]);
  });

  it.each<[words: string, row: Cells, to: string]>([
    ['the whole list', { ...LI }, '特困人员'],
    ['a column', { ...LI, removal: '停发' }, '特困人员'],
    ['是 in the column', { ...LI, removal: '是' }, '特困人员'],
  ])('takes an identity away: said of %s', (_, row, to) => {
    const action = row.removal === undefined ? 'remove' : 'set';
    const plan = planOf('identities', [row], roster(), { identity: '低保', action });
    expect(told(plan, 'matched')).toEqual([`0: identities 特困人员、农村低保→${to}`]);
  });

  it('an identity that ends: the note says which, from whom and when; the date goes with the last one', () => {
    const table = rosterOf([
      { ...WANG, identities: '农村低保', identityDate: '2018-02-03', note: '旧' },
      { ...LI, identities: '农村低保、二级残疾', identityDate: '2018-12-20' },
    ]);
    const said = { identity: '农村低保', action: 'remove', source: '民政局', date: '2021-02-20' } as const;
    const plan = planOf('identities', [WANG, LI], table, said);
    expect(told(plan, 'matched')).toEqual([
      '0: identities 农村低保→; note 旧→旧；取消农村低保 民政局 2021-02-20; identityDate 2018-02-03→',
      '1: identities 农村低保、二级残疾→二级残疾; note →取消农村低保 民政局 2021-02-20',
    ]);
    const before = readAll(table);
    const { change } = plan.outcome();
    applyChange(table, change);
    expect(planOf('identities', [WANG, LI], table, said).effects().changed).toBe(0);
    revertChange(table, change);
    expect(readAll(table)).toEqual(before);
    const undated = planOf('identities', [LI], table, { identity: '农村低保', action: 'remove', date: '2021-02-20' });
    expect(told(undated, 'matched')[0]).toContain('note →取消农村低保 2021-02-20');
  });

  it('a removal column that says 正常 sets, one that says neither is told', () => {
    const rows = [
      { ...WANG, identities: '孤儿', removal: '正常' },
      { ...LI, identities: '孤儿', removal: '待定' },
    ];
    const plan = planOf('identities', rows, roster());
    expect(pilesOf(plan)).toEqual(['matched', 'problems']);
    expect(plan.rows('problems', 0, 9)[0]?.problems).toEqual([{ field: null, code: 'removal-unknown', text: '待定' }]);
  });

  it('two rows of one person give both identities, in any order', () => {
    const rows = [
      { ...LI, identities: '孤儿' },
      { ...LI, identities: '残1' },
    ];
    const results = [rows, [...rows].reverse()].map((each) => {
      const table = roster();
      applyChange(table, planOf('identities', each, table).outcome().change);
      return table.getText('identities', 1);
    });
    expect(results).toEqual(['特困人员、孤儿、农村低保、一级残疾', '特困人员、孤儿、农村低保、一级残疾']);
  });

  it('says that no identity is said, and writes nothing', () => {
    const plan = planOf('identities', [WANG], roster());
    expect(plan.effects()).toEqual({ added: 0, changed: 0, cells: 0, tray: 0 });
    expect(plan.rows('problems', 0, 1)[0]?.problems[0]?.code).toBe('identity-not-said');
  });

  it.each(['外星人', '烈属', '贫困户（已脱贫）', '五级', '农村低保、低保户1人'])(
    'a word that nobody knows waits, with whatever stands beside it: %s',
    (identities) => {
      const plan = planOf('identities', [{ ...LI, identities }], roster());
      expect(plan.effects()).toEqual({ added: 0, changed: 0, cells: 0, tray: 1 });
      const [row] = plan.rows('problems', 0, 1);
      expect(row?.problems[0]?.code).toBe('identity-unknown');
      expect(row?.decision).toEqual({ do: 'tray' });
    },
  );
  it.each(['监测户', '建档立卡、2014年脱贫'])(
    'a group that no policy knows comes in as it stands: %s',
    (identities) => {
      const plan = planOf('identities', [{ ...LI, identities }], roster());
      expect(told(plan, 'matched')).toEqual([`0: identities 特困人员、农村低保→特困人员、农村低保、${identities}`]);
      expect(plan.rows('problems', 0, 1)[0]?.problems[0]?.code).toBe('identity-unknown');
    },
  );
});

it('a row of a list that leaves open whether it gives or takes waits with that, and gives nothing from the tray', () => {
  const roster = rosterOf([{ name: '王一', idNumber: '430903197403270305' }]);
  const rows = [{ name: '王一', idNumber: '430903197403270305' }];
  const plan = planOf('identities', rows, roster, { identity: '农村低保', action: 'open' });
  expect(plan.effects()).toMatchObject({ changed: 0, tray: 1 });
  const [row] = plan.rows('problems', 0, 9);
  expect(row?.said).toMatchObject({ removal: '待定' });
  const later = planOf('identities', [{ ...rows[0], identities: '农村低保', removal: '待定' }], roster);
  expect(later.effects()).toMatchObject({ changed: 0 });
});
