import { createEffect, onCleanup } from 'solid-js';
import type { Session } from '../../client/types';
import { w, type WhatIfWord } from '../i18n/whatif';
import { setPassed, setPassing } from '../state/passing';
import { toastDone } from '../toast/toasts';
import type { Scenarios } from './scenarios';

/**
 * While the screen is open Ctrl+Z takes back what was done to the scenarios, not the data; once the workbook itself has been changed
 * it is the workbook's again.
 */
export function takeUndo(scenarios: Scenarios, session: Session): void {
  const step = (walk: () => void, words: WhatIfWord) => () => {
    walk();
    toastDone(() => w(words), { stay: 4000 });
  };
  createEffect(() => {
    const undo = step(scenarios.undo, 'stepUndone');
    setPassing(scenarios.canUndo() ? { said: () => w('step'), undo } : null);
  });
  createEffect(() => {
    const redo = step(scenarios.redo, 'stepRedone');
    setPassed(scenarios.canRedo() ? { said: () => w('step'), redo } : null);
  });
  let { log } = session.state();
  onCleanup(
    session.subscribe(({ log: now }) => {
      if (now.length !== log.length || now.undo?.seq !== log.undo?.seq) scenarios.forget();
      log = now;
    }),
  );
  onCleanup(() => {
    setPassing(null);
    setPassed(null);
  });
}
