/** How long work goes on before messages are let in. */
export const SLICE = 40; // ms

/** The roster has changed between two slices: what was found so far is of no use. */
export class Moved extends Error {
  override readonly name = 'Moved';
}

/**
 * Runs work that gives way at its yields, letting messages in between. `goOn` is asked after each pause and throws when
 * the work shall end.
 */
export async function inSlices<T>(work: Generator<void, T>, slice: number, goOn: () => void): Promise<T> {
  let from = performance.now();
  for (let next = work.next(); ; next = work.next()) {
    if (next.done === true) return next.value;
    if (performance.now() - from < slice) continue;
    await new Promise((resolve) => setTimeout(resolve));
    goOn();
    from = performance.now();
  }
}
