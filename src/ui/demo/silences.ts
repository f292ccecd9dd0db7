import { own } from '../../base/own';
import type { StoryPerson } from '../../client/protocol';
import type { ExplainStep } from '../../engine/types';
import type { Parameter, ParameterId, Policy } from '../../policy/types';
import { formatValue } from '../../policy/values';
import { either, language } from '../i18n';
import { d } from '../i18n/demo';
import { CITED } from './articles';
import type { Story } from './stories';

/** Parts of a receipt that may rest on what the document does not say. */
export type Part = 'age' | 'category' | 'standard' | 'aid' | 'subsidy' | 'payable' | 'cover';

/** Whether a part of what is shown of a person is marked, as the receipt in the drawer marks it. */
export function isSilent(steps: readonly ExplainStep[], part: Part): boolean {
  return steps.some((step) => partOf(step) === part);
}

const OF: Readonly<Record<string, Part>> = { age: 'age', extension: 'cover', plus: 'subsidy', cover: 'cover' };

function partOf({ rule, values }: ExplainStep): Part | undefined {
  switch (rule) {
    case 'category':
    case 'standard':
    case 'aid':
    case 'cover':
      return rule;
    case 'charge':
      return 'payable';
    case 'assumed':
      return own(OF, String(values['of']));
    default:
      return undefined;
  }
}

/** What the document does not say of a person or of a story, each once; '' = nothing. */
function silenceWords(policy: Policy, steps: readonly ExplainStep[], figures: readonly ParameterId[]): string {
  const told = new Set(steps.flatMap(({ rule, id }) => (rule === 'assumed' ? [id] : [])));
  const named = policy.parameters.filter(
    ({ id, assumed }) => assumed === true && figures.includes(id) && !told.has(id),
  );
  const words = new Set([
    ...named.map((one) => figureWords(one, one.value)),
    ...steps.flatMap((step) => wordsOf(policy, step)),
  ]);
  return words.size === 0 ? '' : d('silent', { what: [...words].join(d('silentAnd')) });
}

/** An age is shown of everybody, also where nothing hangs on it. */
export function agesAssumed(policy: Policy): boolean {
  return policy.parameters.some(({ id, assumed }) => id === policy.ageOn && assumed === true);
}

/**
 * The same for what a frame shows: of the story on the side before, and of the person on it, of whom what is said of cover is not
 * always shown, and nothing where a village stands.
 */
export function frameSilence(
  story: Story,
  policy: Policy,
  person: StoryPerson | null,
  side: 'before' | 'after',
): string {
  const cited = side === 'before' ? CITED[story.id] : [];
  if (person === null || story.by === 'award') return silenceWords(policy, [], cited);
  const covered = story.by === 'cover' || story.id === 'late';
  const steps = person.assumed[side].filter((step) => covered || partOf(step) !== 'cover');
  return silenceWords(policy, steps, [...cited, policy.ageOn]);
}

/** Steps that hold for the person; a category that does not fit may rest on something assumed too. */
const APPLIES: ReadonlySet<string> = new Set(['standard', 'category', 'aid', 'charge', 'cover']);

function wordsOf(policy: Policy, { rule, id, values }: ExplainStep): readonly string[] {
  if (rule === 'assumed') {
    const figure = policy.parameters.find((one) => one.id === id);
    return figure === undefined ? [] : [figureWords(figure, values['value'] ?? null)];
  }
  if (!APPLIES.has(rule)) return [];
  const { note, noteEn } = values;
  return typeof note === 'string' ? [either(note, typeof noteEn === 'string' ? noteEn : undefined)] : [];
}

function figureWords(figure: Parameter, value: Parameter['value']): string {
  const label = either(figure.label, figure.labelEn);
  if (typeof value !== 'number') return label;
  return d('silentFigure', { label, value: formatValue(figure.unit, value, language()) });
}
