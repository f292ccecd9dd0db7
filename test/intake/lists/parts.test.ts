import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../src/roster/table';
import { pilesOf, planOf, rosterOf, told, type Cells } from './support';

const ID = ['430903197403270305', '430903198503252336'] as const;
const WANG: Cells = { name: '王一', idNumber: ID[0], unit: '新月' };
const paid = { payDate: '2020-11-20', payAmount: '280', receipt: 'A1', channel: '银行POS' };
const roster = () => rosterOf([WANG, { name: '张三', idNumber: ID[1], unit: '新月', ...paid }]);

describe('payments in parts', () => {
  const one: Cells = { ...WANG, payDate: '2020-11-20', payAmount: '200', receipt: 'B1', channel: '微信' };
  const two: Cells = { ...WANG, payDate: '2020-12-05', payAmount: '80', receipt: 'B2', channel: '银行POS' };
  const added = (rows: readonly Cells[], table = roster()) => {
    const plan = planOf('payments', rows, table);
    for (const pile of ['twice', 'other-payment'] as const) plan.decide('all', pile, { do: 'sum' });
    return plan;
  };

  it.each([
    ['as they were paid', [one, two]],
    ['the other way round', [two, one]],
  ])('are added up where that is chosen: sum, last day, both receipts, last channel: %s', (_, rows) => {
    const plan = added(rows);
    expect(plan.rows('twice', 0, 9)).toMatchObject([
      { amount: '80.00', together: 28000, expected: 28000, decision: { do: 'sum' } },
    ]);
    expect(told(plan, 'twice')[0]?.slice(3)).toBe(
      'payDate →2020-12-05; payAmount →280.00; channel →银行POS; receipt →B1、B2',
    );
    expect(plan.effects()).toEqual({ added: 0, changed: 1, cells: 4, tray: 0 });
  });

  it('nothing is added up where it is not chosen', () => {
    const plan = planOf('payments', [one, two], roster());
    expect(plan.rows('twice', 0, 9)).toMatchObject([{ together: 28000, decision: { do: 'tray' } }]);
    expect(told(plan, 'amount-differs')).toEqual([
      '0: payDate →2020-11-20; payAmount →200.00; channel →微信; receipt →B1',
    ]);
  });

  it('the same list again finds its receipts', () => {
    const table = roster();
    applyChange(table, added([one, two], table).outcome().change);
    for (const rows of [[one, two], [two, one], [two]]) {
      const again = added(rows, table);
      expect(new Set(pilesOf(again))).toEqual(new Set(['already']));
      expect(again.effects()).toEqual({ added: 0, changed: 0, cells: 0, tray: 0 });
    }
  });

  it('a further payment is added to the one in the roster, with or without a receipt there', () => {
    const more: Cells = { name: '张三', idNumber: ID[1], payDate: '2020-11-01', payAmount: '0.50', receipt: 'C3' };
    const plan = added([more]);
    expect(plan.rows('other-payment', 0, 9)).toMatchObject([{ together: 28050 }]);
    expect(told(plan, 'other-payment')).toEqual(['0: payAmount 280.00→280.50; receipt A1→A1、C3']);
    const bare = rosterOf([{ name: '张三', idNumber: ID[1], payDate: '2020-11-20', payAmount: '280' }]);
    expect(told(added([more], bare), 'other-payment')).toEqual(['0: payAmount 280.00→280.50; receipt →C3']);
    applyChange(bare, added([more], bare).outcome().change);
    expect(added([more], bare).effects()).toEqual({ added: 0, changed: 0, cells: 0, tray: 0 });
  });

  it.each<[why: string, rows: readonly Cells[]]>([
    ['no receipt', [one, { ...two, receipt: '' }]],
    ['no receipt of the first', [{ ...one, receipt: '' }, two]],
    ['no amount', [one, { ...two, payAmount: '' }]],
    ['the same receipt', [one, { ...two, receipt: 'B1' }]],
  ])('what would not be known again is not offered to be added: %s', (_, rows) => {
    const plan = added(rows);
    for (const row of plan.rows('twice', 0, 9)) {
      expect(row.together).toBeNull();
      expect(row.choices).not.toContain('sum');
      expect(row.decision.do).not.toBe('sum');
    }
  });
});
