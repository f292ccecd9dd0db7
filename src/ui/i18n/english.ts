import { createSignal } from 'solid-js';

type English = typeof import('./en/index').en;

const [english, setEnglish] = createSignal<English>();
let fetching: Promise<void> | undefined;

/** The English words once they are there; most people never need them, so they are no part of the first script. */
export { english };

/** Fetches the English words; rejects where they cannot be had, and the next call tries again. */
export function fetchEnglish(): Promise<void> {
  fetching ??= import('./en/index').then(
    ({ en }) => void setEnglish(en),
    (error: unknown) => {
      fetching = undefined;
      throw error;
    },
  );
  return fetching;
}
