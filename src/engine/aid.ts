import { shareOf, type BasisPoints, type Fen } from '../base/money';
import type { ParameterLookup } from '../policy/overlay';
import type { AidLine } from '../policy/types';

/** An aid line with its figure looked up; null = the policy gives none. */
export interface ReadyLine {
  readonly funder: number; // index in the policy's funders
  readonly kind: 'fixed' | 'percent' | 'personal' | 'rest';
  readonly figure: number | null; // fen, or basis points for `percent`; 0 for `rest`
}

export function readyLines(
  lines: readonly AidLine[],
  funders: readonly string[],
  figures: ParameterLookup,
): readonly ReadyLine[] {
  return lines.map(({ funder, amount }) => ({
    funder: funders.indexOf(funder),
    kind: amount.kind,
    figure: figureOf(amount, figures),
  }));
}

function figureOf(amount: AidLine['amount'], figures: ParameterLookup): number | null {
  switch (amount.kind) {
    case 'fixed':
      return figures.fen(amount.amount);
    case 'percent':
      return figures.share(amount.share);
    case 'personal':
      return figures.fen(amount.pays);
    case 'rest':
      return 0;
  }
}

/**
 * What each line pays of a standard, in fen, together never above `cap`: the last gives way first.
 * Several percent lines share one amount, the sum of their shares; the last of them takes the remainder.
 * Null when a figure is missing: then no line is known. Writes into `out`, one place a line.
 */
export function payLines(
  lines: readonly ReadyLine[],
  standard: number | null,
  cap: number | null,
  out: number[],
): number[] | null {
  if (standard === null || cap === null) return null;
  let lastPercent = -1;
  for (const [index, line] of lines.entries()) if (line.kind === 'percent') lastPercent = index;
  let left = Math.max(0, cap);
  let before = 0; // what the lines before ask for, uncapped
  let shares = 0;
  let shared = 0;
  for (const [index, { kind, figure }] of lines.entries()) {
    if (figure === null) return null;
    let wanted = 0;
    if (kind === 'percent') {
      shares += figure;
      const part = shareOf(standard as Fen, figure as BasisPoints);
      wanted = index === lastPercent ? Math.max(0, shareOf(standard as Fen, shares as BasisPoints) - shared) : part;
      shared += wanted;
    } else if (kind === 'fixed') wanted = Math.max(0, figure);
    else if (kind === 'personal') wanted = Math.max(0, standard - figure - before);
    else wanted = Math.max(0, standard - before);
    const paid = Math.min(wanted, left);
    out[index] = paid;
    left -= paid;
    before += wanted;
  }
  return out;
}
