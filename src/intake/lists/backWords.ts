import { byText } from './byText';

/** Words of transactions that take another one back, whatever the sign of their amounts: 退货, 消费撤销, 冲红. */

const WORDS = '退货|退款|退费|退票|退单|退回|退还|冲正|冲销|冲账|冲帐|冲回|冲减|冲红|反冲|红冲|撤销|撤单|作废|废票';
const WHOLE = new RegExp(`^(.{0,8}?)(?:${WORDS})(?:成功|完成|交易|业务|处理|办结|登记|记录|单)?$|^退$`, 'u');
const WITHIN = new RegExp(`(?<![未无不非没免])(?:${WORDS})`, 'u');
/** Nothing went back, or not yet, or not all of it. */
const NOT_SO = /[未无不非没待拟误免]|申请|部分|审/u;
const OUT = /^(?:支出|支|付款|付|借方?|出账|转出|出)$/u;

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s\p{Cf}]/gu, '')
    .replaceAll(/\([^()]*\)/gu, '');

/** `kind`: the word for a transaction of its own, 退费; `state`: it may as well say what became of its own row, 已退费; undefined: neither. */
export const backWord = byText((text): 'kind' | 'state' | undefined => {
  const found = WHOLE.exec(plain(text));
  const before = found?.[1] ?? '';
  if (found === null || NOT_SO.test(before)) return undefined;
  return /[已被]/u.test(before) ? 'state' : 'kind';
});

/** Whether it is said somewhere in a text: 居民医保退费, 二、退费. */
export const namesBack = byText((text): boolean => {
  const word = plain(text);
  return WITHIN.test(word) && !/申请|部分|审[核批]|失败|不含|除外|剔除/u.test(word);
});

/** Money that went out in an account of income and expenses. */
export const isOut = byText((text): boolean => OUT.test(plain(text)));
/** Whether a head is of the kind of each transaction: 交易类型, 摘要, 收/支. */
const isOfTransactions = byText((head): boolean =>
  /类[型别]|性质|业务|摘要|交易(?!状态|结果)|收.?支|收.?付|借.?贷|操作|方向|用途|种类|内容|名目|科目|事项/u.test(head),
);
const isOfDirection = byText((head): boolean => /收.?支|收.?付|借.?贷|方向/u.test(head));
/**
 * How surely what stands in a column that is not read takes another row's payment back: `amount`: it is the kind of the transaction;
 * `either`: it may be said of its own row as well; undefined: it does not.
 */
export function columnTakesBack(head: string, text: string): 'amount' | 'either' | undefined {
  const said = backWord(text);
  if (said === 'kind' && isOfTransactions(head)) return 'amount';
  return said !== undefined || (isOfDirection(head) && isOut(text)) ? 'either' : undefined;
}
/** A receipt that counts no more, in a word that is of its own receipt: 作废. */
export const isVoid = byText((text): boolean => /废/u.test(plain(text)));
