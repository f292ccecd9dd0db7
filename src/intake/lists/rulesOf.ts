import type { PlanContext } from '../filePlan';
import type { PlanSettings } from '../piles';
import { elsewhereList } from './elsewhere';
import { identityList } from './identities';
import type { ListRows } from './listFile';
import type { ListKind } from './listKind';
import { paymentList } from './payments';
import type { ListFileKind } from './sortedList';
import { uninsuredList } from './uninsured';

/** What a kind of list does with its rows. */
export function rulesOf(
  kind: ListFileKind,
  list: ListRows,
  context: PlanContext,
  settings: PlanSettings,
  /** The person of the roster whom a row means; -1: nobody. */
  person: (row: number) => number = () => -1,
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
