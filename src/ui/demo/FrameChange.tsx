import { createMemo, createSignal, For, Match, onCleanup, onMount, Show, Switch } from 'solid-js';
import { resolve } from '../../policy/overlay';
import { Dumbbells } from '../charts/Dumbbells';
import type { BarGroup } from '../charts/bars';
import type { Pair } from '../charts/dumbbells';
import { moneyWriting, personsWriting, signed, type Writing } from '../charts/amounts';
import { GroupBars } from '../charts/GroupBars';
import { d } from '../i18n/demo';
import { language } from '../i18n/language';
import { percent } from '../words/amounts';
import { plainShare, unitWord } from './figures';
import {
  awardMoves,
  awardsOf,
  barsFor,
  changeIn,
  coverStarts,
  flowsOf,
  hasAward,
  nearLine,
  restOfUnits,
  unitsHeld,
  unitsPay,
} from './pictures';
import { payers, payersChanged } from './payers';
import { storyWriting } from './writing';
import type { Told } from './show';
import { unitPairs } from './unitPairs';

/** Lines that a wall has room for. */
const ROWS = 6;
/** Heights as they come out at the type of the projector, in CSS pixels: a heading, an axis, lines. */
const HEADING = { zh: 52, en: 88 } as const; // two lines in English
const AXIS = 56;
const LINE = 50;

