import type { ListMeaning, Meaning } from '../found';
import { claimsOf, headerForm } from './words';

/** Over the kind of list that the rows came in: what waiting rows and groups of a preview are exported with. */
const KIND_HEADS: ReadonlySet<string> = new Set(['名单种类', 'Kindoflist']);

/** What else lists say, as this program heads it when such rows go out; the interface has the same words. */
export const OWN_HEADS: Readonly<Record<ListMeaning, readonly [zh: string, en: string]>> = {
  headName: ['户主姓名', 'Head of household'],
  headId: ['户主证件号码', 'ID number of the head'],
  formerName: ['更正前姓名', 'Name before correction'],
  formerId: ['更正前证件号码', 'ID number before correction'],
  insured: ['是否参保', 'Enrolled'],
  state: ['另一列状态', 'Another state'],
  paidFor: ['征收项目或险种', 'Insurance paid for'],
  paidItem: ['征收品目', 'Item paid for'],
  paidYear: ['缴费所属年度', 'Year paid for'],
  payTime: ['缴费时刻', 'Time of payment'],
  due: ['应缴金额', 'Amount due'],
  order: ['订单号', 'Order number'],
  town: ['乡镇', 'Town'],
  source: ['来源', 'Source'],
  insuredAt: ['参保地或去处', 'Insured at, moved to'],
  disabilityGrade: ['残疾等级', 'Disability grade'],
  disabilityCert: ['残疾证号', 'Disability certificate'],
  certificateState: ['残疾证状态', 'State of the disability certificate'],
  identityFlag: ['打钩的身份', 'Ticked identity'],
  refunded: ['退费状态', 'Refund state'],
  voided: ['是否作废', 'Voided'],
  deathDate: ['死亡日期', 'Day of death'],
  deregistered: ['户口注销日期', 'Day of deregistration'],
  died: ['是否死亡', 'Has died'],
  alive: ['是否健在', 'Is alive'],
  there: ['是否在别处参保', 'Insured elsewhere'],
  ended: ['停保日期', 'Insurance ended on'],
  riskGone: ['风险是否已消除', 'Risk is gone'],
  withdrawn: ['身份终止原因或日期', 'Why or when the identity ended'],
  removal: ['取消身份', 'Identity taken away'],
  unread: ['没读懂的说法', 'Not understood'],
  until: ['没读懂的截止日期', 'End not understood'],
  against: ['说明不记的内容', 'What speaks against it'],
};
const MEANINGS = new Map<string, ListMeaning>(
  (Object.entries(OWN_HEADS) as [ListMeaning, readonly string[]][]).flatMap(([meaning, words]) =>
    words.map((word) => [headerForm(word), meaning] as const),
  ),
);

/** Whether a column says which kind of list each row came in. */
export const isKindHead = (header: string): boolean => KIND_HEADS.has(headerForm(header));

/**
 * What the columns of exported rows of lists are, in the words that they were exported with; whatever else stands beside
 * them tells what an import was going to do, or where a row came from. undefined: it is no such export.
 */
export function ownMeanings(headers: readonly string[]): readonly Meaning[] | undefined {
  if (!headers.some(isKindHead)) return undefined;
  return headers.map((header): Meaning => {
    const own = MEANINGS.get(headerForm(header));
    if (own !== undefined) return own;
    const [claim] = claimsOf(header);
    return claim?.rank === 0 ? claim.meaning : null;
  });
}
