/** What is put into every page that is measured: a clock that stops when nothing is painted any more. */
export interface Stopped {
  /** From the event to the end of the last painting. */
  readonly ms: number;
  /** From the event to the end of the first painting. */
  readonly firstMs: number;
  /** Long tasks (over 50 ms) of the page's thread in that time: [start after the event, duration]. */
  readonly long: readonly (readonly [number, number])[];
}

export interface Instruments {
  /** Starts the clock at the next such event (or at once without one). In a fresh page it runs since the navigation. */
  arm(event?: string, key?: string): void;
  /** Waits until nothing has been painted for `quiet` ms and the work is saved. */
  stopped(quiet: number, limit: number): Promise<Stopped>;
}

declare global {
  interface Window {
    readonly instruments: Instruments;
  }
}

/** Runs in the page, before its own scripts; must not refer to anything outside itself. */
export function installInstruments(): void {
  const long: [number, number][] = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) long.push([entry.startTime, entry.duration]);
  }).observe({ type: 'longtask', buffered: true });

  let started = Number.NaN;
  let changed = 0; // last change of the document
  let painted = 0; // end of the last frame that showed a change
  let firstPainted = 0;
  const afterPaint = (): void => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.addEventListener('message', () => {
        painted = performance.now();
        if (firstPainted === 0) firstPainted = painted;
      });
      channel.port1.start();
      channel.port2.postMessage(null);
    });
  };
  // A note that comes up because the pointer rests on a cell follows from the pointer, not from what was done.
  const isNote = (node: Node): boolean => node instanceof Element && node.closest('.cell-note') !== null;
  // What only a screen reader is told, once the hand rests, paints nothing: no style hangs on it in the grid.
  const isTold = (record: MutationRecord): boolean =>
    record.attributeName === 'aria-selected' && (record.target as Element).closest('.ag-cell') !== null;
  const observer = new MutationObserver((records) => {
    if (Number.isNaN(started)) return;
    const shown = records.some(
      (record) =>
        !isTold(record) && !isNote(record.target) && ![...record.addedNodes, ...record.removedNodes].some(isNote),
    );
    if (!shown) return;
    changed = performance.now();
    afterPaint();
  });
  const begin = (at: number): void => {
    started = at;
    changed = 0;
    painted = 0;
    firstPainted = 0;
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  };
  const busy = (): boolean =>
    document.querySelector('[data-testid="save-state"]')?.getAttribute('data-state') === 'saving' ||
    document.querySelector('[aria-busy="true"]') !== null;

  Object.defineProperty(window, 'instruments', {
    value: {
      arm(event?: string, key?: string) {
        started = Number.NaN;
        if (event === undefined) {
          begin(performance.now());
          return;
        }
        const listener = (happened: Event): void => {
          if (key !== undefined && (happened as KeyboardEvent).key !== key) return;
          window.removeEventListener(event, listener, true);
          begin(happened.timeStamp);
        };
        window.addEventListener(event, listener, true);
      },
      async stopped(quiet: number, limit: number) {
        const deadline = performance.now() + limit;
        for (;;) {
          await new Promise((resolve) => {
            setTimeout(resolve, 20);
          });
          const now = performance.now();
          if (changed > 0 && painted >= changed && now - changed > quiet && !busy()) break;
          if (now > deadline) throw new Error(`nothing settled within ${limit} ms`);
        }
        observer.disconnect();
        const within = long.filter(([start, duration]) => start + duration >= started && start <= painted);
        const result = {
          ms: painted - started,
          firstMs: firstPainted - started,
          long: within.map(([start, duration]) => [start - started, duration]),
        };
        started = Number.NaN;
        return result;
      },
    },
  });
  begin(0); // the navigation itself can be timed too
}
