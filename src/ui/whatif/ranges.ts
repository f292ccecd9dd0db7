import type { ParameterUnit } from '../../policy/types';

/** The ends of a slider and how far one step goes, in the inner form of the unit (fen, basis points, days …). */
export interface Range {
  readonly least: number;
  readonly most: number;
  readonly step: number;
}

const YUAN = 100;
const PERCENT = 100;
const AROUND = 120; // days

/**
 * A slider's range around the baseline; a value that was typed in lies within it. Null for what is no number.
 * @param usual what stands in where neither side has a figure.
 */
export function rangeOf(
  unit: ParameterUnit,
  baseline: number | null,
  value: number | null,
  usual: number | null = null,
): Range | null {
  const middle = baseline ?? value ?? usual;
  switch (unit) {
    case 'yuan': {
      const top = Math.max(2 * (middle ?? 0), 1);
      const most = middle === null || middle === 0 ? 500 * YUAN : top;
      return around({ least: 0, most, step: most <= 10 * YUAN ? 1 : most < 100 * YUAN ? 10 : YUAN }, value);
    }
    case 'percent':
      return around({ least: 0, most: 100 * PERCENT, step: PERCENT }, value);
    case 'date':
      if (middle === null) return null;
      return around({ least: middle - AROUND, most: middle + AROUND, step: 1 }, value);
    case 'years':
      return around({ least: 0, most: 100, step: 1 }, value);
    case 'days':
    case 'people': {
      const most = Math.max(2 * (middle ?? 0), 10);
      return around({ least: 0, most, step: most > 100_000 ? 100 : 1 }, value);
    }
    case 'switch':
    case 'choice':
      return null;
  }
}

function around(range: Range, value: number | null): Range {
  if (value === null) return range;
  return { ...range, least: Math.min(range.least, value), most: Math.max(range.most, value) };
}
