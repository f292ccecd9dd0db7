import type { Scenario } from '../../policy/scenario-types';
import { overlayChanges } from '../../policy/scenario';
import type { Overlay, Policy } from '../../policy/types';
import { formatValue } from '../../policy/values';
import { either, language } from '../i18n';
import { c } from '../i18n/charts';
import { w } from '../i18n/whatif';
import { parameterLabel } from '../words/changes';
import { policyWith, valueOf } from './items';

/** What a scenario changes of what is in force, in one sentence; '' where that is nothing. */
export function supposesOf(policy: Policy, base: Overlay, name: string, scenario: Scenario): string {
  const whole = policyWith(policy, scenario);
  const own = new Set(scenario.added.flatMap(({ id }) => [`${id}-aid`, `${id}-age-from`, `${id}-age-to`]));
  const figures = overlayChanges(whole, scenario.overlay).flatMap(({ key, parameter, to }) => {
    const from = valueOf(whole, base, key);
    if (from === to || own.has(key)) return [];
    const words = (value: typeof to) => formatValue(parameter?.unit ?? 'people', value, language());
    return [w('change', { name: parameterLabel(whole, key), from: words(from), to: words(to) })];
  });
  const dropped = scenario.dropped.flatMap((id) => {
    const category = policy.categories.find((each) => each.id === id);
    return category === undefined ? [] : [c('drops', { name: either(category.name, category.nameEn) })];
  });
  const added = scenario.added.map((category) => c('adds', { name: category.name }));
  const changes = [...figures, ...dropped, ...added];
  return changes.length === 0 ? '' : c('supposes', { set: name, changes: changes.join(c('semicolon')) });
}
