import type { ListMeaning } from '../found';
import { isOfOthers } from './ofOthers';
import { FROM_TITLE, paidFor } from '../lists/paymentFor';

const REFUNDS = /(?<![未无免不]|不含|除|扣除)退(?:费|款|回|还)(?!失败)/u;
const ASKED = /申请|审批|审核|拟/u;
/** Receipts that count no more, and payments that were booked back: what is on such a list has not been paid. */
const VOIDED =
  /(?<![未无免不没]|不含|除|扣除|剔除|去除)(?:作废|废票|冲红|红冲|冲正|冲销|撤销|退票)(?!失败|除外|的?不)/u;
const SENTENCE = /^(?:备注|说明|注|附注?|注意|填表|填报|温馨提示)|[。；;！!，,]/u;
/** Other insurances, in words that are of nothing else. */
const INSURANCE =
  /养老|(?<![含和及、])大病|补充(?:医疗)?保险|商业(?:医疗)?保险|残保金|工伤|失业|职工(?:基本)?医|灵活就业|意外(?:伤害)?(?:保?险)|惠民保|长护|护理保险|平安(?:保)?险|学平险|寿险|公积金/u;
/** Where the money came from, not what it was for: 职工医保个人账户代缴居民医保. */
const OWN_ACCOUNT = /职工(?:基本)?医(?:疗保险|保)(?:个人)?账户/gu;
/** A year of insurance, not a month of it: 2020年度, 2021年城乡居民医保. */
const YEAR =
  /(?<!\d)20\d{2}\s*年度?(?!\s*\d{1,2}\s*(?:[-—~至到]\s*\d{1,2}\s*)?月)(?!\s*(?:新?出生|新生儿|婴儿|婴幼儿))|(?<!\d)20\d{2}\s*[-—~至]\s*20\d{2}/gu;

const ROSTER = /(?:花名册|名册|台账|登记[表册]|底册)/u;
/** Not of those who are insured here. */
const OF_OTHERS = /职工|异地|外地|重复|死亡|去世|迁出|参军|现役|服刑|[未不漏断]参?保|疑似|减员|流失|注销/u;

/** Whether a sheet calls itself a roster of those who are insured here: 2021年参保花名册. */
export const isRosterOfInsured = (text: string): boolean =>
  ROSTER.test(text) && /参保|医保|居民/u.test(text) && !OF_OTHERS.test(text);

/** Whether a sheet calls itself a list of those who have not paid, and of why: 未缴费人员名单及原因. */
export const isOfUnpaid = (text: string): boolean =>
  /(?<!含)(?:未(?:缴费?|参保|续保)|不参保)(?:困难)?(?:人员|群众|对象|名单|名册|花名册|明细|原因|情况)|放弃(?:医保)?参保/u.test(
    text,
  ) && !/疑似/u.test(text);

/** What title and name of a sheet of payments say of all its rows, by what a column would say of each. */
export function titleSays(title: string): readonly (readonly [meaning: ListMeaning, text: string])[] {
  const text = title.normalize('NFKC');
  const found: (readonly [ListMeaning, string])[] = [];
  const years = text.match(YEAR) ?? [];
  if (years.length > 0) found.push(['paidYear', `${FROM_TITLE}${years.join('、')}`]);
  if (isOfOtherMoney(text)) return [...found, ['paidFor', `${FROM_TITLE}${text.trim()}`], ...refunds(text)];
  // Words that name no other insurance name the one that the list is read for.
  const { what } = paidFor(text, '');
  if (!INSURANCE.test(text.replaceAll(OWN_ACCOUNT, ''))) return [...found, ...refunds(text)];
  if (what === 'other' || (what === 'unknown' && paidFor(text, '居民医保').what !== 'ours'))
    found.push(['paidFor', `${FROM_TITLE}${text.trim()}`]);
  return [...found, ...refunds(text)];
}

/** What a title, or the name of a sheet, of void receipts says of all its rows; a note below it says it of nobody. */
export function saysVoid(texts: readonly string[]): string {
  const said = texts
    .map((each) => each.normalize('NFKC').trim())
    .find((each) => each.length <= 40 && !SENTENCE.test(each) && VOIDED.test(each));
  const [word = ''] = said === undefined ? [] : (VOIDED.exec(said) ?? []);
  return word === '' ? '' : `${FROM_TITLE}${word}${ASKED.test(said ?? '') ? '申请' : ''}`;
}

