import { onCleanup } from 'solid-js';

/** What Esc ends where nothing nearer needs it; true when there was something. */
type Ending = () => boolean;

let all: readonly Ending[] = [];

/** Offers an end for as long as the component that calls it stands. What was offered last is tried first. */
export function offerEscape(ending: Ending): void {
  all = [ending, ...all];
  onCleanup(() => {
    all = all.filter((each) => each !== ending);
  });
}

/** Esc in the grid, or on the page, with nothing of its own to end there; true when it is used up. */
export function escape(): boolean {
  return all.some((ending) => ending());
}
