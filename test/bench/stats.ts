/** What a list of times in milliseconds comes to. */
export interface Summary {
  readonly count: number;
  readonly median: number;
  readonly p95: number;
  readonly least: number;
  readonly most: number;
}

export function summarize(times: readonly number[]): Summary {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return {
    count: sorted.length,
    median: round(at(0.5)),
    p95: round(at(0.95)),
    least: round(at(0)),
    most: round(at(1)),
  };
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
