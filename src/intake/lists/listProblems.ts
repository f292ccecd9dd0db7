import { coveredForm, isMasked } from './forms';
import type { PlanContext } from '../filePlan';
import { DOUBT } from '../match';
import type { PlanProblem } from '../piles';
import { createProblemReader, type ProblemReader } from '../problems';
import type { ListFile } from './listFile';
import type { ListKind } from './listKind';

/** What a roster must say of a person, and a list need not. */
const NOT_OF_LISTS: ReadonlySet<string> = new Set(['unit-missing', 'id-missing', 'name-missing']);

/** What is wrong with the rows of a list: their cells, and what the kind of list says of them. */
export function createListProblems(
  { table, file }: ListFile,
  { roster, units, benefitYear = null }: PlanContext,
  rules: ListKind,
  person: (row: number) => number,
  repeats: ReadonlySet<number>,
  /** The list writes identities, or payments: of no other one their words and amounts are any trouble. */
  { ofIdentities, ofPayments }: { readonly ofIdentities: boolean; readonly ofPayments: boolean },
): ProblemReader {
  const cells = createProblemReader({
    file,
    table,
    roster,
    match: Int32Array.from({ length: table.length }, (_, row) => person(row)),
    doubt: new Uint8Array(table.length).fill(DOUBT.none),
    units,
    benefitYear,
  });
  const isOfList = ({ field, code }: PlanProblem): boolean =>
    !NOT_OF_LISTS.has(code) &&
    (ofIdentities || (field !== 'identities' && field !== 'identityDate')) &&
    (ofPayments || (field !== 'payAmount' && field !== 'payDate'));
  const list = (row: number): PlanProblem[] => {
    const found: PlanProblem[] = [...rules.problems(row, person(row))];
    // Below nothing is an amount that can be read: it was taken back.
    const isRefund = rules.takesBack?.(row) === true;
    if (repeats.has(row)) found.push({ field: null, code: 'same-payment', text: '' });
    const isKnown = ({ field, code }: PlanProblem): boolean =>
      (isRefund && field === 'payAmount') || (code === 'identity-unknown' && rules.knows?.(row) === true);
    // Whom it means its name and the signs that are to be seen say.
    const named = (each: PlanProblem): PlanProblem =>
      each.code === 'id-format' && person(row) !== -1 && isMasked(coveredForm(each.text))
        ? { ...each, code: 'id-masked' }
        : each;
    if (cells.has(row))
      found.push(
        ...cells
          .list(row)
          .filter((each) => isOfList(each) && !isKnown(each))
          .map(named),
      );
    return found;
  };
  return { has: (row) => list(row).length > 0, list };
}
