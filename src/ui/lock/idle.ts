/** Two clocks: one that goes on while the computer sleeps, one that nobody sets back. */
export interface Clocks {
  readonly wall: () => number;
  readonly steady: () => number;
}

/** Tells when nobody has had a hand on the page for so long. */
export interface IdleClock {
  /** Somebody has. */
  touch(): void;
  /** Milliseconds since then: by whichever clock says more. */
  idle(): number;
  isOver(): boolean;
}

export function createIdleClock(limit: () => number, clocks: Clocks): IdleClock {
  let wall = clocks.wall();
  let steady = clocks.steady();
  const idle = (): number => Math.max(clocks.wall() - wall, clocks.steady() - steady);
  return {
    touch() {
      wall = clocks.wall();
      steady = clocks.steady();
    },
    idle,
    isOver: () => idle() >= limit(),
  };
}
