import { createEffect, For, on, onMount, Show } from 'solid-js';
import { loadPolicy } from '../../policy/library';
import { either } from '../i18n';
import { d } from '../i18n/demo';
import { focusIsFree } from '../state/gridFocus';
import { useOpen } from '../state/open';
import { useWorkbench } from '../state/workbench';
import { run } from '../toast/report';
import { toastDone } from '../toast/toasts';
import { figuresOf } from './figures';
import { DemoHost } from './later';
import { OwnRoster } from './OwnRoster';
import { lastTold, running, setRunning } from './running';
import { isDemoTown } from './sampleTown';
import { STORIES, type Story } from './stories';
import './demo.css';

/** 演示: the prepared stories, each one press away from the projector. */
export function DemoTab() {
  const bench = useWorkbench();
  const open = useOpen();
  let list!: HTMLOListElement;
  /** Back from a story: on the line of the one told last. */
  const focusLast = () => {
    const last = lastTold();
    if (last === null || running() !== null || !focusIsFree()) return;
    const [sample, own] = list.querySelectorAll<HTMLElement>(`[data-story="${last.id}"] button`);
    (last.own ? (own ?? sample) : sample)?.focus();
  };
  onMount(() => {
    void DemoHost.preload().catch(() => undefined); // what cannot be had is asked for again when it is needed
    focusLast();
    run(() => bench.refresh());
  });
  createEffect(on(running, (now) => now === null && queueMicrotask(focusLast), { defer: true }));
  const start = (story: Story, own: boolean) => {
    if (bench.works.busy()) {
      toastDone(() => d('busy'));
      return;
    }
    const { info } = open.state();
    setRunning({
      story: story.id,
      own,
      ownPolicy: own ? open.policy.id : null,
      home: { id: info.id, place: 'policy' },
    });
  };
  /** From a sample town, after the page was left in the middle of a story: one's own workbook that was changed last. */
  const home = () =>
    isDemoTown(open.state().info)
      ? bench
          .workbooks()
          .filter((info) => info.deletedAt === null && !isDemoTown(info))
          .sort((a, b) => b.changedAt - a.changedAt)[0]
      : undefined;
  /** Sample towns that lie in this browser; the open one is not put away. */
  const kept = () => bench.workbooks().filter((info) => info.deletedAt === null && isDemoTown(info));
  const spare = () => kept().filter(({ id }) => id !== open.state().info.id);
  const putAway = () => {
    const ids = spare().map(({ id }) => id);
    list.querySelector<HTMLElement>('button')?.focus();
    run(async () => {
      for (const id of ids) await bench.client.api.remove(id);
      await bench.refresh();
      toastDone(() => d('putAway', { count: ids.length }));
    });
  };
  const figures = (story: Story) => {
    const policy = loadPolicy(story.policyId);
    return figuresOf(policy, story.assume);
  };
  const ownPossible = (story: Story) =>
    story.policyId === open.policy.id && open.state().info.persons > 0 && !isDemoTown(open.state().info);
  return (
    <div class="demo" role="region" aria-label={d('title')}>
      <h1 class="demo-title">{d('title')}</h1>
      <p class="demo-lead">{d('lead')}</p>
      <Show when={home()}>
        {(back) => (
          <p>
            <button
              type="button"
              class="button"
              data-testid="demo-home"
              onClick={() => run(() => bench.open(back().id, 'policy'))}
            >
              {d('home', { name: back().name })}
            </button>
          </p>
        )}
      </Show>
      <ol class="demo-stories" ref={list} aria-label={d('listed')}>
        <For each={STORIES}>
          {(story, at) => {
            const policy = () => loadPolicy(story.policyId);
            const title = () => d(`${story.id}.title`);
            return (
              <li class="demo-story" data-story={story.id}>
                <span class="demo-number" aria-hidden="true">
                  {at() + 1}
                </span>
                <div class="demo-words">
                  <h2>{title()}</h2>
                  <p>{d(`${story.id}.line`, figures(story))}</p>
                  <p class="muted">
                    {d('document', {
                      number: policy().document.number,
                      name: either(policy().shortTitle, policy().titleEn),
                    })}
                  </p>
                  <Show when={ownPossible(story)}>
                    <OwnRoster story={story} id={`demo-before-${story.id}`} />
                  </Show>
                </div>
                <div class="demo-buttons">
                  <button
                    type="button"
                    class="button button-main"
                    data-testid={`demo-${story.id}`}
                    aria-label={d('startOf', { story: title() })}
                    onClick={() => start(story, false)}
                  >
                    {d('start')}
                  </button>
                  <Show when={ownPossible(story)}>
                    <button
                      type="button"
                      class="button"
                      data-testid={`demo-own-${story.id}`}
                      aria-label={d('ownOf', { story: title() })}
                      aria-describedby={`demo-before-${story.id}`}
                      onClick={() => start(story, true)}
                    >
                      {d('own')}
                    </button>
                  </Show>
                </div>
              </li>
            );
          }}
        </For>
      </ol>
      <Show when={kept().length > 0}>
        <p class="demo-kept" data-testid="demo-kept">
          {d('kept', { count: kept().length, persons: kept().reduce((sum, { persons }) => sum + persons, 0) })}{' '}
          <Show when={spare().length > 0}>
            <button type="button" class="button button-small" data-testid="demo-put-away" onClick={putAway}>
              {d(spare().length < kept().length ? 'putAwayOthers' : 'putAwayAll', { count: spare().length })}
            </button>
          </Show>
        </p>
      </Show>
      <p class="demo-keys">{d('keys')}</p>
    </div>
  );
}
