import { onCleanup, onMount, Show } from 'solid-js';
import { w } from '../i18n/whatif';
import { focusIsFree } from '../state/gridFocus';
import { useOpen } from '../state/open';
import { createDesk, DeskContext } from './desk';
import { Editor } from './Editor';
import { Names } from './Names';
import { Results } from './Results';
import { ScenarioList } from './ScenarioList';
import './whatif.css';

/** 测算: scenarios at the left, what each would change at the right; nothing here changes the workbook. */
export function WhatIfScreen() {
  const open = useOpen();
  const desk = createDesk(open);
  let heading!: HTMLHeadingElement;
  onMount(() => {
    if (focusIsFree()) heading.focus({ preventScroll: true });
  });
  onCleanup(() => desk.scenarios.keep());
  return (
    <DeskContext.Provider value={desk}>
      <section class="whatif" aria-label={w('title')} data-testid="whatif">
        <h1 class="unseen" tabindex={-1} ref={heading}>
          {w('title')}
        </h1>
        <div class="whatif-left" role="region" aria-label={w('scenarios')}>
          <Show when={!open.writable()}>
            <p class="whatif-notice">{w('notKept')}</p>
          </Show>
          <ScenarioList />
          <Show when={desk.scenarios.chosen()?.id} keyed>
            {(id) => <Editor id={id} />}
          </Show>
        </div>
        {/* Tables may hold nothing to focus, and must scroll by keyboard all the same. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div class="whatif-right" role="region" tabindex={0} aria-label={w('results')}>
          <Results hidden={desk.asked() !== null} />
          <Show when={desk.asked()} keyed>
            {(asked) => <Names asked={asked} />}
          </Show>
        </div>
      </section>
    </DeskContext.Provider>
  );
}
