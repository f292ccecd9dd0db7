import { createEffect, createMemo, createSignal, For, on, onCleanup, Show, type JSX } from 'solid-js';
import { formatDay, parseIsoDay } from '../../base/day';
import { askedBy } from '../../engine/asked';
import type { IfPerson } from '../../engine/outlook/ifPerson';
import type { PersonLook } from '../../engine/outlook/look';
import type { PersonResult } from '../../engine/types';
import { IDENTITIES, type Identity } from '../../policy/vocabulary';
import { IDENTITY_WORDS } from '../../roster/identities';
import { language, t } from '../i18n';
import { useOpen } from '../state/open';
import { reportError } from '../toast/report';
import type { CampaignDays } from './campaign';
import { ifDays } from './ifDays';
import { aidWords, categoryAided, coverWords, payableWords } from './resultWords';

/** The same person paid on another day, or with other identities: tried out beside what he is, never written. */
export function WhatIf(props: {
  row: number;
  result: PersonResult;
  look: PersonLook;
  days: CampaignDays;
  silent: boolean;
  readLast: string | null;
}) {
  return (
    <section class="what-if" data-testid="what-if">
      <h3>{t('look.if')}</h3>
      <p class="what-if-note">{t('look.if.note')}</p>
      <IfPaid {...props} />
      <IfIdentities {...props} />
    </section>
  );
}

/** The answer to a wish, until another one, another person or a change of the roster asks anew. */
function answerTo(row: () => number, wish: () => IfPerson | null): () => PersonResult | null {
  const open = useOpen();
  const [answer, setAnswer] = createSignal<PersonResult | null>(null);
  createEffect(
    on([row, wish, () => open.state().rev, () => open.state().asOf], ([at, asked]) => {
      let wanted = true;
      onCleanup(() => (wanted = false));
      if (asked === null) return void setAnswer(null);
      open.session.api.ifPerson(at, asked).then(
        (told) => wanted && setAnswer(told),
        (error: unknown) => wanted && reportError(error),
      );
    }),
  );
  return answer;
}

function IfPaid(props: {
  row: number;
  result: PersonResult;
  days: CampaignDays;
  silent: boolean;
  readLast: string | null;
}) {
  const open = useOpen();
  const presets = createMemo(() => ifDays(open.state().asOf, props.days, props.readLast));
  /** Until a day is chosen it is the as-of date; another as-of date is another question. */
  const [typed, setText] = createSignal<string | null>(null);
  createEffect(on([() => open.state().asOf], () => setText(null), { defer: true }));
  const text = () => typed() ?? formatDay(open.state().asOf);
  const wish = createMemo((): IfPerson | null => {
    const day = parseIsoDay(text());
    return day === undefined ? null : { day };
  });
  const answer = answerTo(() => props.row, wish);
  return (
    <fieldset class="what-if-part">
      <legend>{t('look.if.day')}</legend>
      <input
        type="date"
        class="input what-if-day"
        data-testid="if-day"
        aria-label={t('look.if.day')}
        value={text()}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <div class="what-if-presets">
        <For each={presets()}>
          {({ words, day, title }) => (
            <button
              type="button"
              class="button button-small"
              aria-pressed={text() === formatDay(day)}
              title={title}
              onClick={() => setText(formatDay(day))}
            >
              {words}
            </button>
          )}
        </For>
      </div>
      <Show when={answer()} fallback={<p class="what-if-note">{wish() === null ? t('look.if.noDay') : ''}</p>}>
        {(then) => (
          <Beside
            testId="if-paid"
            now={props.result}
            then={then()}
            lines={[
              { name: t('person.payable'), of: payableWords },
              {
                name: t('person.timing'),
                of: ({ timing }) =>
                  open.policy.window === undefined ? t('person.noWindow') : t(`domain.timing.${timing}`),
              },
              {
                name: t('person.benefitStart'),
                of: (result) => coverWords(result, result === props.result && props.silent),
              },
            ]}
          />
        )}
      </Show>
    </fieldset>
  );
}

