import type { Category, Policy, Source } from '../../policy/types';
import { payLines, type ReadyLine } from '../aid';
import type { PersonFacts } from '../person-facts';
import type { Rules } from '../rules';
import type { ExplainStep, PersonResult } from '../types';
import { readIdentities } from '../../roster/identities';
import { IDENTITIES, type Identity } from '../../policy/vocabulary';
import { IDENTITY_WORDS } from '../../policy/words';
import { identityMask } from '../condition';
import { identitiesOf, sourceFor } from './concerns';
import { step } from './step';
import { nearness, whyNot } from './why-not';

/** The category that counts and why the others do not. `facts` as the person was judged, matched filled in. */
export function categorySteps(rules: Rules, facts: PersonFacts, result: PersonResult): ExplainStep[] {
  const { policy, figures } = rules;
  const matched = policy.categories.filter((_, index) => facts.matched[index] === 1);
  const chosen = policy.categories.find(({ id }) => id === result.category);
  if (chosen === undefined) return [step('no-category', '', null, null, { label: result.label })];
  const stacking = policy.parameters.find(({ id }) => id === policy.stacking);
  const rule = figures.choice(policy.stacking);
  const steps = [
    step(
      'category',
      chosen.id,
      chosenBy(sourceFor(chosen, facts.bits), matched.length > 1 ? stacking : undefined),
      null,
      {
        name: chosen.name,
        nameEn: chosen.nameEn,
        label: result.label,
        matched: matched.length,
        stacking: rule,
      },
    ),
  ];
  for (const other of matched) {
    if (other === chosen) continue;
    const total = offered(rules, facts, other, result.standard);
    const own = offered(rules, facts, chosen, result.standard);
    const less = rule !== 'priority' && total !== null && own !== null && total < own;
    const more = total !== null && own !== null && total > own;
    steps.push(
      step('other-category', other.id, sourceFor(other, facts.bits), total, {
        name: other.name,
        nameEn: other.nameEn,
        reason: less ? 'less' : more ? 'more' : 'later',
      }),
    );
  }
  if (matched.length > 1 && stacking?.assumed === true) {
    steps.push(
      step('assumed', stacking.id, stacking, null, { label: stacking.label, labelEn: stacking.labelEn, value: rule }),
    );
  }
  return steps;
}

/** Of several categories that fit, one is chosen by a rule of its own: by its article, or by none. */
function chosenBy(source: Source, stacking: Source | undefined): Source {
  if (stacking === undefined) return source;
  if (stacking.assumed === true) return { ...source, assumed: true };
  if (source.article.includes(stacking.article)) return source;
  return { ...source, article: `${source.article}；${stacking.article}` };
}

/** Identities of the roster on which no category of the policy turns; with the document's word on them where it has one. */
export function unusedSteps({ policy }: Rules, words: string): ExplainStep[] {
  const held = readIdentities(words).bits;
  const asked = identityMask(policy.categories.flatMap(({ when }) => [...identitiesOf(when)]));
  const named = (id: Identity) => policy.notes.find(({ text }) => text.includes(IDENTITY_WORDS[id].zh));
  return IDENTITIES.flatMap((id) => {
    const bit = identityMask([id]);
    if ((held & bit) === 0 || (asked & bit) !== 0) return [];
    const note = named(id);
    if (note === undefined) return [step('unused-identity', id, null, null)];
    const { article, text, textEn } = note;
    return [step('unused-identity', id, { article, assumed: true }, null, { text, textEn: textEn ?? null })];
  });
}

/** What a category would give under the standard charge; null unknown. */
function offered(rules: Rules, facts: PersonFacts, category: Category, standard: number | null): number | null {
  const index = rules.policy.categories.indexOf(category);
  const variant = rules.judge.variant(facts, index);
  if (variant < 0) return 0;
  const paid = payLines(rules.judge.lines(index, variant), standard, standard, []);
  return paid === null ? null : paid.reduce((sum, amount) => sum + amount, 0);
}

/**
 * Categories whose condition fails, with the part that fails. `words`: the identities as they stand in the roster; `frozen`: they came
 * after the payment, which is told by itself and is why a category of theirs does not fit.
 */
