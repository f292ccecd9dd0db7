import { onCleanup } from 'solid-js';

/** What Esc ends where nothing nearer needs it; true when there was something. */
type Ending = () => boolean;

let all: readonly Ending[] = [];
let first: readonly Ending[] = [];

/** Offers an end for as long as the component that calls it stands. What was offered last is tried first. */
export function offerEscape(ending: Ending): void {
  all = [ending, ...all];
  onCleanup(() => {
    all = all.filter((each) => each !== ending);
  });
}

/** The same, and before anything the grid itself has to end: a selection stays, a long task does not. */
export function offerFirstEscape(ending: Ending): void {
  offerEscape(ending);
  first = [ending, ...first];
  onCleanup(() => {
    first = first.filter((each) => each !== ending);
  });
}

/** Esc in the grid, before the grid looks at it; true when it is used up. */
export function escapeFirst(): boolean {
  return first.some((ending) => ending());
}

/** Esc in the grid, or on the page, with nothing of its own to end there; true when it is used up. */
export function escape(): boolean {
  return all.some((ending) => ending());
}
