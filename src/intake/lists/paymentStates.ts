import { readFlag } from '../../roster/cells/flag';
import { byText } from './byText';

/**
 * What a column says of one payment. Only words that are known say that it came in (`paid`), that it did not (`unpaid`) or that
 * it went back (`back`); of any other word (`unknown`) nobody can say what came of the payment. '' = nothing is said.
 */
export type PaymentState = 'paid' | 'unpaid' | 'back' | 'unknown' | '';

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s\p{Cf}]/gu, '')
    .replace(/[。.!！]+$/u, '');

const DEED =
  '(?:缴费|缴款|缴纳|缴税|缴|交费|交款|交易|交|支付|付款|付|扣款|扣费|扣缴|代扣|划扣|划款|收款|收费|收讫|收|入库|入账|到账|开票|开具|征收|申报|上解|结算|清算|对账|处理|办理|消费|销账)';
const PAID = new RegExp(
  [
    // 已缴费, 缴费成功, 已入库完成
    `^(?:已经?|全部|足额)${DEED}(?:清|讫|完)?(?:成功|完成)?$`,
    `^${DEED}(?:已)?(?:成功|完成|完毕)$`,
    '^(?:已?成功|已?完成|正常|有效|已结清|结清|缴清|缴讫)$',
    `^(?:正常|有效)(?:缴费|参保|交易|票据|开票|支付)?$|^参保缴费$|^参保$|^已?参保$`,
    '^(?:已?平账|对平|账平|已对账)$',
    '^已?收入$|^已存入零钱$|^已收钱$',
    '^(?:paid|success(?:ful)?|succeeded|completed?)$',
    // Nothing was taken back.
    '^(?:未|无|没有)(?:退费|退款|冲正|冲销|红冲|作废|撤销)$',
  ].join('|'),
  'iu',
);
const UNPAID = new RegExp(
  [
    `^(?:尚|还)?(?:未|没有?|待|等待|不)(?:${DEED}|成功|完成|参保)(?:费|款)?$`,
    `^${DEED}(?:未成功|不成功|失败|无效)$`,
    '^(?:unpaid|failed|failure|cancelled)$',
    // Money of whoever kept the account, or nobody’s: 收/支.
    '^(?:支出|不计收支|中性交易)$|^对方已收钱$',
    '^(?:失败|无效|不成功|未成功|欠费|欠缴|断缴)$',
    // What a bank says of a deduction that was not made.
    '余额不足|(?:账户|帐户|账号|帐号|户名|姓名|证件|卡)(?:号|状态)?(?:不存在|不符|不一致|错误|有误|异常|已?冻结|已?销户?|已?挂失|已?注销|无效)|已销户|无此(?:账|帐)[号户]|未签约|拒绝(?:交易|扣款)?$',
    `^(?:已|被)?(?:作废|撤销|撤回|取消)(?:成功|完成)?$|^(?:交易|订单|支付|缴费|票据|发票|扣款)已?(?:作废|撤销|撤回|取消|关闭)$|^(?:已作?废|废|废票)$`,
  ].join('|'),
  'iu',
);
const BACK =
  /^(?:已|全额|已全额)?(?:退费|退款|退回|退|冲正|冲销|红冲|冲红)(?:成功|完成|办结)?$|^(?:消费|交易|支付|缴费)?退货(?:成功|完成)?$|^消费(?:撤销|退款|冲正)(?:成功|完成)?$/u;
/** A reason in brackets does not make another state of it: 缴费失败（余额不足）. */
const BRACKETS = /\([^()]*\)|\[[^[\]]*\]/g;
const NOTHING = /^[-/—–]*$/u;

/** What a state says of a payment: 已缴, 缴费失败, 已退款; a word that is not in the tables is `unknown`. */
export const paymentState = byText((text): PaymentState => {
  const word = plain(text);
  if (NOTHING.test(word)) return '';
  const whole = known(word);
  return whole === 'unknown' && !word.startsWith('(') && !/退|冲|废|撤|部分/u.test(bracketsOf(word))
    ? known(word.replaceAll(BRACKETS, ''))
    : whole;
});

const SILENT = { word: '', state: '' } as const;
const BY_WEIGHT: readonly PaymentState[] = ['back', 'unpaid', 'unknown', 'paid', ''];

/** What several columns say of one payment: what speaks against it counts, whatever the others say. */
export function worst(texts: readonly string[]): { readonly state: PaymentState; readonly word: string } {
  if (texts.every((text) => text === '')) return SILENT;
  const states = texts.map((word) => ({ word, state: paymentState(word) }));
  const [first = SILENT] = states.sort((a, b) => BY_WEIGHT.indexOf(a.state) - BY_WEIGHT.indexOf(b.state));
  return first;
}

const bracketsOf = (word: string): string => (word.match(BRACKETS) ?? []).join('');

function known(word: string): PaymentState {
  const flag = readFlag(word);
  if (flag !== null) return flag ? 'paid' : 'unpaid';
  if (PAID.test(word)) return 'paid';
  if (BACK.test(word)) return 'back';
  return UNPAID.test(word) ? 'unpaid' : 'unknown';
}

/** Not 已退休, 已退役, 未退费: nothing of the payment. */
const REMARK =
  /(?<![未无不])(?:退费|退款|退钱|退回|已退(?![役伍休出耕林学])|待退|冲正|冲销|红冲|作废|撤销|无效)|^退$|(?:重复|重|错|误|多)(?:缴|交|扣|收)|(?:扣款|缴费|支付|交易)失败|[未没](?:到账|缴|交|上缴|支付|扣款|入库|收)|[未没].{0,3}(?:缴|交|到账|收到|付款)|不算|不作数|取消|作罢|挂账|[勿别](?:录|入|导)|不要录|重复|待(?:核|查|定|确认)|暂不|不参保|有误|(?:录|缴|交|写|填)错|[应须需]退(?![役伍休])|(?<![未无非])(?:死亡|去世|病故|身故|已故)/u;

/** A remark that says the money went back or is to, or that it was not meant so; somebody has to look. */
export const doubtfulRemark = byText((text): boolean => REMARK.test(plain(text)));

const UNDER_WAY =
  /^(?:(?:处理|支付|交易|扣款|缴费|缴款|退费|退款|审核|提交)中|(?:缴费|缴款|支付|交易|扣款)(?:正在)?(?:处理|确认|进行)中)$|^超时$|退费|退款|作废|冲正|冲销|红冲|撤销/u;
/** Said of anything. */
const TICKS: ReadonlySet<string> = new Set([
  '是',
  '否',
  '有',
  '无',
  '对',
  '未',
  '没有',
  '参保',
  '已参保',
  '未参保',
  '不参保',
]);

/** Whether a cell holds a word for what became of a payment: a known state, or one that is still open. */
export function saysState(text: string): boolean {
  const word = plain(text);
  if (!/\p{Script=Han}/u.test(word) || TICKS.has(word)) return false;
  const state = paymentState(word);
  return (state !== '' && state !== 'unknown') || UNDER_WAY.test(word);
}
