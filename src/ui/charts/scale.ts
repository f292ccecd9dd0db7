/** A straight scale that begins at or below 0 and ends at a round figure. */
export interface Scale {
  readonly least: number;
  readonly most: number;
  readonly ticks: readonly number[];
  /** Where a figure lies between `from` and `to`. */
  at(value: number): number;
}

const STEPS = [1, 2, 2.5, 5, 10];

/** @param count about how many steps there should be */
export function makeScale(values: Iterable<number>, from: number, to: number, count = 4): Scale {
  let [low, high] = [0, 0];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const step = roundStep((high - low || 1) / count);
  const least = Math.floor(low / step) * step;
  const most = Math.max(Math.ceil(high / step) * step, least + step);
  const ticks = Array.from({ length: Math.round((most - least) / step) + 1 }, (_, index) => least + index * step);
  return { least, most, ticks, at: (value) => from + ((value - least) / (most - least)) * (to - from) };
}

/** The smallest round figure that is not below. */
function roundStep(wanted: number): number {
  const power = 10 ** Math.floor(Math.log10(wanted));
  const step = STEPS.find((each) => each * power >= wanted * (1 - 1e-9)) ?? 10;
  return Math.max(1, step * power); // money is whole fen, persons are whole
}
