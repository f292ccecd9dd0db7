import { EXCLUSIONS } from '../policy/vocabulary';
import { exclusionRead } from '../roster/exclusionWords';
import { readIdentities } from '../roster/identities';
import { EMPTY } from '../roster/types';
import type { ListMeaning } from './found';
import { paymentState } from './lists/paymentStates';
import type { PersonRows } from './personRows';
import type { IntakeNote } from './types';

const OF_PAYMENT = /[缴交收]/u;
const STATES: readonly ListMeaning[] = ['insured', 'state'];
const PAID = /(?<![未没待应需欠])[缴交]费?(?:了|款|清)?\s*[¥￥]?\d{2,}|\d{2,}\s*元.{0,4}已?[缴交]/u;
const WORDS: ReadonlySet<string> = new Set(EXCLUSIONS);
/** So many different texts are told as examples. */
const EXAMPLES = 3;
const LONGEST = 20;

type Columns = readonly { readonly header: string; readonly meaning: string | null }[];

/** What a sheet of a roster says besides what is read of it: somebody has to know before it is left at that. */
export function rosterSays(rows: PersonRows, first: number, columns: Columns, sheet: string): IntakeNote[] {
  return [...tickedOnly(rows, first, columns, sheet), ...noted(rows, first, columns, sheet)];
}

/** 是否缴费 √, and neither an amount nor a day: nothing of it is a payment. */
function tickedOnly({ table, extras }: PersonRows, first: number, columns: Columns, sheet: string): IntakeNote[] {
  const [amounts, days] = [table.number('payAmount').values, table.number('payDate').values];
  return columns.flatMap(({ header, meaning }): IntakeNote[] => {
    const state = STATES.find((each) => each === meaning);
    if (state === undefined || !OF_PAYMENT.test(header)) return [];
    let count = 0;
    for (let row = first; row < table.length; row += 1)
      if (amounts[row] === EMPTY && days[row] === EMPTY && paymentState(extras.said(state, row)) === 'paid') count += 1;
    return count === 0 ? [] : [{ code: 'paid-said', sheet, header, count }];
  });
}

/** 特困, 职工医保, 12月1日缴280 among the remarks: they stay remarks. */
function noted({ table }: PersonRows, first: number, columns: Columns, sheet: string): IntakeNote[] {
  return (['note', 'reason'] as const).flatMap((field): IntakeNote[] => {
    const header = columns.find(({ meaning }) => meaning === field)?.header;
    if (header === undefined) return [];
    const { codes, pool } = table.text(field);
    const known = new Map<number, boolean>();
    let count = 0;
    for (let row = first; row < table.length; row += 1) {
      const code = codes[row] ?? 0;
      if (code === 0) continue;
      let says = known.get(code);
      if (says === undefined) known.set(code, (says = saysMore(pool.get(code))));
      if (says) count += 1;
    }
    const texts = [...known].flatMap(([code, says]) => (says ? [pool.get(code)] : []));
    return count === 0 ? [] : [{ code: 'remarks', sheet, header, count, examples: texts.slice(0, EXAMPLES) }];
  });
}

/** Whether a remark is what another field is for: an identity, what takes somebody out of the base, a payment. */
function saysMore(text: string): boolean {
  if (text.length > LONGEST) return false;
  const gone = exclusionRead(text);
  if (gone !== text || WORDS.has(text)) return true;
  const { bits, unknown } = readIdentities(text);
  return (bits !== 0 && unknown.length === 0) || PAID.test(text);
}
