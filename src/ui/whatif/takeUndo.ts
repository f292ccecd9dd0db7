import { createEffect, onCleanup } from 'solid-js';
import { w, type WhatIfWord } from '../i18n/whatif';
import { setPassed, setPassing } from '../state/passing';
import { toastDone } from '../toast/toasts';
import type { Scenarios } from './scenarios';

/** While the screen is open Ctrl+Z takes back what was done to the scenarios in its turn among the steps of the log, each by its name. */
export function takeUndo(scenarios: Scenarios): void {
  const step = (walk: () => void, what: string, words: WhatIfWord) => () => {
    walk();
    toastDone(() => w(words, { what }), { stay: 4000 });
  };
  createEffect(() => {
    const what = scenarios.toUndo();
    setPassing(what === null ? null : { said: () => what, undo: step(scenarios.undo, what, 'stepUndone') });
  });
  createEffect(() => {
    const what = scenarios.toRedo();
    setPassed(what === null ? null : { said: () => what, redo: step(scenarios.redo, what, 'stepRedone') });
  });
  onCleanup(() => {
    setPassing(null);
    setPassed(null);
  });
}
