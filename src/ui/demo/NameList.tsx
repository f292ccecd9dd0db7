import { createEffect, createSignal, For, on, onMount, Show } from 'solid-js';
import type { StoryPerson } from '../../client/protocol';
import { d } from '../i18n/demo';
import { reportError } from '../toast/report';
import { shortDay } from './figures';
import { aidOf, payableOf } from './Receipt';
import type { Listed, Told } from './show';

/** Lines that a wall has room for. */
const PAGE = 7;

/** Who is behind a number, masked, a page at a time. ← → and the clicker turn its pages while it is open. */
export function NameList(props: {
  told: Told;
  listed: Listed;
  onClose: () => void;
  /** How the keys turn pages. */
  ref: (turn: (pages: number) => void) => void;
}) {
  const [from, setFrom] = createSignal(0);
  const [page, setPage] = createSignal<{ total: number; persons: readonly StoryPerson[] } | null>(null);
  let heading!: HTMLHeadingElement;
  onMount(() => heading.focus());
  createEffect(
    on(
      () => props.listed,
      () => setFrom(0),
      { defer: true },
    ),
  );
  createEffect(
    on([() => props.listed, from], ([{ group }, at]) => {
      const { open, wish } = props.told;
      open.session.api
        .storyPersons(wish, group, at, PAGE)
        .then((answer) => props.listed.group === group && from() === at && setPage(answer), reportError);
    }),
  );
  const turn = (pages: number) => {
    const next = from() + pages * PAGE;
    if (next >= 0 && next < (page()?.total ?? 0)) setFrom(next);
  };
  onMount(() => props.ref(turn));
  const told = (person: StoryPerson): string => {
    const { before, after } = person;
    if (props.told.story.by === 'cover' && props.listed.group.kind !== 'open') {
      const day = (side: typeof before) => (side.benefitStart === null ? '—' : shortDay(side.benefitStart));
      return day(before) === day(after) ? day(before) : d('became', { before: day(before), after: day(after) });
    }
    if (props.listed.group.kind === 'elsewhere') {
      const [was, is] = [aidOf(before), aidOf(after)];
      return `${d('noAid')} ${was === is ? was : d('became', { before: was, after: is })}`;
    }
    const [old, then] = [payableOf(before), payableOf(after)];
    return old === then ? d('due', { amount: old }) : d('became', { before: old, after: then });
  };
  return (
    <section class="show-list" data-testid="show-names" aria-label={props.listed.title}>
      <h2 tabindex={-1} ref={heading}>
        {props.listed.title}
      </h2>
      <Show when={page()}>
        {(now) => (
          <>
            <table class="show-table">
              <tbody>
                <For each={now().persons}>
                  {(person) => (
                    <tr>
                      <th scope="row">{person.name}</th>
                      <td>{person.idNumber}</td>
                      <td>{person.unit}</td>
                      <td>{told(person)}</td>
                    </tr>
                  )}
                </For>
              </tbody>
            </table>
            <div class="show-pages">
              <button type="button" class="show-button" disabled={from() === 0} onClick={() => turn(-1)}>
                {d('previous')}
              </button>
              <span aria-live="polite">
                {d('page', { from: from() + 1, to: from() + now().persons.length, total: now().total })}
              </span>
              <button type="button" class="show-button" disabled={from() + PAGE >= now().total} onClick={() => turn(1)}>
                {d('next')}
              </button>
              <button type="button" class="show-button" data-testid="show-names-close" onClick={() => props.onClose()}>
                {d('close')} <kbd>Esc</kbd>
              </button>
            </div>
          </>
        )}
      </Show>
    </section>
  );
}
