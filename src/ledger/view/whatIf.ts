import { checkScenario } from '../../policy/scenarios';
import type { Filter } from '../types';
import type { Book } from '../workbook/book';
import type { Test } from './filter';

/** Whether a person is among those behind a number of a what-if. Nobody is where the scenario cannot be computed any more. */
export function whatIfTest(book: Book, { scenario, bucket }: Extract<Filter, { kind: 'whatif' }>): Test {
  const { policy, head, computing, table } = book;
  if (checkScenario(policy, head.overlay, scenario).length > 0) return () => false;
  const among = new Uint8Array(table.length);
  for (const row of computing.whatIf().persons(scenario, bucket)) among[row] = 1;
  return (row) => among[row] === 1;
}
