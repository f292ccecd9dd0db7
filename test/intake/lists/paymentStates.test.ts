import { describe, expect, it } from 'vitest';
import { doubtfulRemark, paymentState, saysState, type PaymentState } from '../../../src/intake/lists/paymentStates';
import { pilesOf, planOf, rosterOf, told, type Cells } from './support';

const WORDS: Readonly<Record<PaymentState, readonly string[]>> = {
  paid: '已缴 已缴费 缴费成功 支付成功 交易完成 已入库 已到账 正常 有效 参保缴费 已缴费（微信） 是 √ 1 成功 已完成 未退费 success'
    .split(' ')
    .concat('已 缴'),
  unpaid: '未缴 缴费失败 失败 未支付 待缴费 待支付 未扣款 作废 已撤销 交易关闭 否 × 缴费失败（余额不足） 已作废'.split(
    ' ',
  ),
  back: '退费 已退款 已退费 退 冲正 已冲销 退款成功 红冲'.split(' '),
  unknown: '处理中 超时 退费中 申请退费 部分退款 退费失败 待退费 作废审核中 已缴（部分退费） 成功/失败 挂账 A 3'.split(
    ' ',
  ),
  '': ['', '-', '——', ' '],
};

describe('what a column says of a payment', () => {
  it.each(Object.entries(WORDS).flatMap(([state, words]) => words.map((word) => [word, state] as const)))(
    '%s is %s',
    (word, state) => expect(paymentState(word)).toBe(state),
  );

  it.each([
    ['已退', true],
    ['重复缴费已申请退费', true],
    ['票据作废', true],
    ['冲正', true],
    ['多缴一次', true],
    ['代缴', false],
    ['已退休', false],
    ['已退役', false],
    ['未退费', false],
    ['', false],
  ] as const)('the remark %s makes it wait: %s', (word, waits) => expect(doubtfulRemark(word)).toBe(waits));

  it.each(['是', '否', '已参保', '某某', '√', '1'])('%s alone makes no column of states', (word) => {
    expect(saysState(word)).toBe(false);
  });
});

const WANG: Cells = { name: '王一', idNumber: '430903197403270305', unit: '新月' };
const PAID: Cells = { ...WANG, payDate: '2020-12-10', payAmount: '280', receipt: 'A1' };

type Told = [why: string, row: Cells, pile: string, decision: string, problem: string | null];

describe('payments of which nobody can say what came of them', () => {
  it.each<Told>([
    ['a known word', { insured: '已缴' }, 'matched', 'write', null],
    ['an unknown word', { insured: '处理中' }, 'problems', 'tray', 'payment-state-open 处理中'],
    ['another one', { insured: '超时' }, 'problems', 'tray', 'payment-state-open 超时'],
    ['a failure', { insured: '待缴费' }, 'problems', 'leave', 'payment-denied 待缴费'],
    ['a second column', { insured: '缴费成功', state: '已作废' }, 'problems', 'leave', 'payment-denied 已作废'],
    ['an unknown word there', { insured: '成功', state: '挂账' }, 'problems', 'tray', 'payment-state-open 挂账'],
    ['a remark', { note: '已退' }, 'problems', 'tray', 'payment-remark 已退'],
    ...['应退', '已死亡', '养老', '2020年度', '代收，未上缴'].map((note): Told => [
      `the remark ${note}`,
      { note },
      'problems',
      'tray',
      `payment-remark ${note}`,
    ]),
    ...['2021年度', '2020年12月生', '退伍军人', '困难党员'].map((note): Told => [
      `the remark ${note}`,
      { note },
      'matched',
      'write',
      null,
    ]),
    [
      'a remark beside a success',
      { insured: '成功', note: '重复缴费已申请退费' },
      'problems',
      'tray',
      'payment-remark 重复缴费已申请退费',
    ],
  ])('%s', (_, row, pile, decision, problem) => {
    const plan = planOf('payments', [{ ...PAID, ...row }], rosterOf([WANG]));
    expect(pilesOf(plan)).toEqual([pile]);
    const [first] = plan.rows(pile as 'problems', 0, 1);
    expect(first?.decision.do).toBe(decision);
    expect(first?.problems.map(({ code, text }) => `${code} ${text}`)).toEqual(problem === null ? [] : [problem]);
  });

  it('keeps the remark of a payment', () => {
    const plan = planOf('payments', [{ ...PAID, note: '代缴' }], rosterOf([{ ...WANG, note: '在外' }]));
    expect(told(plan, 'matched')).toEqual([
      '0: payDate →2020-12-10; payAmount →280.00; receipt →A1; note 在外→在外；代缴',
    ]);
  });
});
