import { createEffect, createSignal, For, Show } from 'solid-js';
import type { Scenario } from '../../policy/scenario-types';
import { w } from '../i18n/whatif';
import { focusNext } from '../state/gridFocus';
import { askWhatIf, whatIfAsked, type WhatIfAsked } from '../state/whatIfAsked';
import { toastDone } from '../toast/toasts';
import { c } from '../i18n/charts';
import { useDesk } from './desk';
import { AT_MOST, emptyScenario, freeName, LONGEST_NAME } from './drafts';
import type { Kept } from './scenarios';
import { OpenDialog } from './share/OpenDialog';
import { ShareDialog } from './share/ShareDialog';

/** The baseline and the scenarios: choose one, rename it in place, copy it, take it away. */
export function ScenarioList() {
  const { scenarios } = useDesk();
  const [sharing, setSharing] = createSignal<Kept | null>(null);
  const [opening, setOpening] = createSignal(false);
  let host!: HTMLDivElement;
  const full = () => scenarios.list().length >= AT_MOST;
  const names = () => scenarios.list().map(({ scenario }) => scenario.name);
  /** The third one switches off the button that made it: the focus goes on to what was made. */
  const make = async (scenario: Scenario) => {
    if (await scenarios.add(scenario))
      host.querySelector<HTMLElement>('.scenario-name[aria-pressed="true"]')?.focus({ preventScroll: true });
  };
  const add = () => {
    const wanted = [w('name.one'), w('name.two'), w('name.three')];
    return make(emptyScenario(freeName(wanted, names())));
  };
  /** What another place of the workbook has asked for, once the scenarios are there to do it with. */
  const begin = async (what: WhatIfAsked) => {
    if (what === 'open') return void setOpening(true);
    const { length } = scenarios.list();
    if (what === 'share' && length === 0) return void toastDone(() => w('noneToShare'));
    if (what === 'new' && full()) toastDone(() => w('full'));
    else if (what === 'new' || length === 0) await add();
    if (what === 'share') return void setSharing(scenarios.chosen());
    const at = what === 'seek' ? '[data-testid="whatif-seek-target"]' : '.scenario-name[aria-pressed="true"]';
    // The palette gives the focus back first, and what was added is drawn.
    requestAnimationFrame(() => (host.closest('section') ?? host).querySelector<HTMLElement>(at)?.focus());
  };
  createEffect(() => {
    const what = whatIfAsked();
    if (what === null || !scenarios.known()) return;
    askWhatIf(null);
    void begin(what);
  });
  const copy = ({ scenario }: Kept) =>
    void make({ ...scenario, name: freeName([w('name.copy', { name: scenario.name })], names()) });
  const remove = ({ id, scenario: { name } }: Kept) => {
    const back = scenarios.remove(id);
    toastDone(() => w('removed', { name }), { action: { label: () => w('undo'), run: back } });
    focusNext(host.querySelector('[aria-pressed="true"]'), host.querySelector('[data-testid="whatif-add"]'));
  };
  return (
    <div class="scenarios" ref={host}>
      <ul class="scenario-list">
        <For each={scenarios.list().map(({ id }) => id)}>{(id) => <One id={id} />}</For>
      </ul>
      <Show when={scenarios.list().length === 0 && scenarios.known()}>
        <p class="whatif-hint">{w('empty')}</p>
      </Show>
      <button
        type="button"
        class="button button-small"
        classList={{ 'button-main': scenarios.list().length === 0 }}
        data-testid="whatif-add"
        disabled={full()}
        title={full() ? w('full') : undefined}
        onClick={() => void add()}
      >
        {w('add')}
      </button>{' '}
      <button type="button" class="button button-small" data-testid="whatif-open" onClick={() => setOpening(true)}>
        {c('share.openOne')}
      </button>
      <Show when={opening()}>
        <OpenDialog onClose={() => setOpening(false)} />
      </Show>
      <Show when={sharing()} keyed>
        {({ scenario }) => <ShareDialog scenario={scenario} onClose={() => setSharing(null)} />}
      </Show>
    </div>
  );

  function One(props: { id: number }) {
    const kept = () => scenarios.list().find(({ id }) => id === props.id);
    const chosen = () => scenarios.chosen()?.id === props.id;
    const [naming, setNaming] = createSignal(false);
    let line!: HTMLLIElement;
    const name = () => kept()?.scenario.name ?? '';
    const rename = (next: string) => {
      const text = next.trim().slice(0, LONGEST_NAME);
      if (text !== '' && text !== name()) scenarios.change(props.id, (scenario) => ({ ...scenario, name: text }));
      setNaming(false);
      line.querySelector<HTMLElement>('.scenario-name')?.focus();
    };
    return (
      <li class="scenario" ref={line} classList={{ 'scenario-chosen': chosen() }} data-testid="whatif-scenario">
        <Show
          when={naming()}
          fallback={
            <button
              type="button"
              class="scenario-name"
              aria-pressed={chosen()}
              title={w('renameHint')}
              onClick={() => scenarios.choose(props.id)}
              onDblClick={() => setNaming(true)}
              onKeyDown={(event) => {
                if (event.key === 'F2') setNaming(true);
                if (event.key === 'Delete') {
                  const gone = kept();
                  if (gone !== undefined) remove(gone);
                }
              }}
            >
              {name()}
            </button>
          }
        >
          <input
            class="input scenario-naming"
            aria-label={w('rename')}
            data-testid="whatif-name"
            maxLength={LONGEST_NAME}
            value={name()}
            ref={(input) => queueMicrotask(() => (input.focus(), input.select()))}
            onBlur={(event) => naming() && rename(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.isComposing) return;
              if (event.key === 'Enter') rename(event.currentTarget.value);
              if (event.key === 'Escape') {
                event.stopPropagation();
                rename(name());
              }
            }}
          />
        </Show>
        <span class="scenario-tools">
          <Tool handle="whatif-rename" words={w('rename')} onPress={() => setNaming(true)} />
          <Tool handle="whatif-copy" words={w('copy')} off={full()} onPress={() => withKept(copy)} />
          <Tool handle="whatif-share" words={c('share.share')} onPress={() => setSharing(kept() ?? null)} />
          <Tool handle="whatif-delete" words={w('delete')} onPress={() => withKept(remove)} />
        </span>
      </li>
    );

    function withKept(act: (kept: Kept) => void) {
      const now = kept();
      if (now !== undefined) act(now);
    }
    function Tool(tool: { handle: string; words: string; off?: boolean; onPress: () => void }) {
      const words = () => w('of', { what: tool.words, name: name() });
      return (
        <button
          type="button"
          class="bar-button bar-narrow"
          data-testid={tool.handle}
          aria-label={words()}
          title={words()}
          disabled={tool.off === true}
          onClick={() => tool.onPress()}
        >
          {tool.words}
        </button>
      );
    }
  }
}
