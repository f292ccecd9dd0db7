/** Called with how much of `total` bytes is done. */
export type OnProgress = (done: number, total: number) => void;

const INTERVAL = 40; // ms: a step between two calls may take as long again

/** Reports a share of the work in bytes of the file, often enough for a moving bar and no oftener. */
export interface Progress {
  /** `share` of this step, 0 to 1. */
  step(share: number): void;
  /** The next step, which ends at `until` (0 to 1) of the whole. */
  enter(until: number): void;
}

export function createProgress(total: number, report: OnProgress): Progress {
  let from = 0;
  let to = 0;
  let last = -INTERVAL;
  const tell = (share: number): void => {
    last = performance.now();
    report(Math.round(total * share), total);
  };
  return {
    step(share) {
      if (performance.now() - last >= INTERVAL) tell(from + (to - from) * Math.min(1, share));
    },
    enter(until) {
      from = to;
      to = until;
      tell(from);
    },
  };
}
