import type { Source } from '../../policy/types';
import type { ExplainStep } from '../types';
import type { Fen } from '../../base/money';

/** Rules of explanation steps, in the order in which they appear. */
export type StepRule =
  | 'excluded' // id: '' ; values: word
  | 'standard' // id: standard rule; values: parameter
  | 'frozen' // identities came after the payment; values: identityDate, payDate
  | 'category' // id: category that counts; values: name, matched (how many), stacking
  | 'no-category'
  | 'unused-identity' // id: an identity of the roster on which no category turns; values: text, textEn (the document's word on it)
  | 'aid' // id: category; values: funder, kind, parameter, figure, capped
  | 'aid-unknown' // id: category; values: parameter
  | 'no-aid' // the rule in force grants none; id: charge row
  | 'elsewhere' // aid toward another insurance; values: funder, above (all of it is more than the premium owed here)
  | 'other-category' // id; amount: its aid; values: name, reason 'less' | 'later' | 'more' (gives more, but stands later)
  | 'not-matched' // id; values: name, kind, words, from, to, negated, nearly, age, near (and it would give more), years (missing, or too many), grade (not known)
  | 'timing' // id: timing; values: day, paid, opens, closes, extensionCloses, late (days after the last day), label, labelEn (of the row by which a late payment is in time), silent (the document has no window), read, readEn (the row for which the document sets no last day), ownFrom, ownUntil (days of a child not yet born), open (let in after the campaign as in it)
  | 'charge' // id: charge row; amount: payable; values: label, labelEn, kind, plus, plusAssumed, since, days, atMost
  | 'passed-row' // a row above that would have fitted but for the person's dates; values as charge
  | 'missed-row' // a row above that would let a barred person in, but for a circumstance; values: label, labelEn, words (joined by 、)
  | 'cover' // id: charge row; values: kind ('silent' where the document says nothing), day, household
  | 'status' // id: status; amount: paid; values: payable, short
  | 'issue' // id: issue
  | 'assumed' // id: parameter or rule; values: label, labelEn, value, note, of (what rests on a figure: 'age' | 'extension' | 'plus' | 'cover')
  | 'note'; // told to the unpaid; values: text, textEn

export function step(
  rule: StepRule,
  id: string,
  source: Source | null,
  amount: number | null,
  values: ExplainStep['values'] = {},
): ExplainStep {
  return {
    rule,
    id,
    article: source?.article ?? '',
    assumed: source?.assumed === true,
    amount: amount as Fen | null,
    values: source?.note === undefined ? values : { ...values, note: source.note, noteEn: source.noteEn ?? null },
  };
}
