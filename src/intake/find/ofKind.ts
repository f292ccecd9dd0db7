import type { RawSheet } from '../book';
import type { FileKind, FoundSheet, Meaning } from '../found';
import { withClasses } from './classes';
import { withEndedWhy } from './endedWhy';
import { withParents } from './parents';
import { isOfOtherMoney, saysUnpaid } from './titleSays';
import { withWhyNot } from './uninsuredHeads';
import { isOfMoney } from './unreadHeads';
import { headerForm } from './words';
import { withoutOtherYears, withoutPastPayments } from './years';

export type OfSheet = (sheet: FoundSheet) => FoundSheet;

/** What a kind of file makes of the columns of its sheets. */
export function ofKind(
  kind: FileKind,
  fileName: string,
  benefitYear: number | null,
  raw: readonly RawSheet[],
): OfSheet {
  if (kind === 'elsewhere') return withClasses;
  if (kind === 'identities') return withEndedWhy;
  if (kind === 'uninsured') return (sheet) => withWhyNot(sheet, benefitYear);
  if (kind !== 'roster') return (sheet) => sheet;
  return (sheet) => {
    const own = withParents(withoutChanges(withoutAided(withoutOtherFees(sheet, fileName))));
    const ours = withoutOtherYears(own, fileName, benefitYear);
    return withoutPastPayments(ours, raw[sheet.index]?.rows ?? [], benefitYear);
  };
}

const PAID: ReadonlySet<Meaning> = new Set(['payAmount', 'payDate', 'channel', 'receipt', 'tier']);

/** Whatever may stand over amounts of the premium: 医保, 缴费登记, 花名册. */
const OF_PREMIUM = /医|参保|保[险费]|缴|收[费款]|征收|筹资|农合|账|册|居民|村民|人员|户|导出|明细|清单|名单/u;

/** 金额 alone, below a title that names something else: 疫苗接种登记. */
function isOfSomething({ title, columns }: FoundSheet): boolean {
  // 单位：元, 导出时间：2020-12-20 name nothing.
  const named = title
    .split(/\s+/)
    .filter((part) => !/[:：]|\d{1,2}[:：]\d{2}/.test(part))
    .join('');
  if (named === '' || OF_PREMIUM.test(named)) return false;
  const paid = columns.filter(({ meaning }) => PAID.has(meaning));
  return paid.length === 1 && paid.every(({ header }) => headerForm(header) === '金额');
}

/** 计划缴费日期: nobody has paid yet. */
const PLANNED = /(?:计划|拟|预计|约定|承诺|预定).{0,3}(?:缴|交[费款]|付)/u;

/** An amount without a day of payment, beside a day on which it is to be paid. */
const isPlanned = ({ columns }: FoundSheet): boolean =>
  !columns.some(({ meaning }) => meaning === 'payDate' || meaning === 'receipt' || meaning === 'order') &&
  columns.some(({ header, meaning }) => meaning === null && PLANNED.test(headerForm(header)));

/** A roster of what was drawn, is to be paid, or was paid for something else, says nothing of the premium. */
function withoutOtherFees(sheet: FoundSheet, fileName: string): FoundSheet {
  const unpaid = saysUnpaid([sheet.name, sheet.title]) !== '';
  if (
    !unpaid &&
    !isOfOtherMoney([sheet.name, sheet.title, fileName].join(' ')) &&
    !isOfSomething(sheet) &&
    !isPlanned(sheet)
  )
    return sheet;
  const columns = sheet.columns.map((column) =>
    PAID.has(column.meaning) ? { ...column, meaning: null, why: 'other-fee' as const } : column,
  );
  return { ...sheet, columns };
}

/** 变动日期: of a roster the day on which anything may have changed, of the other words where no identities stand beside them. */
const ANY_CHANGE = /^(?:人员|户口|户籍|信息|最后|最近)?(?:变动|异动|变更)(?:日期|时间)$/u;
const SAYS_SO = /身份|认定|识别|监测/u;
const IDENTITIES: ReadonlySet<Meaning> = new Set(['identities', 'identityFlag', 'disabilityGrade']);

/** When somebody died or moved is no day on which an identity was recognised. */
function withoutChanges(sheet: FoundSheet): FoundSheet {
  const identified = sheet.columns.some(({ meaning }) => IDENTITIES.has(meaning));
  const isOther = ({ meaning, why, header }: FoundSheet['columns'][number]): boolean =>
    meaning === 'identityDate' &&
    why === 'synonym' &&
    (ANY_CHANGE.test(headerForm(header)) || (!identified && !SAYS_SO.test(header)));
  if (!sheet.columns.some(isOther)) return sheet;
  const columns = sheet.columns.map((column) =>
    isOther(column) ? { ...column, meaning: null, why: 'unknown' as const } : column,
  );
  return { ...sheet, columns };
}

const AID = /资助|补助|救助|补贴|减免|代缴/u;
const HAS_PAID = /实|已/u;
const PROOFS: readonly Meaning[] = ['payDate', 'receipt', 'channel', 'order'];

/** 个人缴费金额 beside 资助金额 is what is left for the person to pay: without a day or a receipt nobody has paid it. */
function withoutAided(sheet: FoundSheet): FoundSheet {
  const aided = sheet.columns.some(({ header, meaning }) => meaning === null && AID.test(header) && isOfMoney(header));
  if (!aided || sheet.columns.some(({ meaning }) => PROOFS.includes(meaning))) return sheet;
  const columns = sheet.columns.map((column) =>
    column.meaning === 'payAmount' && !HAS_PAID.test(column.header)
      ? { ...column, meaning: null, why: 'aided' as const }
      : column,
  );
  return { ...sheet, columns };
}
