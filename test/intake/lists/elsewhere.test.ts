import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../src/intake/piles';
import { pilesOf, planOf, rosterOf, told, type Cells } from './support';

const ID = ['430903197403270305', '430903198007180740', '430903198503252336', '430903199003071253'] as const;
const WANG: Cells = { name: '王一', idNumber: ID[0], unit: '新月' };
const LI: Cells = { name: '李二', idNumber: ID[1], unit: '新月' };

const write: Decision = { do: 'write' };

describe('lists of those insured elsewhere', () => {
  it('writes why, leaves who paid here for a decision, and who is marked already', () => {
    const roster = rosterOf([
      WANG,
      { ...LI, payDate: '2020-11-20', payAmount: '280' },
      { name: '张三', idNumber: ID[2], exclusion: '死亡' },
    ]);
    const rows = [{ ...WANG, exclusion: '迁出' }, LI, { name: '张三', idNumber: ID[2], exclusion: '死亡' }];
    const plan = planOf('elsewhere', rows, roster, { exclusion: '职工医保', source: '社保局' });
    expect(pilesOf(plan)).toEqual(['matched', 'paid-here', 'already']);
    expect(told(plan, 'matched')).toEqual(['0: exclusion →迁出; note →社保局']);
    expect(told(plan, 'paid-here')).toEqual(['1: exclusion →职工医保; note →社保局']);
    expect(plan.effects()).toEqual({ added: 0, changed: 1, cells: 2, tray: 0 });
    plan.decide([1], 'paid-here', write);
    expect(plan.effects()).toEqual({ added: 0, changed: 2, cells: 4, tray: 0 });
  });

  it('who is left blank where others are answered waits', () => {
    const rows = [
      { ...WANG, insured: '已死亡' },
      { ...LI, insured: '' },
    ];
    const plan = planOf('elsewhere', rows, rosterOf([WANG, LI]));
    expect(pilesOf(plan)).toEqual(['matched', 'problems']);
    expect(plan.rows('problems', 0, 1)[0]).toMatchObject({
      decision: { do: 'tray' },
      problems: [{ code: 'exclusion-not-said' }],
    });
    expect(plan.effects()).toMatchObject({ changed: 1, tray: 1 });
  });

  it.each<[why: string, row: Cells]>([
    ['its state', { exclusion: '职工医保', insured: '暂停缴费（中断）' }],
    ['its own word', { exclusion: '职工医保（已停保）' }],
    ['its own word: paused', { exclusion: '职工医保暂停' }],
    ['a column of ends', { exclusion: '职工医保', removal: '是' }],
    ['a column of ends in words', { exclusion: '职工医保', removal: '已退保' }],
    ['what is to be done', { exclusion: '职工医保', insured: '保留本地' }],
    ['not insured', { exclusion: '职工医保', insured: '未参保' }],
  ])('who is insured there no more waits: %s', (_, row) => {
    const plan = planOf('elsewhere', [{ ...WANG, ...row }], rosterOf([WANG]), {});
    expect(pilesOf(plan)).toEqual(['problems']);
    expect(plan.rows('problems', 0, 1)[0]).toMatchObject({
      decision: { do: 'tray' },
      problems: [{ code: 'exclusion-stopped' }],
    });
    expect(plan.effects()).toEqual({ added: 0, changed: 0, cells: 0, tray: 1 });
  });

  it.each<[row: Cells]>([
    [{ exclusion: '职工医保', insured: '参保缴费', removal: '否' }],
    [{ exclusion: '职工医保', insured: '保留异地', removal: '未停保' }],
    [{ exclusion: '职工医保', insured: '未中断' }],
  ])('who is insured there still is written: %j', (row) => {
    expect(told(planOf('elsewhere', [{ ...WANG, ...row }], rosterOf([WANG]), {}), 'matched')).toEqual([
      '0: exclusion →职工医保',
    ]);
  });

  it.each<[why: string, row: Cells, settings: object, expected: readonly string[]]>([
    [
      'a day of death says it',
      { deathDate: '2020-03-01' },
      {},
      ['0: exclusion →死亡; note →死亡日期2020-03-01 社保局'],
    ],
    ['a registration that has ended too', { deregistered: '已注销' }, {}, ['0: exclusion →死亡; note →社保局']],
    [
      'its day',
      { deathDate: '', deregistered: '2020-03-02' },
      {},
      ['0: exclusion →死亡; note →户口注销日期2020-03-02 社保局'],
    ],
    ['one that has not says nothing', { deregistered: '未注销' }, {}, []],
    [
      'what the row says itself counts before',
      { exclusion: '迁出', deathDate: '2020-03-01' },
      {},
      ['0: exclusion →迁出; note →死亡日期2020-03-01 社保局'],
    ],
    [
      'what the whole list says too',
      { deathDate: '2020-03-01' },
      { exclusion: '参军' },
      ['0: exclusion →现役军人; note →死亡日期2020-03-01 社保局'],
    ],
  ])('days of death: %s', (_, row, settings, expected) => {
    const plan = planOf('elsewhere', [{ ...WANG, ...row }], rosterOf([WANG]), { source: '社保局', ...settings });
    expect(told(plan, 'matched')).toEqual(expected);
  });

  it.each([
    '职工基本医疗保险',
    '城镇职工基本医疗保险',
    '职工基本医保',
    '职工医疗',
    '灵活就业人员医疗保险',
    '企业职工医保',
  ])('%s is read as the word of the template, and told; the word of the roster stays', (word) => {
    const roster = rosterOf([
      WANG,
      { ...LI, exclusion: '职工医保' },
      { name: '张三', idNumber: ID[2], exclusion: word },
    ]);
    const rows = [WANG, LI, { name: '张三', idNumber: ID[2] }].map((row) => ({ ...row, exclusion: word }));
    const plan = planOf('elsewhere', rows, roster);
    expect(pilesOf(plan)).toEqual(['matched', 'already', 'already']);
    expect(told(plan, 'matched')).toEqual(['0: exclusion →职工医保']);
    expect(plan.rows('matched', 0, 1)[0]?.reads).toEqual({ field: 'exclusion', from: word, to: '职工医保' });
    const template = planOf('elsewhere', [{ name: '张三', idNumber: ID[2], exclusion: '职工医保' }], roster);
    expect(pilesOf(template)).toEqual(['already']);
  });

  it('of whom no day of death stands where others have one, nobody says that he has died', () => {
    const rows = [{ ...WANG, deathDate: '2020-11-01' }, LI];
    const plan = planOf('elsewhere', rows, rosterOf([WANG, LI]), { exclusion: '死亡' });
    expect(pilesOf(plan)).toEqual(['matched', 'problems']);
    expect(plan.rows('problems', 0, 9).map(({ decision }) => decision.do)).toEqual(['tray']);
  });

  it('without a word of where, nothing is written', () => {
    const plan = planOf('elsewhere', [WANG], rosterOf([WANG]));
    expect(plan.effects().changed).toBe(0);
    expect(pilesOf(plan)).toEqual(['problems']);
    expect(plan.rows('problems', 0, 1)[0]).toMatchObject({
      decision: { do: 'leave' },
      problems: [{ code: 'exclusion-not-said' }],
    });
  });
});
