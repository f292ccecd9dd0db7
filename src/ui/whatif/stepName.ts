import type { Scenario } from '../../policy/scenario-types';
import type { Policy } from '../../policy/types';
import { w } from '../i18n/whatif';
import { parameterLabel } from '../words/changes';
import { policyWith } from './items';

/** A scenario among the others, as far as a step can change it. */
interface Kept {
  readonly id: number;
  readonly scenario: Scenario;
  readonly scaled: boolean;
}

/** What was done between two states of the scenarios, in words: which scenario, and what of it. */
export function stepName(policy: Policy, before: readonly Kept[], after: readonly Kept[]): string {
  const of = (list: readonly Kept[], id: number) => list.find((kept) => kept.id === id);
  const added = after.find(({ id }) => of(before, id) === undefined);
  if (added !== undefined) return w('stepAdded', { name: added.scenario.name });
  const gone = before.find(({ id }) => of(after, id) === undefined);
  if (gone !== undefined) return w('stepRemoved', { name: gone.scenario.name });
  const now = after.find((kept) => of(before, kept.id) !== kept);
  const was = now === undefined ? undefined : of(before, now.id);
  if (now === undefined || was === undefined) return w('step');
  const { name, overlay } = now.scenario;
  if (was.scenario.name !== name) return w('stepRenamed', { from: was.scenario.name, name });
  const keys = [...new Set([...Object.keys(was.scenario.overlay), ...Object.keys(overlay)])];
  const changed = keys.filter((key) => was.scenario.overlay[key] !== overlay[key]);
  const [key] = changed;
  if (now.scaled === was.scaled && changed.length === 1 && key !== undefined)
    return w('stepOf', { name, what: parameterLabel(policyWith(policy, now.scenario), key) });
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  const [old, own] = [was.scenario, now.scenario];
  if (!same(old.added, own.added) || !same(old.dropped, own.dropped))
    return w('stepOf', { name, what: w('stepCategories') });
  return w('stepOf', { name, what: w('stepFigures') });
}
