import { createEffect, createMemo, For, Match, on, onCleanup, onMount, Show, Switch } from 'solid-js';
import type { Day } from '../../base/day';
import { loadPolicy } from '../../policy/library';
import { d, type DemoWord } from '../i18n/demo';
import type { Values } from '../i18n/fill';
import { useWorkbench } from '../state/workbench';
import { dateInText } from '../words/amounts';
import { placeName, plainMoney, plainShare, shortDay, unitWord } from './figures';
import { Footer } from './Footer';
import { FrameChange } from './FrameChange';
import { FrameRule } from './FrameRule';
import { FrameWho } from './FrameWho';
import { showKeys } from './keys';
import { Lacks } from './Lacks';
import { NameList } from './NameList';
import { createShow, type Show as Showing, type Told } from './show';
import { running } from './running';
import { ruleWord, said } from './said';
import { isDemoTown } from './sampleTown';
import { STORIES } from './stories';
import { knobValue, valuesOf } from './tale';
import './show.css';
import './show-en.css';
import './show-forced.css';
import './show-state.css';

const FRAME_WORDS = { 1: 'one', 2: 'two', 3: 'three' } as const;

/** The demo mode over the whole window: one story after another, each in three frames. */
export function DemoHost() {
  const bench = useWorkbench();
  const show = createShow(bench);
  let element!: HTMLDialogElement;
  let heading: HTMLHeadingElement | undefined;
  let turnPage: ((pages: number) => void) | null = null;
  /** Which button of the frame opened the names: the frame is drawn anew when they are closed. */
  let pressed = -1;
  const buttons = () => [...element.querySelectorAll<HTMLElement>('.show-frame button')];
  onMount(() => element.showModal());
  onCleanup(() => element.close());
  /** Every frame is read out from its headline; the keys are the same wherever the focus is. */
  createEffect(
    on([show.frame, show.phase, () => show.told()?.story], () =>
      queueMicrotask(() => (heading?.isConnected === true ? heading : element).focus()),
    ),
  );
  const closeList = () => {
    show.list(null);
    const back = pressed;
    queueMicrotask(() => (buttons()[back] ?? heading ?? element).focus());
  };
  const onKey = showKeys(show, () => turnPage, closeList);
  const values = createMemo((): Values => {
    const told = show.told();
    return told === null
      ? {}
      : valuesOf(told.story, told.open.policy, told.open.state().overlay, told.wish, told.is, told.example);
  });
  /** Headline and note hold for what is on display, whatever was moved and whoever the example is. */
  const sentence = (part: 'h' | 'n', { story, open, wish, is, example }: Told) => {
    const scene = { story, policy: open.policy, base: open.state().overlay, wish, is, example };
    return d(said(part, FRAME_WORDS[show.frame()], scene), values());
  };
  const policy = () => loadPolicy(show.story().policyId);
  const name = () => d(`${show.story().id}.title`);
  const source = () => {
    const told = show.told();
    if (told === null) return '';
    const { info } = told.open.state();
    return isDemoTown(info) ? d('synthetic') : info.name;
  };
  /** Whose figures these are: one's own, or how much of the place the sample is. */
  const whose = () => {
    const told = show.told();
    if (told === null) return '';
    if (!isDemoTown(told.open.state().info)) return d('ownTold', { name: told.open.state().info.name });
    const { units } = told.story;
    const { quota } = told.open.policy;
    const sample =
      units === null || units >= quota.rows.length
        ? d('wholeSample')
        : d('partSample', { word: unitWord(told.open.policy), count: units, all: quota.rows.length });
    return (running()?.ownPolicy ?? null) === null ? sample : d('sampleInstead', { sample });
  };
  const caption = () => ({
    asOf: d('asOf', { day: dateInText(show.told()?.is.asOf ?? (0 as Day)) }),
    source: source(),
  });
  return (
    <dialog
      ref={element}
      class="show"
      data-testid="demo-show"
      aria-label={d('show', { story: name() })}
      onKeyDown={onKey}
      onCancel={(event) => {
        event.preventDefault();
        void show.leave();
      }}
    >
      <header class="show-top">
        <nav class="show-stories" aria-label={d('stories')}>
          <For each={STORIES}>
            {(story, at) => (
              <button
                type="button"
                class="show-digit"
                aria-current={show.story() === story ? 'true' : undefined}
                aria-label={d('storyKey', { number: at() + 1, story: d(`${story.id}.title`) })}
                title={d(`${story.id}.title`)}
                onClick={() => show.choose(at() + 1)}
              >
                {at() + 1}
              </button>
            )}
          </For>
        </nav>
        <span class="show-name">
          {name()} · {placeName(policy())}
        </span>
        <Show when={whose() !== ''}>
          <span class="show-whose" data-testid="show-whose">
            {whose()}
          </span>
        </Show>
      </header>
      <Switch>
        <Match when={show.phase().kind === 'ready' && show.lacking()}>
          {(words) => (
            <>
              <Lacks
                name={show.told()?.open.state().info.name ?? ''}
                words={words()}
                onSample={() => show.takeSample()}
                ref={(own) => (heading = own)}
              />
              <div class="show-foot">
                <Leave />
              </div>
            </>
          )}
        </Match>
        <Match when={show.phase().kind === 'ready' && show.told()}>
          {(told) => (
            <>
              <div class="show-head">
                <h1
                  class="show-headline"
                  tabindex={-1}
                  ref={(own) => (heading = own)}
                  data-testid="show-headline"
                  data-frame={show.frame()}
                >
                  {sentence('h', told())}
                </h1>
                <Show when={show.frame() > 1}>
                  <Supposed show={show} values={values()} />
                </Show>
              </div>
              <main
                class="show-frame"
                classList={{ 'show-pending': show.pending() }}
                aria-busy={show.pending()}
                data-testid={`show-frame-${show.frame()}`}
              >
                <Show
                  when={show.listed()}
                  fallback={
                    <Switch>
                      <Match when={show.frame() === 1}>
                        <FrameRule told={told()} values={values()} />
                      </Match>
                      <Match when={show.frame() === 2}>
                        <FrameChange told={told()} caption={caption()} />
                      </Match>
                      <Match when={show.frame() === 3}>
                        <FrameWho
                          told={told()}
                          onList={(listed) => {
                            pressed = buttons().findIndex((button) => button === document.activeElement);
                            show.list(listed);
                          }}
                        />
                      </Match>
                    </Switch>
                  }
                >
                  {(listed) => (
                    <NameList told={told()} listed={listed()} onClose={closeList} ref={(turn) => (turnPage = turn)} />
                  )}
                </Show>
              </main>
              <p class="show-notes" hidden={!show.notes()} data-testid="show-notes">
                {sentence('n', told())}
              </p>
              <Footer show={show} source={source()} asOf={caption().asOf} />
            </>
          )}
        </Match>
        <Match when={show.phase().kind !== 'ready'}>
          <Waiting show={show} />
        </Match>
      </Switch>
    </dialog>
  );

  /** Getting the town ready, or why it cannot be. */
  function Waiting(own: { show: Showing }) {
    const work = () => bench.works.shown();
    const failed = () => {
      const phase = own.show.phase();
      return phase.kind === 'failed' ? phase.reason : null;
    };
    return (
      <div class="show-waiting" role="status">
        <p class="show-headline">
          {failed() !== null
            ? d('failed', { reason: failed() ?? '' })
            : own.show.phase().kind === 'making'
              ? d('making', { name: placeName(policy()) })
              : d('opening')}
        </p>
        <Show when={failed() === null && work()}>
          {(now) => (
            <>
              <progress max={Math.max(1, now().total)} value={now().done} aria-label={d('opening')} />
              <p>{d('made', { done: now().done, total: now().total })}</p>
            </>
          )}
        </Show>
        <Leave />
      </div>
    );
  }

  function Leave() {
    return (
      <button type="button" class="show-button" onClick={() => void show.leave()}>
        {d('leave')} <kbd>Esc</kbd>
      </button>
    );
  }
}

