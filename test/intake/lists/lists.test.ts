import { describe, expect, it } from 'vitest';
import type { Decision, PileId } from '../../../src/intake/piles';
import { applyChange, revertChange } from '../../../src/roster/table';
import { readAll } from '../../roster/support';
import { pilesOf, planOf, rosterOf, told, type Cells } from './support';

const ID = ['430903197403270305', '430903198007180740', '430903198503252336', '430903199003071253'] as const;
const WANG: Cells = { name: '王一', idNumber: ID[0], unit: '新月' };
const LI: Cells = { name: '李二', idNumber: ID[1], unit: '新月' };

const write: Decision = { do: 'write' };

describe('payment lists', () => {
  const paid = { payDate: '2020-11-20', payAmount: '280', receipt: 'A1', channel: '银行POS' };
  const roster = () =>
    rosterOf([
      WANG, // owes 280
      { ...LI, identities: '农村低保' }, // owes 140
      { name: '张三', idNumber: ID[2], unit: '新月', ...paid },
      { name: '赵四', idNumber: ID[3], unit: '新月' },
    ]);
  const expectPile = (rows: readonly Cells[], piles: readonly PileId[]) => {
    const plan = planOf('payments', rows, roster());
    expect(pilesOf(plan)).toEqual(piles);
    return plan;
  };

  it('writes date, amount, channel and receipt of who has not paid', () => {
    const plan = expectPile([{ ...WANG, ...paid }], ['matched']);
    expect(told(plan, 'matched')).toEqual(['0: payDate →2020-11-20; payAmount →280.00; channel →银行POS; receipt →A1']);
    expect(plan.rows('matched', 0, 1)[0]?.expected).toBe(28000);
  });

  it.each<[why: string, row: Cells, action: Decision['do']]>([
    ['less', { ...WANG, ...paid, payAmount: '140' }, 'write'],
    ['more', { ...LI, ...paid }, 'tray'],
    ['nothing', { ...WANG, ...paid, payAmount: '0.00' }, 'tray'],
  ])('an amount that is not what is owed that day: %s', (_, row, action) => {
    const plan = expectPile([row], ['amount-differs']);
    const [shown] = plan.rows('amount-differs', 0, 1);
    expect(shown).toMatchObject({ decision: { do: action }, choices: ['write', 'leave', 'tray'] });
    expect(plan.effects()).toMatchObject(action === 'write' ? { changed: 1, tray: 0 } : { changed: 0, tray: 1 });
    plan.decide('all', 'amount-differs', write);
    expect(plan.effects()).toMatchObject({ changed: 1, tray: 0 });
  });

  it('an amount that is not what is owed that day is shown with it; what is above it waits', () => {
    const plan = expectPile(
      [
        { ...LI, ...paid },
        { ...WANG, ...paid },
      ],
      ['amount-differs', 'matched'],
    );
    expect(plan.rows('amount-differs', 0, 1)[0]).toMatchObject({ expected: 14000, decision: { do: 'tray' } });
    expect(plan.effects().changed).toBe(1);
  });

  it('the channel of the whole list, and the order number where there is no receipt', () => {
    const rows = [{ name: '赵四', idNumber: ID[3], payDate: '2020-11-20', payAmount: '280', order: 'WX9' }];
    const plan = planOf('payments', rows, roster(), { channel: '微信' });
    expect(told(plan, 'matched')).toEqual(['0: payDate →2020-11-20; payAmount →280.00; channel →微信; receipt →WX9']);
  });

  it.each<[why: string, cells: Cells, pile: PileId]>([
    ['the very payment', paid, 'already'],
    ['the very payment without a receipt', { payDate: '2020-11-20', payAmount: '280.00' }, 'already'],
    ['another day', { ...paid, payDate: '2020-11-21' }, 'other-payment'],
    ['another amount', { ...paid, payAmount: '140' }, 'other-payment'],
    ['another receipt', { ...paid, receipt: 'A2' }, 'other-payment'],
  ])('who has paid: %s', (_, cells, pile) => {
    const plan = expectPile([{ name: '张三', idNumber: ID[2], ...cells }], [pile]);
    expect(plan.effects()).toEqual({ added: 0, changed: 0, cells: 0, tray: 0 });
    if (pile !== 'other-payment') return;
    plan.decide('all', pile, write);
    expect(plan.effects().changed).toBe(1);
  });

  it('somebody twice: the first day is written, the further one waits, the same receipt again is left', () => {
    const rows = [
      { ...WANG, ...paid, payDate: '2020-12-05', receipt: 'B7' },
      { ...WANG, ...paid },
      { ...WANG, ...paid, channel: '' },
    ];
    const plan = expectPile(rows, ['twice', 'twice', 'matched']);
    expect(plan.rows('twice', 0, 9).map(({ key, decision }) => [key, decision.do])).toEqual([
      [0, 'tray'],
      [1, 'leave'],
    ]);
    const { waiting } = plan.outcome();
    expect(waiting).toMatchObject([{ kind: 'payments', line: 2, reason: 'twice', candidates: [0] }]);
    expect(waiting[0]?.cells).toMatchObject({
      name: '王一',
      payDate: '2020-12-05',
      payAmount: '280.00',
      receipt: 'B7',
    });
  });

  it('a row that says unpaid or nothing of a payment is no payment', () => {
    const plan = expectPile(
      [
        { ...WANG, insured: '未缴', payAmount: '280' },
        { ...LI, insured: '是', payAmount: '' },
      ],
      ['problems', 'problems'],
    );
    expect(plan.rows('problems', 0, 9).map(({ problems }) => problems[0]?.code)).toEqual([
      'payment-denied',
      'payment-empty',
    ]);
    expect(plan.effects()).toEqual({ added: 0, changed: 0, cells: 0, tray: 0 });
  });

  it.each<[why: string, cells: Cells]>([
    ['an amount below nothing', { ...paid, payAmount: '-280' }],
    ['an amount in wrong words', { ...paid, payAmount: '贰佰捌' }],
    ['a day that is no date', { ...paid, payDate: '昨天' }],
    ['no day', { ...paid, payDate: '' }],
    ['no amount', { ...paid, payAmount: '', insured: '已缴' }],
  ])('a payment that cannot be read waits: %s', (_, cells) => {
    const plan = expectPile([{ ...WANG, ...cells }], ['problems']);
    expect(plan.rows('problems', 0, 1)[0]?.decision).toEqual({ do: 'tray' });
    expect(plan.effects()).toEqual({ added: 0, changed: 0, cells: 0, tray: 1 });
    plan.decide('all', 'problems', { do: 'leave' });
    expect(plan.effects()).toEqual({ added: 0, changed: 0, cells: 0, tray: 0 });
  });

  it.each(['失败', '已退款', '退费', '冲正', '撤销', '已撤销', '作废', '未支付', '交易失败'])(
    'a state of %s is no payment',
    (insured) => {
      const plan = expectPile([{ ...WANG, ...paid, insured }], ['problems']);
      expect(plan.rows('problems', 0, 1)[0]).toMatchObject({
        decision: { do: 'leave' },
        problems: [{ field: null, code: 'payment-denied', text: insured }],
      });
      expect(plan.effects()).toEqual({ added: 0, changed: 0, cells: 0, tray: 0 });
    },
  );

  it.each(['成功', '交易成功', '未退费'])('a state of %s is a payment', (insured) => {
    expectPile([{ ...WANG, ...paid, insured }], ['matched']);
  });

  it('who is not here waits, is added, or is somebody after all', () => {
    const rows = [{ name: '周九', idNumber: '430903197403270321', unit: '新月', ...paid }];
    const plan = expectPile(rows, ['not-in-roster']);
    expect(plan.effects()).toEqual({ added: 0, changed: 0, cells: 0, tray: 1 });
    plan.decide([0], 'not-in-roster', { do: 'add' });
    expect(plan.effects()).toEqual({ added: 1, changed: 0, cells: 0, tray: 0 });
    const table = roster();
    const adding = planOf('payments', rows, table);
    adding.decide([0], 'not-in-roster', { do: 'add' });
    applyChange(table, adding.outcome().change);
    expect(
      ['name', 'idNumber', 'unit', 'payDate', 'payAmount', 'receipt'].map((id) => table.getText(id as 'name', 4)),
    ).toEqual(['周九', '430903197403270321', '新月', '2020-11-20', '280.00', 'A1']);
    expect(pilesOf(planOf('payments', rows, table))).toEqual(['already']);
    plan.decide([0], 'not-in-roster', { do: 'to', person: 0 });
    expect(plan.rows('not-in-roster', 0, 1)[0]).toMatchObject({ person: 0, personName: '王一', expected: 28000 });
    expect(plan.effects()).toEqual({ added: 0, changed: 1, cells: 4, tray: 0 });
    plan.decide([0], 'not-in-roster', { do: 'to', person: 77 }); // nobody: passed over
    expect(plan.effects().changed).toBe(1);
    plan.decide('all', 'not-in-roster', { do: 'leave' });
    expect(plan.effects()).toEqual({ added: 0, changed: 0, cells: 0, tray: 0 });
  });

  it('a person without a number cannot be added: the same list would add him again', () => {
    const plan = expectPile([{ name: '周九', unit: '新月', ...paid }], ['not-in-roster']);
    expect(plan.rows('not-in-roster', 0, 1)[0]?.choices).toEqual(['tray', 'to', 'leave']);
  });
});

