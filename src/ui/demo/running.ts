import { createSignal } from 'solid-js';
import type { Place } from '../state/places';
import type { StoryId } from './stories/types';

/** What is being told; it outlasts the workbook, for the sample town is another one. */
export interface Running {
  readonly story: StoryId;
  /** On the roster of the workbook that was open, instead of the sample town. */
  readonly own: boolean;
  /** The workbook to come back to; null = there was none. */
  readonly home: { readonly id: string; readonly place: Place } | null;
}

const [running, setRunning] = createSignal<Running | null>(null);
export { running, setRunning };

/** The story that was told last: its line has the focus when the list comes back. */
const [lastTold, setLastTold] = createSignal<StoryId | null>(null);
export { lastTold, setLastTold };