/** What is supposed, with the figure that can be moved; or why it cannot be moved there. */
function Supposed(props: { show: Showing; values: Values }) {
  const story = () => props.show.story();
  const value = () => {
    const { parameter } = story().knob;
    const now = knobValue(story(), props.show.moved(), props.show.given());
    const unit = loadPolicy(story().policyId).parameters.find(({ id }) => id === parameter)?.unit;
    if (unit === 'date') return shortDay(now as Day);
    return unit === 'percent' ? plainShare(now) : d('yuan', { amount: plainMoney(now) });
  };
  const supposed = (): DemoWord => {
    const told = props.show.told();
    if (told === null || told.story !== story()) return `${story().id}.suppose`;
    const { open, wish } = told;
    return ruleWord({ story: story(), policy: open.policy, base: open.state().overlay, wish }, 'suppose');
  };
  return (
    <p class="show-suppose">
      <strong>{d('suppose')}</strong>
      {props.show.refused() ?? d(supposed(), props.values)}
      <span class="show-knob" role="group" aria-label={d('suppose')}>
        <button type="button" class="show-button" aria-label={d('less')} onClick={() => props.show.turn(-1)}>
          ↓
        </button>
        <span data-testid="show-knob">{value()}</span>
        <button type="button" class="show-button" aria-label={d('more')} onClick={() => props.show.turn(1)}>
          ↑
        </button>
      </span>
    </p>
  );
}
