import { saysExcluded } from '../../roster/exclusionWords';
import { readFlag } from '../../roster/cells/flag';
import type { FileKind, FoundColumn } from '../found';
import { claimsOf, headerForm } from './words';

/**
 * Columns that nobody understood and that may still say that a row is not so: 核实结论, 退款金额, 终止年月, 人口状态 of a roster. Their rows
 * are not written by themselves; whoever says that the column is not to be read has looked at it.
 */

/** Heads of columns that speak against a row where anything stands in them. */
const AGAINST =
  /退(?!休|役|伍)|冲正|撤销|注销|取消|终止|停(?:发|保|止|缴|用)|死亡|去世|失效|作废|核减|清退|届满|截止|缴至|回迁|迁回|复户|刑满|释放|有效期(?:止|至|限)|期止$|^[未欠][缴交收]/;
/** Heads of columns that say of each row whether, or what for. */
const VERDICT =
  /状态|结论|结果|核[实查对验]|认定情况|变[动更]|返回|标[志识]|处理(?:意见|情况)|险种|品[目种]|(?:参保|缴费|享受|保障|对象|资格|审[核批])(?:情况|性质)|年度$|属期|年[审检]|复审|(?:业务|交易|缴费|收费|单据)类型$|(?:ZT|BZ|JG|FLAG|STATUS|STATE|RESULT)$/i;
/** Yes or no to whether something came in, or holds. */
const ASKED =
  /是否.*(?:到账|入[账库]|缴|交|付|[收扣]|成功|有效|对账|核|参保|处理|开票|通过|符合|享受|在[保享册]|属实|仍|合格|保障|健在|在世)/;
/** Of a death the other way round. */
const ALIVE = /是否.*(?:健在|在世)/;
const LEFT = /迁出|迁走|外迁/;
/** Of these columns a 0 or 否 speaks against the row; of others it says that nothing is the matter. */
const DENIABLE = /类型|年[审检]|复审|结论|结果|核|返回|处理|标[志识]|状态|是否|(?:ZT|BZ|JG|FLAG|STATUS|STATE|RESULT)$/i;
/** Heads of other columns of these words that say nothing of it. */
const HARMLESS =
  /健康|婚姻|就业|务工|家庭|住房|文化|劳动|签[字名]|发证|联系|户籍|户口性质|照片|指纹|序号|编号|批次|填表|代码$|地[点址]$|派出所|机[关构]|医院|死因|死亡(?:原因|证明)/;
/** Heads of amounts: where a payment has one nobody understood, its day alone would say that it is paid. */
const MONEY = /金额|实[缴收交付扣]|应[缴收交]|缴费$|支付|保费|[（(]元[)）]|^[已欠][缴交收]$/;

/** What a cell says that speaks for the row, or says nothing. */
const BLANK = /^(?:[-–—/\\*.]*|无|没有|暂无)$/;
const NOTHING = /^(?:[-–—/\\*.]*|无|没有|暂无|否|未|0+(?:\.0+)?)$/;
const GOOD =
  /^(?:正常.*|有效|成功|通过|合格|同意|属实|情况属实|无误|一致|平账|已?核实|已核[查对]|在保|在册|在职|享受|正在享受|是|已缴费?|缴费成功|支付成功|交易成功|已[审通](?:核|过)?(?:通过)?|审核通过|消费|收[款入]|转账|支付|扫码(?:支付)?|刷卡|代[扣收]|扣[款费]|缴[款费]|征收|(?:个人|正常|普通|居民|实时)缴费|[新续]保|新?参保|入账|医疗|(?:城乡)?居民(?:基本)?医(?:疗)?保(?:险)?|00|0000|OK)$/i;
const FINE = /^(?:正常|有效)/;
const BACK = /退|冲|撤|废/;
/** Words that speak against a row under whatever head. */
const STRONG: Readonly<Record<'identities' | 'payments' | 'elsewhere', RegExp>> = {
  identities:
    /(?<![未无非没不])(?:死亡|去世|病故|已故|注销|取消|停发|停保|终止|核减|清退|迁出)|不符合|不合格|未通过|不同意|不予|误报|非本人|查无此人/,
  payments:
    /(?<![未无非没不])(?:死亡|去世|病故|已故|作废|冲正|撤销|退费|退款|红冲)|失败|未到账|未入账|查无此人|资助|财政代缴/,
  elsewhere: /误报|非本人|不是本人|健在|查无此人|同名|重名|回迁|未(?:死亡|迁出)|退保|停保/,
};

/** Whether a column that is not read may say that its rows are not so. */
export function maySpeakAgainst({ meaning, why, header, filled }: FoundColumn, kind: FileKind): boolean {
  if (kind === 'uninsured' || meaning !== null || filled === 0 || HARMLESS.test(header)) return false;
  if (why === 'remembered') return true;
  if (why === 'second')
    return kind === 'payments' && (MONEY.test(header) || claimsOf(header).some((claim) => claim.meaning === 'insured'));
  return why === 'unknown';
}

/** Whether a column is of amounts that were paid or are owed. */
export const isOfMoney = (header: string): boolean => MONEY.test(header);

/**
 * Whether what stands in a cell of such a column holds its row back.
 * @param settled somebody has said of an earlier file that the column is not to be read: only words that speak for themselves count
 */
export function speaksAgainst(header: string, text: string, kind: FileKind, settled = false): boolean {
  const said = text.trim();
  if (BLANK.test(said)) return false;
  // Of a roster: that somebody has gone, or died.
  if (kind === 'roster' || kind === 'uninsured') return isGone(said);
  const form = headerForm(header);
  if (settled) return STRONG[kind].test(said) || (kind === 'payments' && BACK.test(said));
  // 核实是否健在 of a list of the dead: a yes says that it is not so.
  if (ALIVE.test(form)) return kind === 'elsewhere' ? readFlag(said) !== false : readFlag(said) !== true;
  if (AGAINST.test(form) || (kind === 'identities' && LEFT.test(form))) return !NOTHING.test(said) && !FINE.test(said);
  const verdict =
    VERDICT.test(form) || ASKED.test(form) || claimsOf(header).some(({ meaning }) => meaning === 'insured');
  if (verdict && DENIABLE.test(form)) return !GOOD.test(said);
  if (kind === 'payments' && MONEY.test(header)) return !NOTHING.test(said);
  if (verdict) return !NOTHING.test(said) && !GOOD.test(said);
  return STRONG[kind].test(said);
}

/** Whether a word says of somebody on a roster that he is no more to be insured here. */
export const isGone = (text: string): boolean =>
  text.length <= 20 && (saysExcluded(text, true) || /(?<![未无非没不])(?:注销|终止参保)/.test(text));
