import type { Meaning, Why } from '../found';
import { mostly, type ColumnFacts } from './content';
import { headerForm } from './words';

interface Meant {
  readonly meaning: Meaning;
  readonly why: Why;
}

/** What only a roster or a payment list has: there a remark about somebody's insurance stays a remark. */
const OF_OTHERS: ReadonlySet<Meaning> = new Set([
  'relation',
  'household',
  'headName',
  'payAmount',
  'payDate',
  'receipt',
  'tier',
  'circumstance',
  'identities',
]);
/** Heads of columns that say why somebody is not insured here, or where he is. */
const HEADED = /参保|医保|去向|去处|原因|险种|状态|状况|情况|类型|类别|核实|核查|情形|现状/;
/** So large a part of the fullest column is filled where the list is about it. */
const FILLED = 0.6;
/** Who employs them: no village is called so. */
const EMPLOYER = /(?:厂|公司|学校|中学|小学|医院|局|所|店|集团|中心|银行|合作社|协会|个体户?|灵活就业)$/;

/** Heads of a register of the disabled. */
const OF_DISABLED: ReadonlySet<Meaning> = new Set(['disabilityGrade', 'disabilityCert', 'certificateState']);
const CERTIFICATE = /残疾人?证/;
const STATE = /^(?:当前|现|人员)?(?:状态|状况)$/;
/** What became of somebody else, and classes of those who are aided. */
const OF_ANOTHER =
  /^(?:父|母|双亲|监护|家属|亲属|家长|配偶|爱人|子女|儿子|女儿|申报|领取)|(?:扶助|优抚|抚恤|补助|救助|供养)(?:对象)?类[别型]/;
const ENDED = /^注销(?:原因|理由|日期|时间)$/;

/**
 * In a register of the disabled 状态 is that of the certificate, and what stands under 注销原因 and 注销日期 tells that it is one no
 * more: neither says where somebody is insured, or that he was struck off the register of residents.
 */
export function withCertificates(
  meanings: readonly (Meant | undefined)[],
  headers: readonly string[],
): readonly (Meant | undefined)[] {
  const disabled =
    meanings.some((meant) => meant !== undefined && OF_DISABLED.has(meant.meaning)) ||
    headers.some((header) => CERTIFICATE.test(header));
  if (!disabled) return meanings;
  const taken = new Set(meanings.map((meant) => meant?.meaning));
  return meanings.map((meant, column): Meant | undefined => {
    const form = headerForm(headers[column] ?? '');
    const to = STATE.test(form) ? 'certificateState' : ENDED.test(form) ? 'withdrawn' : undefined;
    if (to === undefined || meant?.meaning === to) return meant;
    if (taken.has(to)) return { meaning: null, why: 'second' };
    taken.add(to);
    return { meaning: to, why: 'synonym' };
  });
}

/** Where 单位名称 is who employs the persons, it is told as where they are insured: it is no unit of the roster. */
export function withEmployers(
  meanings: readonly (Meant | undefined)[],
  headers: readonly string[],
  facts: readonly ColumnFacts[],
): readonly (Meant | undefined)[] {
  const has = (meaning: Meaning): boolean => meanings.some((meant) => meant?.meaning === meaning);
  if (!has('exclusion') && !has('insured')) return meanings;
  const column = meanings.findIndex((meant, at) => {
    const open = meant?.meaning === 'unit' || meant?.why === 'second';
    return open && headerForm(headers[at] ?? '') === '单位名称';
  });
  const texts = facts[column]?.samples ?? [];
  if (texts.filter((text) => EMPLOYER.test(headerForm(text))).length * 2 <= texts.length) return meanings;
  const known = has('insuredAt');
  return meanings.map((meant, at) =>
    at !== column ? meant : known ? { meaning: null, why: 'second' } : { meaning: 'insuredAt', why: 'content' },
  );
}

/** 险种 beside the place where somebody is insured: the residents' insurance of another place is named there as well. */
const isInsurance = (header: string, of: ColumnFacts | undefined): boolean =>
  of !== undefined && of.seen > 0 && /险种|保险类[别型]|参保类[别型]/.test(header) && mostly(of.excluded + of.here, of);

function isOfLists(meant: Meant | undefined): boolean {
  return (
    meant !== undefined &&
    ['insuredAt', 'deathDate', 'deregistered', 'died', 'alive', 'there', 'ended'].includes(meant.meaning ?? '')
  );
}

/**
 * In a list of those who are insured elsewhere or have gone, the column that says so is told by what stands in it, whatever
 * stands over it (参保类型, 不参保原因, 去向, 备注); it may have been taken for a reason or a note.
 */
export function withElsewhere(
  meanings: readonly (Meant | undefined)[],
  headers: readonly string[],
  facts: readonly ColumnFacts[],
  filled: readonly number[],
  /** The sheet calls itself a roster of the insured: what a remark says of somebody makes no other list of it. */
  rostered = false,
  /** It calls itself a list of those who have not paid, or not enrolled. */
  unpaid = false,
): readonly (Meant | undefined)[] {
  const has = (meaning: Meaning): boolean => meanings.some((meant) => meant?.meaning === meaning);
  const others = meanings.some((meant) => meant !== undefined && OF_OTHERS.has(meant.meaning));
  if (others) {
    // Where somebody is insured, or when he died, is read in lists only: elsewhere the column is told as not read.
    return meanings.map((meant) => (isOfLists(meant) ? undefined : meant));
  }
  if (has('exclusion') || rostered) return meanings;
  // Why they have not paid, in a list of those who have not: not all of them are insured elsewhere.
  const ofUnpaid = unpaid && has('reason');
  const insurance = has('insuredAt') ? headers.findIndex((header, each) => isInsurance(header, facts[each])) : -1;
  if (insurance !== -1 && (meanings[insurance]?.meaning ?? null) === null)
    return meanings.map((meant, each) => (each === insurance ? { meaning: 'exclusion', why: 'content' } : meant));
  const fullest = Math.max(...filled);
  const full = (column: number): boolean => (filled[column] ?? 0) >= fullest * FILLED;
  const fits = (column: number): boolean => {
    const of = facts[column];
    const meaning = meanings[column]?.meaning ?? null;
    if (ofUnpaid && meaning === 'reason') return false;
    if (of === undefined || (meaning !== null && meaning !== 'reason' && meaning !== 'note' && meaning !== 'insured'))
      return false;
    const form = headerForm(headers[column] ?? '');
    if (ENDED.test(form) || OF_ANOTHER.test(form)) return false;
    const headed = HEADED.test(form);
    if (headed && meaning === null) return mostly(of.excluded, of);
    return full(column) && mostly(headed ? of.excluded : of.gone, of);
  };
  const column = headers.findIndex((_, each) => fits(each));
  if (column === -1) return meanings;
  return meanings.map((meant, each) => (each === column ? { meaning: 'exclusion', why: 'content' } : meant));
}
