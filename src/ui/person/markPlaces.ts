import type { CampaignLine } from './campaign';

/**
 * Where a day's mark stands on the line: as a day stands, but never across the border of its stretch. A day is less wide than a mark, so
 * that a payment one day late would else lie half within the window. Where the stretch is less wide than a mark, its middle.
 *
 * @param x where a day begins on the line.
 * @param reach half a mark's width, in the same measure.
 */
export function markPlace(
  { from, to, spans }: Pick<CampaignLine, 'from' | 'to' | 'spans'>,
  day: number,
  x: (day: number) => number,
  reach: number,
): number {
  const borders = spans.flatMap((span) => [span.from, span.to + 1]);
  const left = x(Math.max(from, ...borders.filter((border) => border <= day)));
  const right = x(Math.min(to, ...borders.filter((border) => border > day)));
  if (right - left < 2 * reach) return (left + right) / 2;
  return Math.min(Math.max(x(day), left + reach), right - reach);
}
