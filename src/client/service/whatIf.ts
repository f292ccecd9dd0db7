import type { Bucket, WhatIf } from '../../engine/whatif/types';
import { LedgerError } from '../../ledger/errors';
import type { Book } from '../../ledger/workbook/book';
import { checkScenario } from '../../policy/scenarios';
import type { Scenario } from '../../policy/scenario-types';
import type { LedgerApi, WhatIfRow } from '../protocol';

/** What-ifs of the open workbook, for scenarios that have been looked through. */
export function whatIfOf({ policy, head, computing }: Book, scenarios: readonly Scenario[]): WhatIf {
  for (const scenario of scenarios) {
    const [problem] = checkScenario(policy, head.overlay, scenario);
    if (problem === undefined) continue;
    const { key, zh, en } = problem;
    throw new LedgerError('parameter-refused', { parameter: key, scenario: scenario.name, zh, en });
  }
  return computing.whatIf();
}

export function whatIfPersons(
  book: Book,
  scenario: Scenario,
  bucket: Bucket,
  from: number,
  count: number,
): Awaited<ReturnType<LedgerApi['whatIfPersons']>> {
  const { table } = book;
  const whatIf = whatIfOf(book, [scenario]);
  const persons = whatIf.persons(scenario, bucket);
  const rows = whatIf.results(scenario, persons.slice(from, from + count)).map((both): WhatIfRow => ({
    ...both,
    name: table.getText('name', both.row),
    unit: table.getText('unit', both.row),
    idNumber: table.getText('idNumber', both.row),
  }));
  return { total: persons.length, rows };
}
