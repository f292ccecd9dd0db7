import type { ParameterLookup } from '../policy/overlay';
import type { Policy } from '../policy/types';
import type { Issue } from '../policy/vocabulary';
import { EMPTY } from '../roster/types';
import { BARRED, EXCLUDED, issueBit, packDecision, PENDING, UNKNOWN, UNPAID } from './outcome';
import type { Verdicts } from './verdicts';

/** What a verdict means for a profile: what is owed (fen; EMPTY blank) and the outcome while nothing is paid. */
export interface Slot {
  readonly payable: number;
  readonly outcome: number;
}

/** @param aidTotal the aid of a block in fen, EMPTY where unknown. */
export function slotOf(
  policy: Policy,
  figures: ParameterLookup,
  verdicts: Verdicts,
  verdict: number,
  standard: number | null,
  aidTotal: (block: number) => number,
): Slot {
  const end = verdicts.list[verdict];
  const blank = (status: number, issue?: Issue): Slot => ({
    payable: EMPTY,
    outcome: packDecision(status, verdict, issue === undefined ? 0 : issueBit(issue)),
  });
  const owed = (amount: number): Slot => ({
    payable: amount,
    outcome: packDecision(amount === 0 ? PENDING : UNPAID, verdict, 0),
  });
  if (end === undefined || end.kind === 'none') return blank(BARRED);
  if (end.kind === 'excluded') return { payable: 0, outcome: packDecision(EXCLUDED, verdict, 0) };
  const row = policy.charging[end.row];
  if (row === undefined) return blank(BARRED);
  if (end.kind === 'missing-date') return blank(UNKNOWN, row.within?.missing);
  const { charge } = row;
  if (charge.kind === 'barred') return blank(BARRED);
  if (charge.kind === 'full') {
    const plus = figures.fen(charge.plus);
    if (plus === null) return blank(UNKNOWN, charge.missing);
    return standard === null ? blank(UNKNOWN) : owed(standard + plus);
  }
  const price = charge.kind === 'standard' ? standard : figures.fen(charge.amount);
  if (price === null) return blank(UNKNOWN);
  const aid = end.block < 0 ? 0 : aidTotal(end.block);
  if (aid === EMPTY) return blank(UNKNOWN, 'aid-not-stated');
  return owed(Math.max(0, price - aid));
}
