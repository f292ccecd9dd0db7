import { createSignal } from 'solid-js';
import type { Place } from '../state/places';
import type { StoryId } from './stories/types';

/** What is being told; it outlasts the workbook, for the sample town is another one. */
export interface Running {
  readonly story: StoryId;
  /** On the roster of the workbook that was open, instead of the sample town. */
  readonly own: boolean;
  /** The policy of one's own workbook, where it was asked to be told on; the digits come back to it. */
  readonly ownPolicy: string | null;
  /** The workbook to come back to; null = there was none. */
  readonly home: { readonly id: string; readonly place: Place } | null;
}

const KEY = 'demo.running';

/** A page that is loaded anew in the middle of a story goes on with it; another tab does not. */
function recalled(): Running | null {
  try {
    const text = sessionStorage.getItem(KEY);
    return text === null ? null : (JSON.parse(text) as Running);
  } catch {
    return null; // storage refused, or spoilt: no story
  }
}

const [running, keepRunning] = createSignal<Running | null>(recalled());
export { running };

export function setRunning(next: Running | null): void {
  try {
    if (next === null) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    // Without storage the story ends with the page.
  }
  keepRunning(next);
}

/** The story that was told last: its line has the focus when the list comes back. */
const [lastTold, setLastTold] = createSignal<StoryId | null>(null);
export { lastTold, setLastTold };
