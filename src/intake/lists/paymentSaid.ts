import type { ListMeaning } from '../found';
import type { PlanProblem } from '../piles';
import type { ListRows } from './listFile';
import { paidFor, paidYear, remarksOther, type PaidFor } from './paymentFor';
import { doubtfulRemark, worst, type PaymentState } from './paymentStates';
import { spentIn, tookBack } from './refunds';
import { remarksOldYear, remarksOtherPerson } from './remarks';

/** What the words of one payment come to, whoever it is of. */
export interface PaymentSaid {
  /** Of two columns the one that says more against it. */
  readonly state: PaymentState;
  readonly word: string;
  /** A column of its own says whether the money went back, or the receipt counts no more; undefined: it does not say which. */
  readonly wentBack: boolean | undefined;
  readonly isVoid: boolean | undefined;
  /** 退费, 作废 and 冲正 say the same as 未缴: nothing came in. */
  readonly denied: boolean;
  /** Another insurance, another year: of these nothing is written. */
  readonly other: PlanProblem | null;
  /** Nobody can say of which insurance, or which year. */
  readonly unknown: PlanProblem | null;
  /** 已退, 申请退费, 替张三缴 among the remarks: nobody can say what came of it, or whose it is. */
  readonly isRemarked: boolean;
}

const COLUMNS = [
  'insured',
  'state',
  'refunded',
  'voided',
  'paidFor',
  'paidItem',
  'paidYear',
] as const satisfies readonly ListMeaning[];
const MOST_KEPT = 5000;

/** Reads the words of each row once, and those of rows that say the same only once altogether. */
export function createPaymentSaid(list: ListRows, benefitYear: number | null): (row: number) => PaymentSaid {
  const columns = COLUMNS.filter((meaning) => list.has(meaning));
  const [notes, exclusions] = [list.table.text('note').codes, list.table.text('exclusion').codes];
  // Where rows are of several years, one that names none may be of any.
  const years = list.has('paidYear') && benefitYear !== null ? yearsOf(list, benefitYear) : 0;
  const known = new Map<string, PaymentSaid>();
  const rows: (PaymentSaid | undefined)[] = [];
  return (row) => {
    const held = rows[row];
    if (held !== undefined) return held;
    let key = '';
    for (const meaning of columns) key += `${list.said(meaning, row)}\u0000`;
    const note = notes[row] === 0 ? '' : list.text('note', row);
    const exclusion = exclusions[row] === 0 ? '' : list.text('exclusion', row);
    key += `${exclusion}\u0000${note}`;
    let said = known.get(key);
    if (said === undefined) {
      if (known.size >= MOST_KEPT) known.clear();
      known.set(key, (said = read(list, row, benefitYear, years > 0)));
    }
    return (rows[row] = said);
  };
}

/** An expense in a book of income and expenses is a refund where the row says so; else nobody can say what was paid with it. */
function backOf(list: ListRows, row: number): boolean | undefined {
  const text = list.said('refunded', row);
  if (spentIn(text) === undefined) return tookBack(text);
  return /退/.test(`${list.text('note', row)}${list.said('paidFor', row)}`) ? true : undefined;
}

/** Rows of another year than the one asked for. */
function yearsOf(list: ListRows, benefitYear: number): number {
  let others = 0;
  for (let row = 0; row < list.table.length; row += 1) {
    const { what } = paidYear(list.said('paidYear', row), benefitYear);
    if (what !== 'ours') others += 1;
  }
  return others;
}

function read(list: ListRows, row: number, benefitYear: number | null, ofSeveralYears: boolean): PaymentSaid {
  const { state, word } = worst([list.said('insured', row), list.said('state', row)]);
  const [wentBack, isVoid] = [backOf(list, row), tookBack(list.said('voided', row))];
  const insurance = paidFor(list.said('paidFor', row) || list.text('exclusion', row), list.said('paidItem', row));
  const yearSaid = list.said('paidYear', row);
  const isOpen = ofSeveralYears && yearSaid === '';
  const year: PaidFor = isOpen ? { what: 'unknown', word: '' } : paidYear(yearSaid, benefitYear);
  const than = (what: PaidFor['what']): PlanProblem | null => {
    if (insurance.what === what) return { field: null, code: `payment-for-${what}`, text: insurance.word };
    return year.what === what ? { field: null, code: `payment-year-${what}`, text: year.word } : null;
  };
  const note = list.text('note', row);
  return {
    state,
    word,
    wentBack,
    isVoid,
    denied: state === 'unpaid' || state === 'back' || wentBack === true || isVoid === true,
    other: than('other'),
    unknown: than('unknown') ?? than('aided'),
    isRemarked:
      doubtfulRemark(note) ||
      remarksOther(note, benefitYear) ||
      remarksOtherPerson(note) ||
      remarksOldYear(note, benefitYear),
  };
}
