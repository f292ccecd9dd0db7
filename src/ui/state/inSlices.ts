/** How long a slice may hold the page's thread, in milliseconds. */
const SLICE = 12;

/** Gives the page a turn to paint and to hear keys. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/**
 * Runs a generator to its end without holding the page up: whenever it yields and the slice is used up, the page gets a
 * turn. `stopped` ends it there; the answer is null then. Short work is done without a turn in between.
 */
export async function inSlices<T>(
  work: Generator<unknown, T>,
  stopped: () => boolean = () => false,
): Promise<T | null> {
  let began = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (stopped()) return null;
    if (performance.now() - began < SLICE) continue;
    await nextTurn();
    if (stopped()) return null;
    began = performance.now();
  }
}
