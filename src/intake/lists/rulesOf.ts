import type { PlanContext } from '../filePlan';
import type { PlanSettings } from '../piles';
import { elsewhereList } from './elsewhere';
import { identityList } from './identities';
import type { ListRows } from './listFile';
import type { ListKind } from './listKind';
import { paymentList } from './payments';
import type { ListFileKind } from './sortedList';
import { uninsuredList } from './uninsured';

/** What a kind of list does with its rows; those against which a column speaks that nobody understood are never written by themselves. */
export function rulesOf(
  kind: ListFileKind,
  list: ListRows,
  context: PlanContext,
  settings: PlanSettings,
  /** The person of the roster whom a row means; -1: nobody. */
  person: (row: number) => number = () => -1,
): ListKind {
  const rules = ownRulesOf(kind, list, context, settings, person);
  if (!list.has('unread')) return rules;
  const against = (row: number): string => list.said('unread', row);
  return {
    ...rules,
    doubtful: (row) => against(row) !== '' || rules.doubtful?.(row) === true,
    problems(row, own) {
      const text = against(row);
      const found = rules.problems(row, own);
      return text === '' ? found : [{ field: null, code: 'column-unread', text }, ...found];
    },
  };
}

function ownRulesOf(
  kind: ListFileKind,
  list: ListRows,
  context: PlanContext,
  settings: PlanSettings,
  person: (row: number) => number,
): ListKind {
  switch (kind) {
    case 'identities':
      return identityList(list, context.roster, settings);
    case 'payments':
      return paymentList(list, context, settings, person);
    case 'elsewhere':
      return elsewhereList(list, context.roster, settings, context.benefitYear);
    case 'uninsured':
      return uninsuredList(context);
  }
}
