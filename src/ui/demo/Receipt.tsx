import { For, Show } from 'solid-js';
import type { StoryPerson } from '../../client/protocol';
import type { PersonResult } from '../../engine/types';
import type { Policy } from '../../policy/types';
import { either } from '../i18n';
import { d } from '../i18n/demo';
import { money } from '../words/amounts';
import { shortDay } from './figures';
import { agesAssumed, frameSilence, isSilent, type Part } from './silences';
import type { Story } from './stories';

/** One person in large: what is due, who pays of it, what is left to pay; never more of the name than its first sign. */
export function Receipt(props: { person: StoryPerson; side: 'before' | 'after'; story: Story; policy: Policy }) {
  const result = () => props.person[props.side];
  const silence = () => frameSilence(props.story, props.policy, props.person, 'after');
  /** What the document does not say is marked here as it is in the drawer. */
  const mark = (part: Part | undefined) =>
    part !== undefined && isSilent(props.person.assumed[props.side], part) ? d('silentMark') : '';
  return (
    <section class="show-receipt" data-testid={`show-receipt-${props.side}`}>
      <h2 class="show-who">
        {result().age === null
          ? d('whoNoAge', { name: props.person.name })
          : d('who', { name: props.person.name, age: result().age ?? 0 })}
        {result().age !== null && agesAssumed(props.policy) ? d('silentMark') : ''}
      </h2>
      <p class="show-category">
        {categoriesOf(props.policy, props.person, result())}
        {mark('category')}
      </p>
      <dl class="show-lines">
        <For each={linesOf(props.story, props.policy, props.person, props.side)}>
          {(line) => (
            <div class="show-line" classList={{ 'show-line-sum': line.sum === true }}>
              <dt>
                {line.name}
                {mark(line.part)}
              </dt>
              <dd>{line.value}</dd>
            </div>
          )}
        </For>
      </dl>
      <Show when={props.side === 'before'}>
        <p class="show-id">
          {props.person.idNumber} · {props.person.unit}
        </p>
      </Show>
      <Show when={props.side === 'after' && silence() !== ''}>
        <p class="show-silence">{silence()}</p>
      </Show>
    </section>
  );
}

/** Aid toward whatever insurance; 0 is a figure. */
export function aidOf({ aidTotal }: Pick<PersonResult, 'aidTotal'>): string {
  return aidTotal === null ? d('unknown') : money(aidTotal);
}

/** Nobody's aid is no aid; an aid of 0 is a figure; an unknown one is neither. */
function noAid({ category, aidTotal }: PersonResult): string {
  if (category === null) return d('none');
  return aidTotal === null ? d('unknown') : money(aidTotal);
}

interface Line {
  readonly name: string;
  readonly value: string;
  readonly sum?: boolean;
  readonly part?: Part;
}

export function categoryOf(policy: Policy, { category }: Pick<PersonResult, 'category'>): string {
  const found = policy.categories.find(({ id }) => id === category);
  return found === undefined ? d('noCategory') : either(found.name, found.nameEn);
}

/** What counts, and in brackets what does not beside it. */
function categoriesOf(policy: Policy, { matched }: StoryPerson, result: PersonResult): string {
  const others = matched.filter((id) => id !== result.category).map((id) => categoryOf(policy, { category: id }));
  const counts = categoryOf(policy, result);
  return others.length === 0 ? counts : d('beside', { counts, others: others.join(d('and')) });
}

export function payableOf({ payable, status }: Pick<PersonResult, 'payable' | 'status'>): string {
  if (payable !== null) return money(payable);
  return status === 'barred' ? d('barred') : d('unknown');
}

function linesOf(story: Story, policy: Policy, person: StoryPerson, side: 'before' | 'after'): readonly Line[] {
  const result = person[side];
  const { standard, aid, aidTotal, payable } = result;
  const aided = policy.funders.flatMap((funder, at): Line[] => {
    const amount = aid[at] ?? null;
    return amount === null || amount === 0
      ? []
      : [{ name: either(funder.name, funder.nameEn), value: `−${money(amount)}`, part: 'aid' }];
  });
  // What is charged beyond the standard is the subsidy that a late payer makes good.
  const beyond = standard === null || payable === null ? 0 : payable - Math.max(0, standard - (aidTotal ?? 0));
  const start = person.ifPaid[side];
  return [
    { name: d('standard'), value: money(standard), part: 'standard' },
    ...(aided.length > 0 ? aided : [{ name: d('noAid'), value: noAid(result), part: 'aid' as const }]),
    ...(beyond > 0
      ? [{ name: d('subsidy'), value: `+${money(beyond as typeof standard)}`, part: 'subsidy' as const }]
      : []),
    { name: d('payable'), value: payableOf(result), sum: story.by === 'money', part: 'payable' },
    ...(story.by === 'cover'
      ? [
          {
            name: d('mates', { count: person.household.should }),
            value: d('persons', { count: person.household.enrolled }),
          },
          {
            name: d('cover'),
            value: result.benefitStart === null ? '—' : shortDay(result.benefitStart),
            sum: true,
            part: 'cover' as const,
          },
        ]
      : []),
    ...(story.id === 'late' && start !== null
      ? [{ name: d('coverIf'), value: shortDay(start), part: 'cover' as const }]
      : []),
  ];
}
