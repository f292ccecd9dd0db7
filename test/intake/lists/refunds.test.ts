import { describe, expect, it } from 'vitest';
import { settling } from '../../../src/intake/lists/settling';
import { applyChange } from '../../../src/roster/table';
import type { TrayItem } from '../../../src/roster/tray';
import { contextOf, planOf, rosterOf, type Cells } from './support';

const WANG: Cells = { name: '王一', idNumber: '430903197403270305', unit: '新月' };
const ZHANG: Cells = { name: '张三', idNumber: '430903198503252336', unit: '新月' };
const paid: Cells = { ...WANG, payDate: '2020-12-10', payAmount: '280', receipt: 'A1' };
const back: Cells = { ...WANG, payDate: '2020-12-11', payAmount: '-280.00', receipt: 'A9' };
const more: Cells = { ...paid, payDate: '2020-12-12', receipt: 'A2' };
const roster = () => rosterOf([WANG, { ...ZHANG, payDate: '2020-11-20', payAmount: '280', receipt: 'P1' }]);

/** Of each row of the pile `problems`, in its order: row, what becomes of it, what is told of it. */
const told = (rows: readonly Cells[], table = roster()): string[] =>
  planOf('payments', rows, table)
    .rows('problems', 0, 99)
    .map(({ key, decision, problems }) =>
      [key, decision.do, ...problems.map(({ code, text }) => `${code} ${text}`.trim())].join(' '),
    );

describe('money that went back', () => {
  it.each<[why: string, rows: readonly Cells[], told: readonly string[], changed: number, tray: number]>([
    ['payment and refund of one person', [paid, back], ['0 leave refunded 3', '1 leave refund-of 2'], 0, 0],
    ['the other way round', [back, paid], ['0 leave refund-of 3', '1 leave refunded 2'], 0, 0],
    [
      'of two payments the one with its receipt',
      [paid, { ...back, receipt: 'A2' }, more],
      ['1 leave refund-of 4', '2 leave refunded 3'],
      1,
      0,
    ],
    [
      'of two alike nobody says which',
      [paid, more, { ...back, payDate: '2020-12-13' }],
      ['0 tray refund-unclear 4', '2 tray refund-unclear 2、3', '1 tray refund-unclear 4'],
      0,
      3,
    ],
    ['paid again after it', [more, back, paid], ['1 leave refund-of 4', '2 leave refunded 3'], 1, 0],
    [
      'a part of it',
      [paid, { ...back, payAmount: '-140' }],
      ['0 tray refund-unclear 3', '1 tray refund-unclear 2'],
      0,
      2,
    ],
    ['nothing but the refund', [back], ['0 tray refund -280.00'], 0, 1],
    [
      'a state beside the same receipt',
      [paid, { ...paid, insured: '退费' }],
      ['0 leave refunded 3', '1 leave refund-of 2 payment-denied 退费'],
      0,
      0,
    ],
    [
      'a state of another receipt: he paid again',
      [{ ...paid, insured: '已退款' }, more],
      ['0 leave payment-denied 已退款'],
      1,
      0,
    ],
    ['voided', [{ ...paid, insured: '作废' }], ['0 leave payment-denied 作废'], 0, 0],
    [
      'a column of refunds beside the state of the payment',
      [{ ...paid, insured: '缴费成功', refunded: '退费成功' }],
      ['0 leave payment-refunded 退费成功'],
      0,
      0,
    ],
    ['是否退费', [{ ...paid, insured: '成功', refunded: '是' }], ['0 leave payment-refunded 是'], 0, 0],
    ['是否作废', [{ ...paid, voided: '是' }], ['0 leave payment-void 是'], 0, 0],
    ['neither', [{ ...paid, insured: '缴费成功', refunded: '未退费', voided: '否' }], [], 1, 0],
    ['a refund that failed', [{ ...paid, refunded: '退费失败' }], [], 1, 0],
    ['a refund that is under way', [{ ...paid, refunded: '退费中' }], ['0 tray refund-open 退费中'], 0, 1],
  ])('%s', (_, rows, expected, changed, tray) => {
    expect(told(rows)).toEqual(expected);
    const table = roster();
    const plan = planOf('payments', rows, table);
    expect(plan.effects()).toMatchObject({ changed, tray });
    const { change, waiting } = plan.outcome();
    applyChange(table, change);
    expect(planOf('payments', rows, table, {}, waiting).effects()).toEqual({ added: 0, changed: 0, cells: 0, tray: 0 });
  });

  it('a payment that stands in the roster stays; its refund waits', () => {
    const rows = [
      { ...ZHANG, payDate: '2020-11-20', payAmount: '280', receipt: 'P1' },
      { ...ZHANG, payDate: '2020-12-01', payAmount: '-280', receipt: 'P1' },
    ];
    expect(told(rows)).toEqual(['1 tray refund -280']);
  });
});

describe('a refund that waits', () => {
  const settle = (cells: Cells) => {
    const item: TrayItem = {
      kind: 'payments',
      file: 'a.csv',
      sheet: '',
      line: 2,
      cells,
      reason: 'problems',
      id: 1,
      addedAt: 0,
    };
    const rows = settling([item], contextOf(roster()));
    return { may: rows.mayWrite(item, 1), edits: rows.write(() => 1) };
  };

  it.each<[why: string, cells: Cells]>([
    ['its receipt', { receipt: 'P1' }],
    ['no receipt', {}],
    ['an amount in brackets', { payAmount: '（280.00）' }],
  ])('cancels the payment that it is of: %s', (_, cells) => {
    const { may, edits } = settle({ ...ZHANG, payDate: '2020-12-11', payAmount: '-280.00', ...cells });
    expect(may).toBe(true);
    expect(edits.map(({ field, text }) => `${field}=${text}`)).toEqual(['payDate=', 'payAmount=', 'receipt=']);
  });

  it.each<[why: string, cells: Cells]>([
    ['another amount', { payAmount: '-140' }],
    ['another receipt', { receipt: 'P2' }],
    ['it went back before it came', { payDate: '2020-11-19' }],
  ])('is refused, and writes nothing: %s', (_, cells) => {
    const { may, edits } = settle({ ...ZHANG, payDate: '2020-12-11', payAmount: '-280.00', ...cells });
    expect([may, edits]).toEqual([false, []]);
  });
});
