import type { ParameterLookup } from '../policy/overlay';
import type { Policy } from '../policy/types';
import { payLines, readyLines, type ReadyLine } from './aid';
import { prepare, type ConditionContext, type Test } from './condition';
import type { PersonFacts } from './person-facts';

/** A policy's rules on persons, made ready for many situations. */
export interface Judge {
  readonly context: ConditionContext;
  /** The personal premium in fen; null unknown. Also says which rule. */
  standard(facts: PersonFacts): { readonly amount: number | null; readonly rule: number };
  /** Fills facts.matched, and facts.aided after the choice; returns what counts. */
  choose(facts: PersonFacts, standard: number | null): Choice;
  /** Lines of a category's variant that fits the person; -1 = none fits. */
  variant(facts: PersonFacts, category: number): number;
  lines(category: number, variant: number): readonly ReadyLine[];
  /** Index in `labels`, -1 none. */
  label(facts: PersonFacts, category: number): number;
  readonly labels: readonly string[];
  readonly special: Test | null;
  readonly elsewhere: { readonly when: Test; readonly lines: readonly ReadyLine[] } | null;
  readonly extended: Test | null;
  readonly rows: readonly Test[];
}

export interface Choice {
  readonly category: number; // -1 none
  readonly variant: number; // -1 none fits: no aid
  readonly amounts: readonly number[] | null; // by line of the variant; null unknown
  readonly total: number | null;
}
const NOTHING: Choice = { category: -1, variant: -1, amounts: [], total: 0 };

export function makeJudge(policy: Policy, figures: ParameterLookup, exclusions: readonly string[]): Judge {
  const categoryIds = policy.categories.map((category) => category.id);
  const funders = policy.funders.map((funder) => funder.id);
  const context: ConditionContext = { figures, categories: categoryIds, exclusions };
  const test = (condition: Parameters<typeof prepare>[0]): Test => prepare(condition, context);
  const standards = policy.standards.map((rule) => ({ when: test(rule.when), amount: figures.fen(rule.amount) }));
  const categories = policy.categories.map((category) => ({
    when: test(category.when),
    variants: category.aid.map((variant) => ({
      when: test(variant.when),
      lines: readyLines(variant.lines, funders, figures),
    })),
  }));
  const labels = [...new Set(labelTexts(policy))];
  const labelRules = policy.categories.map((category) =>
    (category.labels ?? []).map((rule) => ({ when: test(rule.when), label: labels.indexOf(rule.text) })),
  );
  const defaultLabel = policy.defaultLabel === undefined ? -1 : labels.indexOf(policy.defaultLabel);
  const first = figures.choice(policy.stacking) === 'priority';
  const { aidElsewhere } = policy;

  const variantOf = (facts: PersonFacts, category: number): number =>
    categories[category]?.variants.findIndex((variant) => variant.when(facts)) ?? -1;
  const linesOf = (category: number, variant: number): readonly ReadyLine[] =>
    categories[category]?.variants[variant]?.lines ?? [];

  function offer(facts: PersonFacts, category: number, standard: number | null): Choice {
    const variant = variantOf(facts, category);
    const amounts = variant < 0 ? [] : payLines(linesOf(category, variant), standard, standard, []);
    const total = amounts === null ? null : amounts.reduce((sum, amount) => sum + amount, 0);
    return { category, variant, amounts, total };
  }

  return {
    context,
    labels,
    standard(facts) {
      const rule = standards.findIndex((each) => each.when(facts));
      return { amount: standards[rule]?.amount ?? null, rule };
    },
    choose(facts, standard) {
      facts.aided = false;
      facts.matched.fill(0);
      for (const [index, category] of categories.entries()) if (category.when(facts)) facts.matched[index] = 1;
      let best = NOTHING;
      for (let category = 0; category < categories.length; category += 1) {
        if (facts.matched[category] !== 1) continue;
        const next = offer(facts, category, standard);
        // An unknown amount could be as much as the standard: it counts as that much until it is ruled out.
        if (best === NOTHING || bound(next, standard) > bound(best, standard)) best = next;
        if (first) break;
      }
      facts.aided = best.total !== null && best.total > 0;
      return best;
    },
    variant: variantOf,
    lines: linesOf,
    label(facts, category) {
      if (!policy.hasLabels) return -1;
      if (category < 0) return defaultLabel;
      return labelRules[category]?.find((rule) => rule.when(facts))?.label ?? -1;
    },
    special: policy.special === undefined ? null : test(policy.special.when),
    elsewhere:
      aidElsewhere === undefined
        ? null
        : { when: test(aidElsewhere.when), lines: readyLines(aidElsewhere.lines, funders, figures) },
    extended: policy.extension === undefined ? null : test(policy.extension.when),
    rows: policy.charging.map((row) => test(row.when)),
  };
}

function bound(choice: Choice, standard: number | null): number {
  return choice.total ?? standard ?? Infinity;
}

function labelTexts(policy: Policy): string[] {
  if (!policy.hasLabels) return [];
  const texts = policy.categories.flatMap((category) => (category.labels ?? []).map((rule) => rule.text));
  return policy.defaultLabel === undefined ? texts : [policy.defaultLabel, ...texts];
}