it('the list of possibly uninsured says how each stands, and writes nothing', () => {
  const roster = rosterOf([
    { ...WANG, payDate: '2020-11-20', payAmount: '280', receipt: 'A1' },
    { ...LI, reason: '外出' },
    { name: '张三', idNumber: ID[2], exclusion: '职工医保' },
  ]);
  const named = { ...LI, identities: '特困人员' };
  const rows = [WANG, named, { name: '张三', idNumber: ID[2] }, { name: '周九', idNumber: '430903197403270321' }];
  const plan = planOf('uninsured', rows, roster);
  expect(pilesOf(plan)).toEqual(['enrolled', 'not-enrolled', 'excluded', 'not-in-roster']);
  const standing = (pile: PileId) => plan.rows(pile, 0, 1)[0]?.standing;
  expect(standing('enrolled')).toMatchObject({ status: 'enrolled', payDate: '2020-11-20', receipt: 'A1' });
  expect(standing('not-enrolled')).toMatchObject({ status: 'unpaid', reason: '外出', said: '特困人员' });
  expect(standing('excluded')).toMatchObject({ status: 'excluded', exclusion: '职工医保' });
  expect(standing('not-in-roster')).toBeNull();
  expect(plan.effects()).toEqual({ added: 0, changed: 0, cells: 0, tray: 1 });
  expect(plan.outcome().change).toEqual({ cells: [] });
});

