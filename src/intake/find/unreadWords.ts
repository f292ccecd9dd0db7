import type { FileKind, FoundColumn } from '../found';

/**
 * Columns of a list that nobody understood and that may still say that a row is not so: 核实结论, 退款金额, 终止年月. Their rows
 * are not written by themselves; whoever says that the column is not to be read has looked at it.
 */

/** Heads of columns that speak against a row where anything stands in them. */
const AGAINST =
  /退(?!休|役|伍)|冲正|撤销|注销|取消|终止|停(?:发|保|止|缴|用)|死亡|去世|失效|作废|核减|清退|届满|有效期(?:止|至|限)|期止$/;
/** Heads of columns that say of each row whether, or what for. */
const VERDICT =
  /状态|结论|结果|核[实查对验]|认定情况|变[动更]|返回|标[志识]|处理(?:意见|情况)|险种|品[目种]|(?:参保|缴费|享受|保障|对象|资格|审[核批])(?:情况|性质)|年度$|属期/;
/** Heads of other columns of these words that say nothing of it. */
const HARMLESS =
  /健康|婚姻|就业|家庭|住房|文化|劳动|签[字名]|发证|联系|户籍|户口性质|照片|指纹|序号|编号|批次|填表|代码$/;
/** Heads of amounts: where a payment has one nobody understood, its day alone would say that it is paid. */
const MONEY = /金额|实[缴收交付扣]|应[缴收交]|缴费$|支付|保费|[（(]元[)）]/;

/** Whether a column is of amounts that were paid or are owed. */
export const isOfMoney = (header: string): boolean => MONEY.test(header);

/** What a cell says that speaks for the row, or says nothing. */
const NOTHING = /^(?:[-–—/\\*.]*|无|没有|暂无|否|未|0+(?:\.0+)?)$/;
const GOOD =
  /^(?:正常.*|有效|成功|通过|合格|属实|情况属实|无误|一致|已?核实|已核[查对]|在保|在册|在职|享受|正在享受|是|已缴费?|缴费成功|支付成功|交易成功|医疗|(?:城乡)?居民(?:基本)?医(?:疗)?保(?:险)?|00|0000|OK)$/i;

/** Whether a column that is not read may say that its rows are not so. */
export function maySpeakAgainst({ meaning, why, header, filled }: FoundColumn, kind: FileKind): boolean {
  if (kind === 'roster' || kind === 'uninsured' || meaning !== null || filled === 0) return false;
  if (why !== 'unknown' && !(why === 'second' && kind === 'payments' && MONEY.test(header))) return false;
  if (HARMLESS.test(header)) return false;
  return AGAINST.test(header) || VERDICT.test(header) || (kind === 'payments' && MONEY.test(header));
}

/** Whether what stands in a cell of such a column holds its row back. */
export function speaksAgainst(header: string, text: string): boolean {
  const said = text.trim();
  if (NOTHING.test(said)) return false;
  return AGAINST.test(header) || MONEY.test(header) || !GOOD.test(said);
}
