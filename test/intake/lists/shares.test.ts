import { describe, expect, it } from 'vitest';
import { applyChange, revertChange } from '../../../src/roster/table';
import { readAll } from '../../roster/support';
import { contextOf, planOf, rosterOf, told, type Cells } from './support';
import { parseIsoDay } from '../../../src/base/day';

const idOf = (at: number): string => `43090319810101000${at}`;
const member = (at: number, name: string, more: Cells = {}): Cells => ({
  name,
  idNumber: idOf(at),
  birth: '1981-01-01',
  unit: '新月',
  household: '7',
  ...more,
});
/** Three of a household, of whom one owes less; somebody of another one with the same number in another unit. */
const FAMILY = [
  member(0, '王一'),
  member(1, '李二'),
  member(2, '王小一', { identities: '农村低保' }),
  member(3, '别家', { unit: '黄湖' }),
];
const DAY = '2020-12-05';
const roster = (more: readonly Cells[] = []) => rosterOf([...FAMILY, ...more]);
const [full, less] = [0, 2].map((at) => {
  const day = parseIsoDay(DAY);
  return day === undefined ? 0 : (contextOf(roster()).owedOn(at, day) ?? 0);
}) as [number, number];
const yuan = (amount: number): string => (amount / 100).toFixed(2);
const paid = (amount: number, more: Cells = {}): Cells => ({
  name: '王一',
  idNumber: idOf(0),
  payDate: DAY,
  payAmount: yuan(amount),
  channel: '微信',
  receipt: 'R1',
  ...more,
});

describe('one payment for several of a household', () => {
  it('the two amounts are not the same', () => {
    expect(full).toBeGreaterThan(less);
    expect(less).toBeGreaterThan(0);
  });

  it.each<[why: string, row: Cells, living: readonly Cells[], code: string, text: string]>([
    [
      'of all who have not paid',
      paid(2 * full + less),
      FAMILY,
      'sum-unpaid',
      `王一 ${yuan(full)} + 李二 ${yuan(full)} + 王小一 ${yuan(less)}`,
    ],
    [
      'of all, one of whom has paid',
      paid(2 * full + less),
      [FAMILY[0] ?? {}, { ...FAMILY[1], payDate: DAY, payAmount: yuan(full) }, FAMILY[2] ?? {}],
      'sum-household',
      `${yuan(full)} + ${yuan(full)} + ${yuan(less)}`,
    ],
    ['of some', paid(full + less), FAMILY, 'sum-some', `${yuan(full)} + ${yuan(less)}`],
    ['of nobody of the household', paid(4 * full), FAMILY, 'sum-multiple', `4 × ${yuan(full)}`],
    ['without a household', paid(3 * full), [{ ...FAMILY[0], household: '' }], 'sum-multiple', `3 × ${yuan(full)}`],
  ])('waits, and what it comes to is said: %s', (_, row, living, code, text) => {
    const plan = planOf('payments', [row], rosterOf(living));
    const [found] = plan.rows('amount-differs', 0, 1);
    expect([found?.decision.do, found?.problems]).toEqual(['tray', [{ field: null, code, text }]]);
    expect(found?.choices.includes('split')).toBe(code === 'sum-unpaid');
  });

  it('of an amount that is none of them nothing is said', () => {
    expect(planOf('payments', [paid(full + 1)], roster()).rows('amount-differs', 0, 1)[0]?.problems).toEqual([]);
  });

  it('is shared out in one step, taken back exactly, and known again', () => {
    const table = roster();
    const before = readAll(table);
    const rows = [paid(2 * full + less)];
    const plan = planOf('payments', rows, table);
    plan.decide([0], 'amount-differs', { do: 'split' });
    expect(plan.effects()).toEqual({ added: 0, changed: 3, cells: 12, tray: 0 });
    expect(told(plan, 'amount-differs')).toEqual([
      `0: payDate →${DAY}; payAmount →${yuan(full)}; channel →微信; receipt →R1`,
    ]);
    const { change } = plan.outcome();
    applyChange(table, change);
    expect([0, 1, 2, 3].map((at) => [table.getText('payAmount', at), table.getText('receipt', at)])).toEqual([
      [yuan(full), 'R1'],
      [yuan(full), 'R1'],
      [yuan(less), 'R1'],
      ['', ''],
    ]);
    const again = planOf('payments', rows, table);
    expect(again.piles().find(({ id }) => id === 'already')?.count).toBe(1);
    expect(again.effects()).toEqual({ added: 0, changed: 0, cells: 0, tray: 0 });
    revertChange(table, change);
    expect(readAll(table)).toEqual(before);
  });

  it('said again in the row of each member it is one sum: the whole group is shared out once', () => {
    const table = roster();
    const rows = ['王一', '李二', '王小一'].map((name, at) =>
      paid(2 * full + less, { name, idNumber: idOf(at), receipt: '' }),
    );
    const plan = planOf('payments', rows, table);
    plan.decide('all', 'amount-differs', { do: 'split' });
    expect(plan.effects()).toEqual({ added: 0, changed: 3, cells: 9, tray: 0 });
    applyChange(table, plan.outcome().change);
    expect([0, 1, 2].map((at) => table.getText('payAmount', at))).toEqual([yuan(full), yuan(full), yuan(less)]);
    expect(planOf('payments', rows, table).effects()).toEqual({ added: 0, changed: 0, cells: 0, tray: 0 });
  });

  it('is not shared out where the list has a row of another member', () => {
    const rows = [paid(2 * full + less), paid(full, { name: '李二', idNumber: idOf(1), receipt: 'R2' })];
    const [found] = planOf('payments', rows, roster()).rows('amount-differs', 0, 1);
    expect(found?.choices).toEqual(['write', 'leave', 'tray']);
  });
});

it('a payment of less than is owed is recorded as it is, and says what is still owed', () => {
  const plan = planOf('payments', [paid(full - 2000)], roster());
  expect(plan.rows('amount-differs', 0, 1)[0]).toMatchObject({
    decision: { do: 'write' },
    problems: [{ field: 'payAmount', code: 'payment-short', text: '20.00' }],
  });
  expect(plan.effects()).toMatchObject({ changed: 1, tray: 0 });
  // Somebody who has paid before: what the parts come to is told elsewhere.
  const before = rosterOf([{ ...member(0, '王一'), payDate: '2020-11-20', payAmount: '100.00' }]);
  expect(planOf('payments', [paid(full - 2000)], before).rows('other-payment', 0, 1)[0]?.problems).toEqual([]);
});
