import { ISSUES, STATUSES, TIMINGS, type Issue, type Status, type Timing } from '../policy/vocabulary';

/**
 * One person's outcome in 32 bits, from the lowest: status 3, timing 2, verdict 8, paid 1, frozen 1, issues (one each).
 * A verdict is an entry of `Tables.verdicts`. `paid`: a payment on or before the as-of date. `frozen`: category and
 * payable as if without identities. 0 stands for a removed row.
 */
const TIMING_SHIFT = 3;
const VERDICT_SHIFT = 5;
const ISSUE_SHIFT = 15;
export const PAID_BIT = 1 << 13;
export const FROZEN_BIT = 1 << 14;
/** Verdicts a policy can have; the last one means "decided person by person" in decision tables. */
export const MAX_VERDICTS = 255;
export const STATUS_MASK = 7;

export const EXCLUDED = STATUSES.indexOf('excluded');
export const BARRED = STATUSES.indexOf('barred');
export const UNKNOWN = STATUSES.indexOf('unknown');
export const ENROLLED = STATUSES.indexOf('enrolled');
export const SHORT = STATUSES.indexOf('short');
export const PENDING = STATUSES.indexOf('pending');
export const UNPAID = STATUSES.indexOf('unpaid');

export interface Outcome {
  readonly status: Status;
  readonly timing: Timing;
  readonly verdict: number;
  readonly paid: boolean;
  readonly frozen: boolean;
  readonly issues: readonly Issue[]; // alphabetical
}

export function issueBit(issue: Issue): number {
  return 1 << (ISSUE_SHIFT + ISSUES.indexOf(issue));
}

/** The part of an outcome that a decision settles: status code, verdict and issue bits. */
export function packDecision(status: number, verdict: number, issueBits: number): number {
  return status | (verdict << VERDICT_SHIFT) | issueBits;
}

export function timingBits(timing: number): number {
  return timing << TIMING_SHIFT;
}

/** Index in STATUSES. */
export function statusCode(outcome: number): number {
  return outcome & STATUS_MASK;
}

/** Index in TIMINGS. */
export function timingCode(outcome: number): number {
  return (outcome >>> TIMING_SHIFT) & 3;
}

export function verdictCode(outcome: number): number {
  return (outcome >>> VERDICT_SHIFT) & 255;
}

export function hasIssue(outcome: number, issue: Issue): boolean {
  return (outcome & issueBit(issue)) !== 0;
}

export function packOutcome(outcome: Outcome): number {
  let issues = 0;
  for (const issue of outcome.issues) issues |= issueBit(issue);
  return (
    (packDecision(STATUSES.indexOf(outcome.status), outcome.verdict, issues) |
      timingBits(TIMINGS.indexOf(outcome.timing)) |
      (outcome.paid ? PAID_BIT : 0) |
      (outcome.frozen ? FROZEN_BIT : 0)) >>>
    0
  );
}

export function unpackOutcome(outcome: number): Outcome {
  return {
    status: STATUSES[statusCode(outcome)] ?? 'excluded',
    timing: TIMINGS[timingCode(outcome)] ?? 'window',
    verdict: verdictCode(outcome),
    paid: (outcome & PAID_BIT) !== 0,
    frozen: (outcome & FROZEN_BIT) !== 0,
    issues: ISSUES.filter((issue) => hasIssue(outcome, issue)),
  };
}