function refunds(text: string): (readonly [ListMeaning, string])[] {
  return REFUNDS.test(text) ? [['refunded', `${FROM_TITLE}退费${ASKED.test(text) ? '申请' : ''}`]] : [];
}

/** Words by which a list says of itself that what it is of does not hold, or not yet: 疑似低保比对名单, 低保申请对象, 原低保户. */
const OPEN =
  /不符合|不予|不合格|未通过|未批准|申请|拟(?!定)|疑似|待(?:审|核|查|批|定|认)|初审|初选|候选|预[计审备]|原(?=(?:农村|城镇|城市|城乡)?(?:低保|五保|特困|建档|贫困|脱贫|残疾|优抚|职工))|历年|曾(?:经|享)|信访|投诉|举报|待[办评发换]|未办|应办/u;
const COMPARED = /比对|核查|排查|摸底|应(?:退|停|清退|取消)|应保未保/u;
const SHARED = /说明/u;
/** Of those who have died or gone: they have not, after all. */
const NOT_GONE =
  /撤销|恢复|误|退役|退伍|复员|刑满|释放|非(?:死亡|迁出)|健在|未(?:死亡|迁出)|转(?:为|入|回|成|到|参)?(?:城乡)?居民|[回返]乡|断保/u;

/** What a title, or the name of a sheet or file, says against all rows of a list of identities or of those insured elsewhere; '' = nothing. */
export function titleAgainst(texts: readonly string[], ofIdentities: boolean, whose = ''): string {
  const text = texts
    .map((each) => each.normalize('NFKC').trim())
    .find(
      (each) =>
        !SHARED.test(each) &&
        (OPEN.test(each) ||
          isOfOthers(each, ofIdentities, whose) ||
          (ofIdentities ? COMPARED.test(each) : NOT_GONE.test(each))),
    );
  return text === undefined ? '' : `${FROM_TITLE}${text.slice(0, 60)}`;
}

/** Whoever is on such a list has not paid, or not yet: 欠费人员, 缴费失败清单, 应收未收明细. */
const UNPAID =
  /(?:医保)?(?:费用?)?(?:欠费|欠缴|拖欠|[未没][缴交付]费?|未[收扣]|[待催][缴交收扣]费?|应[缴收]|(?:缴费|扣款|扣费|代扣|批扣|支付|交易|划扣)(?:失败|[未不]成功|意向|计划)|失败|意向|拟缴费?|计划缴费?|未到账|未入账|未入库|未上缴|漏缴|断缴)/gu;
const PAID_TOO = /缴费|[已实][缴交收]|收[缴费]|征缴|到账|成功/u;

/** What a title, or the name of a sheet, of a list of payments says against all of them; '' = nothing. */
export function saysUnpaid(texts: readonly string[]): string {
  const text = texts
    .map((each) => each.normalize('NFKC').trim())
    .find((each) => {
      const rest = each.replaceAll(UNPAID, '');
      return rest !== each && !SHARED.test(each) && !PAID_TOO.test(rest);
    });
  return text === undefined ? '' : `${FROM_TITLE}${text.slice(0, 60)}`;
}

/** Money that is drawn, or paid for something else. */
const OTHER_MONEY =
  /补贴|津贴|补助|补偿|发放|报销|救助金|养老|高龄|粮补|分红|租金|租赁|工资|抚恤|卫生费|垃圾|水费|电费|物业|管理费|意外(?:伤害)?险|保洁|筹资筹劳|一事一议|党费|学费|会费|疫苗|接种|体检|捐[款赠]|农业保险|农保|住房保险|惠民保/u;
const OF_HEALTH = /(?:居民|城乡|合作).{0,4}医|医保|医疗保险|参保|农合/u;

/** Whether a title is of other money than the premium; of none where it names both. */
export function isOfOtherMoney(title: string): boolean {
  const text = title.normalize('NFKC');
  return OTHER_MONEY.test(text) && !OF_HEALTH.test(text);
}

/** Whether a column is of money that went back: 退费金额, 退款日期. */
export const isOfRefund = (header: string): boolean => REFUNDS.test(header.normalize('NFKC'));