/** Frame 2: what changes, before and after on one scale. */
export function FrameChange(props: { told: Told; caption: { readonly asOf: string; readonly source: string } }) {
  const story = () => props.told.story;
  const policy = () => props.told.open.policy;
  const word = () => unitWord(policy());
  const unitMoney = createMemo(() => unitsPay(policy(), props.told.is));
  // Under a headline of two lines, or in a window that is not the whole screen, there is room for fewer bars.
  const [height, setHeight] = createSignal(0);
  const [em, setEm] = createSignal(29);
  const observer = new ResizeObserver(([entry]) => {
    if (entry === undefined) return;
    setHeight(entry.contentRect.height);
    // The type of the pictures, which is not that of the words beside them.
    setEm(Number.parseFloat(getComputedStyle(frame.querySelector('.chart') ?? frame).fontSize) || 29);
  });
  onCleanup(() => observer.disconnect());
  let frame!: HTMLDivElement;
  onMount(() => observer.observe(frame));
  const lines = (each: number, below: number) =>
    height() === 0 ? ROWS : Math.max(2, Math.min(ROWS, Math.floor((height() - HEADING[language()] - below) / each)));
  const changes = createMemo(() => payersChanged(policy(), props.told.is.comparison));
  const bars = createMemo(() => barsFor(height() / em(), changes().length - 1, language() === 'en'));
  const write = createMemo(() => storyWriting(policy(), props.told.is));
  const flows = createMemo(() => flowsOf(policy(), props.told.is.comparison));
  return (
    <div class="show-two show-pictures" ref={frame}>
      <Switch>
        <Match when={story().by === 'money'}>
          <Bars
            title={d('whoPays')}
            groups={payers(policy(), props.told.is.comparison, bars().funders)}
            close={bars().close}
            all={changes().length > bars().funders + 1 ? changes() : []}
            writing={write().sums}
          />
          <Show
            when={flows().length > 0}
            fallback={
              <Units
                title={d('perUnit', { word: word(), payer: unitMoney().payer })}
                pairs={unitMoney().pairs}
                change={unitMoney().change}
                of="money"
                word={word()}
              />
            }
          >
            <Flows />
          </Show>
        </Match>
        <Match when={story().by === 'cover'}>
          <Units title={d('starts')} pairs={coverStarts(props.told.is)} of="persons" word={d('starts')} />
          <Units title={d('unitsHeld', { word: word() })} pairs={unitsHeld(props.told.is)} of="persons" word={word()} />
        </Match>
        <Match when={story().by === 'award'}>
          <Show
            when={awardsOf(props.told.is).values.some((value) => value !== 0)}
            fallback={
              <div class="show-picture">
                <h2>{d('awards')}</h2>
                <p class="show-empty">{d('noAwards', { word: word() })}</p>
              </div>
            }
          >
            <Bars title={d('awards')} groups={[awardsOf(props.told.is)]} writing={awardWriting()} />
          </Show>
          <Line />
        </Match>
      </Switch>
    </div>
  );

  function caption() {
    return { base: d('today'), ...props.caption };
  }

  function awardWriting(): Writing {
    const { values } = awardsOf(props.told.is);
    return moneyWriting(values, { fine: true, beside: [[values[0] ?? null, values[1] ?? null]] });
  }

  function Bars(own: {
    title: string;
    groups: readonly BarGroup[];
    writing: Writing;
    close?: boolean;
    all?: readonly BarGroup[];
  }) {
    const [short, setShort] = createSignal<readonly string[]>([]);
    const first = () => own.groups[0]?.values ?? [];
    return (
      <div class="show-picture">
        <h2>{own.title}</h2>
        <GroupBars
          title={own.title}
          fact={d('moneyFact', { before: own.writing.said(first()[0] ?? 0), after: own.writing.said(first()[1] ?? 0) })}
          caption={caption()}
          large
          plain
          handle="show-bars"
          data={{
            sets: [
              { id: 'before', name: d('today') },
              { id: 'after', name: d('supposed') },
            ],
            groups: own.groups,
          }}
          groupWord={own.title}
          writing={own.writing}
          close={own.close}
          onShortened={setShort}
        />
        <Show when={(own.all ?? []).length > 0}>
          <p class="show-rest" data-testid="show-changes">
            {d('allChanges', {
              changes: (own.all ?? []).map((each) => changeIn(each, own.writing.said)).join(d('and')),
            })}
          </p>
        </Show>
        <Show when={short().length > 0}>
          <p class="show-rest">{d('fullNames', { names: short().join(d('and')) })}</p>
        </Show>
      </div>
    );
  }

  function Units(own: {
    title: string;
    pairs: readonly Pair[];
    of: 'money' | 'persons';
    word: string;
    /** Of all of them, and of whoever is in no unit of the table. */
    change?: number;
  }) {
    const drawn = () => lines(LINE, own.change === undefined ? AXIS : AXIS + LINE);
    const rest = () => (own.change === undefined ? null : restOfUnits(own.pairs, drawn(), own.change));
    // Nothing is rounded: together the lines are the whole of it.
    const writing = createMemo(() => (own.of === 'persons' ? personsWriting() : write().units));
    const by = (change: number) => signed(change, writing().said);
    return (
      <div class="show-picture">
        <h2>
          {own.title}
          <span class="show-key">
            ○ {d('today')} ◆ {d('supposed')}
          </span>
        </h2>
        <Show when={own.pairs.length > 0} fallback={<p class="show-empty">{d('nothing')}</p>}>
          <Dumbbells
            title={own.title}
            fact={d('personsFact')}
            caption={caption()}
            large
            plain
            handle="show-units"
            pairs={own.pairs}
            of={own.of}
            unitWord={own.word}
            names={{ before: d('today'), after: d('supposed') }}
            limit={drawn()}
            writing={writing()}
          />
          <Show when={rest()}>
            {(left) => (
              <Show when={left().units > 0 || left().change !== 0}>
                <p class="show-rest" data-testid="show-rest-units">
                  {left().units > 0
                    ? d('restUnits', { count: left().units, change: by(left().change) })
                    : d('outsideTable', { change: by(left().change) })}
                </p>
              </Show>
            )}
          </Show>
        </Show>
      </div>
    );
  }

  /** Who is counted as something else: too few among a whole town for bars of the town. */
  function Flows() {
    // English names of categories take two lines.
    const shown = () => lines(language() === 'en' ? 96 : 62, 0);
    const most = () => flows()[0]?.persons ?? 1;
    return (
      <div class="show-picture">
        <h2>{d('flows')}</h2>
        <ul class="show-flows" data-testid="show-flows">
          <For each={flows().slice(0, shown())}>
            {(flow) => (
              <li>
                <span>{d('flow', { from: flow.from, to: flow.to })}</span>
                <svg class="show-bar" width="110" height="22" aria-hidden="true">
                  <rect width={Math.max(2, (110 * flow.persons) / most())} height="22" />
                </svg>
                <strong>{d('persons', { count: flow.persons })}</strong>
              </li>
            )}
          </For>
        </ul>
        <Show when={flows().length > shown()}>
          <p class="show-rest">{d('restFlows', { count: flows().length - shown() })}</p>
        </Show>
      </div>
    );
  }

  function Line() {
    const share = () => resolve(policy(), props.told.open.state().overlay).share('award-rate') ?? 0;
    /** Neither the share of today nor the one supposed may look reached where it is not. */
    const shares = () => {
      const then = props.told.wish.scenario.overlay['award-rate'];
      return typeof then === 'number' ? [share(), then] : [share()];
    };
    const near = () => nearLine(props.told.is, share(), lines(43, 90));
    const rest = () => unitPairs(props.told.is).filter((pair) => !near().some(({ before }) => before === pair.before));
    const changed = () => rest().filter(awardMoves).length;
    return (
      <div class="show-picture">
        <h2>{d('unitLine', { share: plainShare(share()), word: word() })}</h2>
        <table class="show-table" data-testid="show-line">
          <thead>
            <tr>
              <th scope="col">{d('unitName', { word: word() })}</th>
              <th scope="col">{d('completion')}</th>
              <th scope="col">{d('today')}</th>
              <th scope="col">{d('supposed')}</th>
            </tr>
          </thead>
          <tbody>
            <For each={near()}>
              {({ before, after }) => (
                <tr classList={{ 'show-moves': hasAward(before) !== hasAward(after) }}>
                  <th scope="row">{before.name}</th>
                  <td>{percent(before.enrolled, before.target, shares()) ?? '—'}</td>
                  <td>{hasAward(before) ? `✓ ${d('yes')}` : `✕ ${d('no')}`}</td>
                  <td>{hasAward(after) ? `✓ ${d('yes')}` : `✕ ${d('no')}`}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
        <Show when={rest().length > 0}>
          <p class="show-rest" data-testid="show-others">
            {changed() === 0
              ? d('others', { count: rest().length })
              : d('othersChange', { count: rest().length, changed: changed() })}
          </p>
        </Show>
      </div>
    );
  }
}
