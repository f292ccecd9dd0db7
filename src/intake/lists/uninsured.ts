import type { PlanContext } from '../filePlan';
import type { ListKind } from './listKind';

/** The bureau's list of those who may be without insurance: says how each of them stands here, and writes nothing. */
export function uninsuredList({ roster, personOf }: PlanContext): ListKind {
  return {
    usable: () => true,
    problems: () => [],
    write: () => undefined,
    pile(_row, person) {
      const { status } = personOf(person);
      return status === 'enrolled' || status === 'excluded' ? status : 'not-enrolled';
    },
    order: () => 0,
    spoken: () => ({}),
    standing: (person) => ({
      status: personOf(person).status,
      exclusion: roster.getText('exclusion', person),
      payDate: roster.getText('payDate', person),
      payAmount: roster.getText('payAmount', person),
      receipt: roster.getText('receipt', person),
      reason: roster.getText('reason', person),
    }),
  };
}
