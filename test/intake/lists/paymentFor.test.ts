import { describe, expect, it } from 'vitest';
import { paidFor, paidYear } from '../../../src/intake/lists/paymentFor';
import { pilesOf, planOf, rosterOf, type Cells } from './support';

describe('what a payment was for', () => {
  it.each([
    ['', '', 'ours'],
    ['城乡居民基本医疗保险费', '', 'ours'],
    ['城乡居民基本医疗保险费', '成年人', 'ours'],
    ['城乡居民医疗保险', '医疗', 'ours'],
    ['新农合', '', 'ours'],
    ['医疗保险费', '', 'ours'],
    ['城乡居民医保（含大病）', '', 'ours'],
    ['城乡居民基本养老保险费', '养老', 'other'],
    ['城乡居民基本医疗保险费', '大病保险', 'other'],
    ['职工基本医疗保险费', '医疗', 'other'],
    ['职工医保', '', 'other'],
    ['大病保险', '', 'other'],
    ['', '养老', 'other'],
    ['其他收入', '', 'unknown'],
    ['城乡居民医疗保险、养老保险', '', 'unknown'],
    ['其他', '医疗', 'unknown'],
  ] as const)('%s %s: %s', (item, detail, what) => expect(paidFor(item, detail).what).toBe(what));

  it.each([
    ['', 'ours'],
    ['2021', 'ours'],
    ['2021年度', 'ours'],
    ['2021-01-01至2021-12-31', 'ours'],
    ['202101', 'ours'],
    ['20210101-20211231', 'ours'],
    ['2020', 'other'],
    ['2022年', 'other'],
    ['2020-09-01至2021-08-31', 'unknown'],
    ['本年', 'unknown'],
  ] as const)('the year %s: %s', (text, what) => {
    expect(paidYear(text, 2021).what).toBe(what);
    expect(paidYear(text, null).what).toBe('ours');
  });
});

const WANG: Cells = { name: '王一', idNumber: '430903197403270305', unit: '新月' };
const PAID: Cells = { ...WANG, payDate: '2020-12-10', payAmount: '280', receipt: 'A1' };

describe('payments for something else', () => {
  it.each<[row: Cells, pile: string, decision: string, problem: string | null]>([
    [{ paidFor: '城乡居民医疗保险', paidYear: '2021' }, 'matched', 'write', null],
    [{ paidFor: '城乡居民养老保险' }, 'problems', 'leave', 'payment-for-other 城乡居民养老保险'],
    [{ paidFor: '医疗', paidItem: '职工' }, 'problems', 'leave', 'payment-for-other 医疗 职工'],
    [{ exclusion: '职工医保' }, 'problems', 'leave', 'payment-for-other 职工医保'],
    [{ paidFor: '其他收入' }, 'problems', 'tray', 'payment-for-unknown 其他收入'],
    [{ paidYear: '2020' }, 'problems', 'leave', 'payment-year-other 2020'],
    [{ paidYear: '本年' }, 'problems', 'tray', 'payment-year-unknown 本年'],
  ])('%j', (row, pile, decision, problem) => {
    const plan = planOf('payments', [{ ...PAID, ...row }], rosterOf([WANG]));
    expect(pilesOf(plan)).toEqual([pile]);
    const [first] = plan.rows(pile as 'problems', 0, 1);
    expect(first?.decision.do).toBe(decision);
    expect(first?.problems.map(({ code, text }) => `${code} ${text}`)).toEqual(problem === null ? [] : [problem]);
  });

  it('a refund of another insurance takes nothing back', () => {
    const rows = [PAID, { ...PAID, payAmount: '-280', receipt: 'A2', paidFor: '城乡居民养老保险' }];
    const plan = planOf('payments', rows, rosterOf([WANG]));
    expect(pilesOf(plan)).toEqual(['matched', 'problems']);
    expect(plan.effects()).toMatchObject({ changed: 1, tray: 0 });
  });
});

describe('two payments of one person on a day', () => {
  it.each<[why: string, times: readonly string[], tray: number]>([
    ['at different times are two', ['101010', '101011'], 1],
    ['at the same time are one', ['101010', '101010'], 0],
    ['of which one says no time may be one', ['101010', ''], 0],
    ['at one time in two spellings are one', ['101010', '10:10:10'], 0],
    ['at one minute, of which one tells the second, may be one', ['10:10', '10:10:10'], 0],
    ['at different minutes are two', ['10:10', '10:11:10'], 1],
  ])('%s', (_, times, tray) => {
    const row: Cells = { ...WANG, payDate: '2020-12-10', payAmount: '280' };
    const rows = times.map((payTime) => ({ ...row, payTime }));
    expect(planOf('payments', rows, rosterOf([WANG])).effects()).toMatchObject({ changed: 1, tray });
    expect(planOf('payments', rows.reverse(), rosterOf([WANG])).effects()).toMatchObject({ changed: 1, tray });
  });
});

it.each<[row: Cells, pile: string, decision: string]>([
  [{ paidYear: '标题：2020年度' }, 'problems', 'tray'],
  [{ paidYear: '标题：2020年度、2021年度' }, 'matched', 'write'],
  [{ paidFor: '标题：2021年城乡居民基本养老保险缴费名单' }, 'problems', 'leave'],
  [{ refunded: '标题：退费申请' }, 'problems', 'tray'],
  [{ refunded: '标题：退费' }, 'problems', 'leave'],
  [{ refunded: '标题：退费', name: '李二', idNumber: '430903198007180740', receipt: 'PJ01' }, 'problems', 'tray'],
])('said by a title: %o', (said, pile, decision) => {
  const wang: Cells = { name: '王一', idNumber: '430903197403270305', unit: '新月' };
  const paid: Cells = { payDate: '2020-12-05', payAmount: '280' };
  const li: Cells = { name: '李二', idNumber: '430903198007180740', unit: '新月', ...paid, receipt: 'PJ01' };
  const plan = planOf('payments', [{ ...wang, ...paid, ...said }], rosterOf([wang, li]));
  expect(pilesOf(plan)).toEqual([pile]);
  const [row] = plan.rows(pile === 'matched' ? 'matched' : 'problems', 0, 9);
  expect(row?.decision.do).toBe(decision);
});