it('what it fills in is written by itself, and nobody has decided it', () => {
  const rows = [
    { ...WANG, reason: '外出务工' },
    { ...LI, phone: '13800001111' },
  ];
  const plan = planOf('uninsured', rows, rosterOf([WANG, { ...LI, phone: '13900001111' }]));
  const pile = plan.piles().find(({ id }) => id === 'not-enrolled');
  expect(pile).toMatchObject({ count: 2, decision: 'write', settled: 0, decided: false });
  expect(plan.rows('not-enrolled', 0, 2)).toMatchObject([
    { decision: { do: 'write' }, choices: ['leave', 'write', 'tray'] },
    { decision: { do: 'leave' }, choices: ['leave', 'tray'] },
  ]);
  expect(plan.effects()).toEqual({ added: 0, changed: 1, cells: 1, tray: 0 });
});

describe('the tray', () => {
  const rows = [{ name: '周九', unit: '新月', payAmount: '280', payDate: '2020-11-20' }];

  it('gets a row once, and two that say the same twice', () => {
    const first = planOf('payments', [...rows, ...rows], rosterOf([WANG])).outcome().waiting;
    expect(first).toHaveLength(2);
    expect(planOf('payments', [...rows, ...rows], rosterOf([WANG]), {}, first).effects().tray).toBe(0);
    expect(planOf('payments', [...rows, ...rows], rosterOf([WANG]), {}, first.slice(1)).effects().tray).toBe(1);
  });

  it('is told of rows that wait already, those that were sent there by hand too', () => {
    const list = [...rows, { ...WANG, payAmount: '280', payDate: '2020-11-20' }];
    const first = planOf('payments', list, rosterOf([WANG]));
    first.decide([1], 'matched', { do: 'tray' });
    const { waiting } = first.outcome();
    expect([waiting.length, first.waiting()]).toEqual([2, 0]);
    const again = planOf('payments', list, rosterOf([WANG]), {}, waiting);
    expect(again.effects()).toEqual({ added: 0, changed: 0, cells: 0, tray: 0 });
    expect(again.waiting()).toBe(2);
    for (const pile of ['not-in-roster', 'matched'] as const)
      expect(again.rows(pile, 0, 9)).toMatchObject([{ waits: true, decision: { do: 'tray' } }]);
    again.decide([1], 'matched', { do: 'write' });
    expect(again.effects()).toEqual({ added: 0, changed: 1, cells: 2, tray: 0 });
    const other = planOf('payments', [{ ...rows[0], payAmount: '140' }], rosterOf([WANG]), {}, waiting);
    expect(other.rows('not-in-roster', 0, 1)[0]?.waits).toBe(false);
    expect(other.effects().tray).toBe(1);
  });

  it('keeps what was said of the whole list with the row', () => {
    const plan = planOf('identities', [{ name: '周九' }], rosterOf([WANG]), {
      identity: '孤儿',
      action: 'remove',
      source: '民政局',
      date: '2020-12-01',
    });
    expect(plan.outcome().waiting[0]).toMatchObject({
      file: '名单.csv',
      reason: 'not-in-roster',
      cells: { name: '周九', identities: '孤儿', removal: '停发', source: '民政局', identityDate: '2020-12-01' },
    });
  });
});

it('undo takes all of it back', () => {
  const roster = rosterOf([{ ...WANG, identities: '外星人、低保', note: 'x' }, LI]);
  const before = readAll(roster);
  const { change } = planOf('identities', [WANG, LI], roster, {
    identity: '孤儿',
    source: 'a',
    date: '2020-12-01',
  }).outcome();
  applyChange(roster, change);
  expect(readAll(roster)).not.toEqual(before);
  revertChange(roster, change);
  expect(readAll(roster)).toEqual(before);
});
