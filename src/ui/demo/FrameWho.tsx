import { createMemo, For, Show } from 'solid-js';
import { resolve } from '../../policy/overlay';
import { d } from '../i18n/demo';
import { grouped } from '../i18n/fill';
import { plainShare, unitWord } from './figures';
import { awardMoves, awardUnits, hasAward } from './pictures';
import { storyWriting } from './writing';
import { Receipt } from './Receipt';
import { supposesNothing } from './said';
import type { Listed, Told } from './show';
import { nearestUnit, unitPairs } from './unitPairs';
import { UnitCard } from './UnitCard';

/** Units that a wall has room for as buttons. */
const UNITS = 6;

interface Count {
  readonly key: string;
  readonly word: string;
  readonly persons: number;
  readonly amount: string | null;
  readonly listed: Listed | null;
}

/** Frame 3: who, in numbers that open the (masked) names, and the same example after. */
export function FrameWho(props: { told: Told; onList: (listed: Listed) => void }) {
  const story = () => props.told.story;
  const policy = () => props.told.open.policy;
  const nothing = () => supposesNothing(policy(), props.told.open.state().overlay, props.told.wish);
  const word = () => unitWord(policy());
  const share = () => resolve(policy(), props.told.open.state().overlay).share('award-rate') ?? 0;
  const write = createMemo(() => storyWriting(policy(), props.told.is).sums);
  const listed = (kind: Listed['group']['kind'], what: string, persons: number): Listed => ({
    group: { kind },
    title: d('names', { what, count: persons }),
  });
  const counts = (): readonly Count[] => {
    const { cover, comparison, elsewhere } = props.told.is;
    const made = (
      kind:
        | 'winners'
        | 'losers'
        | 'unchanged'
        | 'shut'
        | 'unknown'
        | 'earlier'
        | 'later'
        | 'whole'
        | 'waiting'
        | 'rest'
        | 'elsewhere',
      what: string,
      persons: number,
      amount: number | null = null,
    ): Count => ({
      key: kind,
      word: what,
      persons,
      amount: amount === null || persons === 0 ? null : inAll(kind, amount),
      listed: persons === 0 ? null : listed(kind, what, persons),
    });
    if (story().by === 'cover')
      return [
        made('earlier', d('earlier'), cover.earlier),
        ...(cover.later > 0 ? [made('later', d('later'), cover.later)] : []),
        made('whole', d('whole'), cover.whole),
        ...(cover.waiting > 0 ? [made('waiting', d('waiting'), cover.waiting)] : []),
        made('rest', d('restCover'), cover.rest),
      ];
    const total = comparison.scenarios[0]?.total;
    if (total === undefined) return [];
    return [
      made('winners', d('winners'), total.winners, total.gain),
      made('losers', d('losers'), total.losers, total.loss),
      made('unchanged', d('unchanged'), total.unchanged),
      ...(total.shut > 0 ? [made('shut', d('shut'), total.shut)] : []),
      ...(elsewhere.persons > 0 ? [made('elsewhere', d('elsewhere'), elsewhere.persons, elsewhere.change)] : []),
      ...(total.unknown > 0 ? [made('unknown', d('unknownPersons'), total.unknown)] : []),
    ];
  };
  /** Those who pay here save or pay the sum; of those insured elsewhere it is aid, more or less. */
  function inAll(kind: string, amount: number): string {
    if (kind !== 'elsewhere') return d('inAll', { amount: write().said(amount) });
    return d(amount < 0 ? 'aidLess' : 'aidMore', { amount: write().said(Math.abs(amount)) });
  }

  return (
    <div class="show-two">
      <Show when={story().by === 'award'} fallback={<Counts />}>
        <Units />
      </Show>
      <div>
        <Show
          when={story().by === 'award'}
          fallback={
            <Show
              when={props.told.example}
              fallback={<p class="show-empty">{d(nothing() ? 'noDifference' : 'noPerson')}</p>}
            >
              {(person) => (
                <>
                  <p class="show-same">{d('same')}</p>
                  <Receipt person={person()} side="after" story={story()} policy={policy()} />
                </>
              )}
            </Show>
          }
        >
          <Show when={nearestUnit(props.told.is, share())} fallback={<p class="show-empty">{d('noUnit')}</p>}>
            {(pair) => (
              <>
                <p class="show-same">{d('sameUnit', { word: word() })}</p>
                <UnitCard pair={pair()} side="after" share={thenShare()} />
              </>
            )}
          </Show>
        </Show>
      </div>
    </div>
  );

  function thenShare(): number {
    const value = props.told.wish.scenario.overlay['award-rate'];
    return typeof value === 'number' ? value : share();
  }

  function Counts() {
    return (
      <ul class="show-counts">
        <For each={counts()}>
          {(one) => (
            <li>
              <Show
                when={one.listed}
                fallback={
                  <span class="show-count">
                    <strong>{grouped(one.persons)}</strong>
                    <span>{one.word}</span>
                  </span>
                }
              >
                {(names) => (
                  <button
                    type="button"
                    class="show-count"
                    data-testid={`show-${one.key}`}
                    data-count={one.persons}
                    title={d('openNames', { what: one.word, count: one.persons })}
                    onClick={() => props.onList(names())}
                  >
                    <strong>{grouped(one.persons)}</strong>
                    <span>{one.word}</span>
                    <Show when={one.amount}>{(amount) => <small>{amount()}</small>}</Show>
                  </button>
                )}
              </Show>
            </li>
          )}
        </For>
      </ul>
    );
  }

  /** Units in the order of what changes: a press opens who is not enrolled there. */
  function Units() {
    const all = createMemo(() => awardUnits(props.told.is, share(), thenShare()));
    const shown = () => all().slice(0, UNITS);
    const rest = () => unitPairs(props.told.is).length - shown().length;
    const changed = () =>
      all()
        .slice(UNITS)
        .filter(({ pair }) => awardMoves(pair)).length;
    return (
      <div>
        <ul class="show-units" data-testid="show-award-units">
          <For each={shown()}>
            {({ pair: { before, after }, gap }) => (
              <li>
                <button
                  type="button"
                  class="show-unit"
                  title={d('openUnpaid', { unit: before.name })}
                  onClick={() =>
                    props.onList({
                      group: { kind: 'open', unit: before.name },
                      title: d('unpaidOf', { unit: before.name }),
                    })
                  }
                >
                  <span>{before.name}</span>
                  <strong>
                    {gap === 0
                      ? d('reachedTo', { share: plainShare(thenShare()) })
                      : d('shortTo', { share: plainShare(thenShare()), count: gap })}
                  </strong>
                  <span class="show-mark">{markOf(hasAward(before), hasAward(after))}</span>
                </button>
              </li>
            )}
          </For>
        </ul>
        <Show when={rest() > 0}>
          <p class="show-rest" data-testid="show-other-units">
            {changed() === 0
              ? d('others', { count: rest() })
              : d('othersChange', { count: rest(), changed: changed() })}
          </p>
        </Show>
      </div>
    );
  }

  function markOf(before: boolean, after: boolean): string {
    if (after) return `✓ ${d('awarded')}`;
    return `✕ ${d(before ? 'awardLost' : 'notAwarded')}`;
  }
}