function IfIdentities(props: { row: number; result: PersonResult; look: PersonLook }) {
  const { policy, state } = useOpen();
  const asked = askedBy(policy).bits;
  const offered = IDENTITIES.filter((_, index) => (asked & (1 << index)) !== 0);
  const [ticked, setTicked] = createSignal<ReadonlySet<Identity>>(new Set());
  createEffect(
    on([() => props.row, () => props.look.identities.join(' ')], () => setTicked(new Set(props.look.identities))),
  );
  const changed = () =>
    ticked().size !== props.look.identities.length || props.look.identities.some((id) => !ticked().has(id));
  /** Only a document that looks at the day of recognition has it asked for. */
  const dated = policy.identityFrozenAtPayment !== undefined;
  const [text, setText] = createSignal<string | null>(null);
  const recognised = () => text() ?? formatDay(state().asOf);
  createEffect(on([() => props.row], () => setText(null), { defer: true }));
  const wish = createMemo((): IfPerson | null => {
    if (!changed()) return null;
    const identities = IDENTITIES.filter((id) => ticked().has(id));
    if (!dated) return { identities };
    const identityDate = parseIsoDay(recognised());
    return identityDate === undefined ? null : { identities, identityDate };
  });
  const answer = answerTo(() => props.row, wish);
  const tick = (id: Identity, held: boolean) => {
    const next = new Set(ticked());
    if (held) next.add(id);
    else next.delete(id);
    setTicked(next);
  };
  return (
    <fieldset class="what-if-part">
      <legend>{t('look.if.identities')}</legend>
      <ul class="what-if-identities" data-testid="if-identities">
        <For each={offered}>
          {(id) => (
            <li>
              <label>
                <input
                  type="checkbox"
                  data-identity={id}
                  checked={ticked().has(id)}
                  onChange={(event) => tick(id, event.currentTarget.checked)}
                />{' '}
                {IDENTITY_WORDS[id][language()]}
              </label>
            </li>
          )}
        </For>
      </ul>
      <Show when={dated && changed()}>
        <label class="what-if-recognised">
          {t('look.if.recognised')}{' '}
          <input
            type="date"
            class="input what-if-day"
            data-testid="if-recognised"
            value={recognised()}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </label>
        <p class="what-if-note">{t('look.if.recognisedNote')}</p>
      </Show>
      <Show
        when={answer()}
        fallback={<p class="what-if-note">{t(changed() && wish() === null ? 'look.if.noDay' : 'look.if.choose')}</p>}
      >
        {(then) => (
          <>
            <Beside
              testId="if-identity"
              now={props.result}
              then={then()}
              lines={[
                { name: t('person.category'), of: (side) => categoryAided(policy, side) },
                { name: t('person.noAid'), of: aidWords },
                { name: t('person.payable'), of: payableWords },
              ]}
            />
            <Show when={then().issues.includes('identity-after-payment')}>
              <p class="what-if-note">{t('look.if.frozen')}</p>
            </Show>
          </>
        )}
      </Show>
    </fieldset>
  );
}

interface BesideLine {
  readonly name: string;
  readonly of: (result: PersonResult) => string;
}

/** Two results side by side; what differs stands out by weight and by a sign. */
function Beside(props: {
  testId: string;
  now: PersonResult;
  then: PersonResult;
  lines: readonly BesideLine[];
}): JSX.Element {
  return (
    <table class="what-if-table" data-testid={props.testId}>
      <thead>
        <tr>
          <th scope="col">{t('look.if.item')}</th>
          <th scope="col">{t('look.if.now')}</th>
          <th scope="col">{t('look.if.then')}</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.lines}>
          {(line) => {
            const differs = () => line.of(props.now) !== line.of(props.then);
            return (
              <tr classList={{ 'what-if-differs': differs() }}>
                <th scope="row">{line.name}</th>
                <td>{line.of(props.now)}</td>
                <td>
                  {differs() ? '→ ' : ''}
                  {line.of(props.then)}
                </td>
              </tr>
            );
          }}
        </For>
      </tbody>
    </table>
  );
}
