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

/** Where in a story the page was left. */
export interface Spot {
  readonly story: StoryId;
  readonly own: boolean;
  readonly frame: 1 | 2 | 3;
  readonly knob: number | null;
  readonly asOf: number | null;
}

const SPOT = 'demo.spot';
let left: Spot | null = recalledSpot();

function recalledSpot(): Spot | null {
  try {
    const text = sessionStorage.getItem(SPOT);
    return text === null || recalled() === null ? null : (JSON.parse(text) as Spot);
  } catch {
    return null;
  }
}

/** Where the story was when the page was loaded anew: told once, for that story only. */
export function takeSpot(story: StoryId, own: boolean): Spot | null {
  const spot = left;
  left = null;
  return spot?.story === story && spot.own === own ? spot : null;
}

export function keepSpot(spot: Spot): void {
  try {
    sessionStorage.setItem(SPOT, JSON.stringify(spot));
  } catch {
    // Without storage the story begins at its first frame again.
  }
}

/** The story that was told last: its line has the focus when the list comes back. */
const [lastTold, setLastTold] = createSignal<{ readonly id: StoryId; readonly own: boolean } | null>(null);
export { lastTold, setLastTold };
