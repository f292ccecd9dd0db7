import type { FindQuery } from '../../../client/protocol';
import { CHECKS } from '../../../engine/checks/list';
import { ISSUES, STATUSES, TIMINGS } from '../../../policy/vocabulary';
import type { Policy } from '../../../policy/types';
import { t } from '../../i18n';
import { NOT_APPLICABLE } from '../cells';
import { valueWord } from '../filterWords';

/** What the screen shows for the ids of computed columns, and for those without a value: a search reads what is read. */
export function screenWords(policy: Policy): FindQuery['words'] {
  const worded = (column: Parameters<typeof valueWord>[1], ids: readonly string[]) =>
    Object.fromEntries(ids.map((id) => [id, valueWord(policy, column, id)]));
  const and = { ' ': t('roster.and') };
  const none = { '': NOT_APPLICABLE };
  const amount = { '': t('roster.unknownAmount'), barred: NOT_APPLICABLE };
  const categories = policy.categories.map(({ id }) => id);
  const checks = CHECKS.map(({ code }) => code);
  return {
    age: { '': t('roster.unknownAge') },
    category: { ...worded('category', categories), ...none },
    label: none,
    special: { yes: t('roster.special') },
    standard: amount,
    aid: amount,
    payable: amount,
    timing: { ...worded('timing', TIMINGS), ...none },
    status: worded('status', STATUSES),
    benefitStart: none,
    issues: { ...worded('issues', ISSUES), ...and },
    checks: { ...worded('checks', checks), ...and },
    ...Object.fromEntries(policy.funders.map(({ id }) => [`aid.${id}`, amount])),
  };
}
