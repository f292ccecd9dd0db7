import type { ExplainStep } from '../../engine/types';

/** Where a step stands: among the rules that hold, those that nearly did, the rest (folded), or the assumptions. */
export type StepPart = 'applied' | 'near' | 'other' | 'assumed';

const NOT_APPLIED: ReadonlySet<string> = new Set(['not-matched', 'passed-row', 'missed-row']);
/** Days over a limit that still count as "nearly". */
const NEARLY_DAYS = 7;

/** Who may not pay any more is told of every rule that his days have closed: any of them would have let him in. */
export function partsOf(steps: readonly ExplainStep[]): ReadonlyMap<ExplainStep, StepPart> {
  const barred = steps.some(({ rule, id }) => rule === 'status' && id === 'barred');
  return new Map(
    steps.map((step) => {
      if (step.rule === 'assumed') return [step, 'assumed'];
      if (!NOT_APPLIED.has(step.rule)) return [step, 'applied'];
      return [step, nearly(step, barred) ? 'near' : 'other'];
    }),
  );
}

function nearly({ rule, values }: ExplainStep, barred: boolean): boolean {
  if (rule === 'missed-row') return true;
  if (rule === 'not-matched') return values['near'] === true;
  const { days, atMost } = values;
  if (typeof days !== 'number' || typeof atMost !== 'number' || days <= atMost) return false;
  return barred || days - atMost <= NEARLY_DAYS;
}
