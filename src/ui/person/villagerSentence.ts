import { addDays, type Day } from '../../base/day';
import { formatMoney, type Fen } from '../../base/money';
import type { Outlook } from '../../engine/outlook/next';
import type { WholeHousehold } from '../../engine/outlook/whole';
import type { PersonResult } from '../../engine/types';
import type { Policy } from '../../policy/types';
import { t } from '../i18n';
import { r } from '../i18n/receiptWords';
import { dateInText } from '../words/amounts';
import type { Beyond } from './chargeBeyond';
import { aidName } from './aidName';
import type { OwnLater, TopUp } from './campaign';
import { funderName } from './stepWords';

export interface Told {
  readonly name: string;
  /** The word in 其他参保. */
  readonly exclusion: string;
  readonly result: PersonResult;
  readonly asOf: Day;
  readonly outlook: Outlook | null;
  /** The last day of the window or extension that lies ahead, for policies under which nothing changes after it. */
  readonly deadline: Day | null;
  /** The last day of the window, where whoever waits longer relies on an extension that may not be granted; null = nobody does. */
  readonly sure: Day | null;
  /** Whether he pays in an extension that may not be granted. */
  readonly granted: boolean;
  /** The rule that takes the last day of everybody else for him; null = the document sets his. */
  readonly readLast: string | null;
  /** The last days of the campaign are not his. */
  readonly own: OwnLater;
  /** Until when what is missing can be made good. */
  readonly topUp: TopUp;
  /** The document says nothing of what a payment on such a day is charged. */
  readonly laterSilent: boolean;
  /** What is charged beyond the premium. */
  readonly beyond: Beyond | null;
  /** What is lacking to say what is owed; '' where nothing is. */
  readonly lacks: string;
  /** Why nothing can be paid any more; '' where it can. */
  readonly barred: string;
  readonly row: number;
  /** An amount that counts nowhere, since nobody can read when it was paid; 0 = none. */
  readonly undated: Fen;
  /** What it would change if all of his household paid; null = nothing. */
  readonly whole: WholeHousehold | null;
  /** The first day of cover is none that the document gives. */
  readonly coverAssumed: boolean;
  /** Rules that would let him in all the same, in the document's words; '' where there are none. */
  readonly unless: string;
}

/** One sentence for the villager, without any number of a document of his. */
export function villagerSentence(policy: Policy, told: Told): string {
  const { name, result } = told;
  const year = String(policy.benefitYear);
  const head = name === '' ? r('say.nameless', { year }) : r('say.head', { name, year });
  const undated = told.undated > 0 ? r('say.undated', { paid: formatMoney(told.undated) }) : '';
  return (head + body(policy, told, result) + kept(result) + undated).trim();
}

/** Money that was handed over and buys nothing as things stand. */
function kept({ status, paid }: PersonResult): string {
  const idle = status === 'excluded' || status === 'barred' || status === 'unknown';
  return idle && paid > 0 ? r('say.paidYet', { paid: formatMoney(paid) }) : '';
}

function body(policy: Policy, told: Told, result: PersonResult): string {
  const { payable, paid, status } = result;
  switch (status) {
    case 'excluded':
      return r('say.excluded', { word: told.exclusion }) + elsewhere(policy, told);
    case 'barred':
      return (
        (told.barred === '' ? r('say.barred') : r('say.barredBy', { why: told.barred })) +
        (told.unless === '' ? '' : r('say.barredUnless', { labels: told.unless }))
      );
    case 'unknown':
      return (
        (told.lacks === '' ? r('say.unknown') : r('say.unknownBy', { why: told.lacks })) +
        (told.outlook?.change?.later.status === 'barred' ? until(told) : '')
      );
    case 'enrolled': {
      const said = (paid > 0 ? r('say.enrolled', { paid: formatMoney(paid) }) : r('say.enrolledFree')) + over(result);
      return result.benefitStart === null
        ? said
        : said + r('say.from', { day: dateInText(result.benefitStart) }) + ofWhole(told) + assumed(told);
    }
    case 'short': {
      const due = ((payable ?? 0) - paid) as Fen;
      const said = r('say.short', {
        payable: formatMoney(payable ?? (0 as Fen)),
        how: how(policy, told),
        paid: formatMoney(paid),
        due: formatMoney(due),
      });
      return said + rest(told);
    }
    case 'pending':
      return r('say.pending', { how: how(policy, told) }) + ahead(told);
    case 'unpaid':
      return r('say.owes', { payable: formatMoney(payable ?? (0 as Fen)), how: how(policy, told) }) + ahead(told);
  }
}

/** What was paid beyond what is owed. */
function over({ payable, paid }: PersonResult): string {
  if (payable === null || paid <= payable) return '';
  return r('say.over', { payable: formatMoney(payable), over: formatMoney((paid - payable) as Fen) });
}

/** Until when the rest is to be paid, and that without it nobody is enrolled. */
function rest({ topUp: { last, sure, over: past }, readLast, granted }: Told): string {
  if (last === null) return r('say.shortLeft');
  const day = dateInText(last);
  if (readLast !== null) return r('say.shortRead', { label: readLast, day });
  if (past) return r('say.shortOver', { day });
  return sure === null || sure === last
    ? r(granted ? 'say.shortGranted' : 'say.shortBy', { day })
    : r('say.shortBySure', { day, sure: dateInText(sure) });
}