export function unmatchedSteps(rules: Rules, facts: PersonFacts, words: string, frozen: boolean): ExplainStep[] {
  const late = frozen ? readIdentities(words).bits : 0;
  const { amount } = rules.judge.standard(facts);
  const own = { standard: amount, total: rules.judge.choose(facts, amount).total };
  return rules.policy.categories.flatMap((category, index) => {
    if (facts.matched[index] === 1) return [];
    const failure = whyNot(category.when, facts, rules.judge.context);
    if (failure === undefined || (late & identityMask([...identitiesOf(category.when)])) !== 0) return [];
    const { name, nameEn } = category;
    const age = facts.age < 0 ? null : facts.age;
    const found = nearness(failure, facts, words);
    // Nobody misses a category that would give him no more than he has.
    const near = { ...found, near: found.near && wouldGiveMore(rules, facts, category, own) };
    return [step('not-matched', category.id, category, null, { name, nameEn, age, ...failure, ...near })];
  });
}

/** What nobody knows may be more. */
function wouldGiveMore(
  rules: Rules,
  facts: PersonFacts,
  category: Category,
  own: { readonly standard: number | null; readonly total: number | null },
): boolean {
  const gives = offered(rules, facts, category, own.standard);
  return gives === null || own.total === null || gives > own.total;
}

/** Who pays how much of the aid in force. */
export function aidSteps(
  rules: Rules,
  facts: PersonFacts,
  result: PersonResult,
  block: number,
  rowId: string,
): ExplainStep[] {
  const { policy, verdicts } = rules;
  const category = policy.categories.findIndex(({ id }) => id === result.category);
  if (verdicts.blocks[block]?.kind === 'elsewhere') return elsewhereSteps(policy, result);
  if (category < 0) return [];
  const rule = policy.categories[category];
  if (rule === undefined) return [];
  if (block < 0) {
    const row = policy.charging.find(({ id }) => id === rowId);
    return [step('no-aid', rowId, row ?? null, 0, { category: rule.id })];
  }
  const variant = rules.judge.variant(facts, category);
  const { article = rule.article, assumed, note, noteEn, lines = [] } = rule.aid[variant] ?? {};
  const own = { ...sourceFor(rule, facts.bits), article };
  // A variant of its own may be what the document is silent on.
  const source: Source =
    assumed === true
      ? { article, assumed, ...(note === undefined ? {} : { note }), ...(noteEn === undefined ? {} : { noteEn }) }
      : own;
  const ready = rules.judge.lines(category, variant);
  if (result.aidTotal === null) {
    const missing = lines[ready.findIndex(({ figure }) => figure === null)];
    return [
      step('aid-unknown', rule.id, source, null, {
        parameter: missing === undefined ? null : parameterOf(missing.amount),
      }),
    ];
  }
  return lines.map((line, index) => {
    const amount = result.aid[policy.funders.findIndex(({ id }) => id === line.funder)] ?? 0;
    const figure = ready[index]?.figure ?? null;
    return step('aid', rule.id, source, amount, {
      funder: line.funder,
      kind: line.amount.kind,
      parameter: parameterOf(line.amount),
      figure,
      capped: isCapped(ready[index], amount),
    });
  });
}

function elsewhereSteps(policy: Policy, result: PersonResult): ExplainStep[] {
  return policy.funders.flatMap(({ id }, funder) => {
    const amount = result.aid[funder] ?? 0;
    if (amount === 0) return [];
    // Whether the premium owed here is a limit to it the document does not say.
    const above = result.standard !== null && (result.aidTotal ?? 0) > result.standard;
    return [step('elsewhere', '', policy.aidElsewhere ?? null, amount, { funder: id, above })];
  });
}

/** A fixed amount of which less is paid: the standard was reached. */
function isCapped(line: ReadyLine | undefined, amount: number): boolean {
  return line?.kind === 'fixed' && line.figure !== null && amount < line.figure;
}

function parameterOf(amount: Category['aid'][number]['lines'][number]['amount']): string | null {
  switch (amount.kind) {
    case 'fixed':
      return amount.amount;
    case 'percent':
      return amount.share;
    case 'personal':
      return amount.pays;
    case 'rest':
      return null;
  }
}