/** Where the amount comes from, where it is not the premium alone. */
function how(policy: Policy, { result: { standard, aid }, beyond }: Told): string {
  if (beyond !== null && beyond.amount !== null && standard !== null) {
    const { kind, label, amount } = beyond;
    return r(kind === 'full' ? 'say.howFull' : 'say.howPrice', {
      label,
      standard: formatMoney(standard),
      plus: formatMoney(amount),
    });
  }
  const parts = policy.funders.flatMap(({ id }, index) => {
    const amount = aid[index] ?? null;
    if (amount === null || amount === 0) return [];
    return [partWords(policy, id, amount)];
  });
  if (parts.length === 0 || standard === null) return '';
  return r('say.how', { standard: formatMoney(standard), aid: parts.join(t('person.or')) });
}

function partWords(policy: Policy, funder: string, amount: Fen): string {
  const name = funderName(policy, funder);
  return r('say.howPart', { aid: aidName(name), amount: formatMoney(amount) });
}

/** Aid toward the insurance that he has elsewhere. */
function elsewhere(policy: Policy, { exclusion: word, result: { aid } }: Told): string {
  const parts = policy.funders.flatMap(({ id }, index) => {
    const amount = aid[index] ?? null;
    return amount === null || amount === 0 ? [] : [partWords(policy, id, amount)];
  });
  return parts.length === 0 ? '' : r('say.elsewhere', { word, aid: parts.join(t('person.or')) });
}

/** Who has paid is covered from another day once the rest of his household has. */
function ofWhole({ row, whole }: Told): string {
  const own = whole?.moved.find((each) => each.row === row);
  if (whole === null || own === undefined) return '';
  const others = whole.missing.filter((each) => each !== row).length;
  return r('say.whole', { count: others, by: dateInText(whole.by), cover: dateInText(own.to) });
}

/** Until when it holds, and what follows. */
function ahead(told: Told): string {
  const { outlook } = told;
  const moving = outlook?.moving === true ? (outlook.now.benefitStart ?? null) : null;
  const cover = moving === null ? '' : r('say.moving', { day: dateInText(told.asOf), cover: dateInText(moving) });
  return until(told) + cover + ofWhole(told) + (moving === null ? '' : assumed(told));
}

/** What he is told of cover without the document's word on it. */
function assumed({ coverAssumed }: Told): string {
  return coverAssumed ? r('say.coverAssumed') : '';
}

function until(told: Told): string {
  const { outlook, deadline, sure, own } = told;
  if (own.born !== null) return r('say.born', { birth: dateInText(own.born.from), last: dateInText(own.born.until) });
  const change = outlook?.change ?? null;
  if (own.open && change === null) return '';
  if (outlook === null || change === null) return deadline === null ? lateSilent(told) : only(told, deadline);
  const { later } = change;
  const { now } = outlook;
  const day = dateInText(change.day);
  const last = addDays(change.day, -1);
  const by = lastDay(told, last);
  if (later.status === 'barred') return by + r('say.thenBarred', { day });
  if (later.payable === null) return by + r('say.thenUnknown', { day });
  if (later.payable !== now.payable) return by + r('say.thenOwes', { day, amount: formatMoney(later.payable) });
  if (later.benefitStart === null || later.benefitStart === now.benefitStart) return own.open ? '' : only(told, last);
  const cover = dateInText(later.benefitStart);
  // What his household has to do with it is told after this.
  const inMonth =
    now.benefitStart !== null && (own.open || monthly(told, last))
      ? r(own.open && (told.granted || (sure !== null && sure < last)) ? 'say.monthGranted' : 'say.month', {
          last: dateInText(last),
          now: dateInText(now.benefitStart),
          day,
          cover,
        })
      : null;
  if (inMonth !== null && !own.open) return inMonth;
  const then =
    inMonth ?? by + r(sure !== null && sure < change.day ? 'say.thenCoverSure' : 'say.thenCover', { day, cover });
  if (change.whole === null) return then;
  return (
    then +
    r(sure === null ? 'say.thenWhole' : 'say.thenWholeSure', {
      by: dateInText(change.whole.by),
      cover: dateInText(change.whole.start),
    })
  );
}

/** The last day has passed, and the document does not go on from there. */
function lateSilent({ result: { timing }, topUp: { last, over: past }, beyond, readLast, laterSilent }: Told): string {
  if (timing !== 'late' || last === null || !past || beyond !== null || !laterSilent) return '';
  const day = dateInText(last);
  return readLast === null ? r('say.lateSilent', { day }) : r('say.lateRead', { label: readLast, day });
}

/** Cover follows the month of the payment: the month's last day is no deadline of the document. */
function monthly({ result: { timing }, deadline }: Told, last: Day): boolean {
  return (timing === 'extension' || timing === 'late') && last !== deadline;
}

function only({ readLast, granted }: Told, last: Day): string {
  const day = dateInText(last);
  if (readLast !== null) return r('say.lastReadOnly', { label: readLast, day });
  return r(granted ? 'say.lastGrantedOnly' : 'say.lastOnly', { day });
}

function lastDay({ readLast, sure, granted }: Told, last: Day): string {
  const day = dateInText(last);
  if (readLast !== null) return r('say.lastRead', { label: readLast, day });
  if (granted) return r('say.lastGranted', { day });
  return sure !== null && sure < last ? r('say.lastSure', { sure: dateInText(sure), day }) : r('say.last', { day });
}
