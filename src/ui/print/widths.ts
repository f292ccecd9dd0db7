/** What the columns of a grid are wide for: its type, in pixels. */
const OF_GRID = 13;
/** A4 across without its margins, in pixels. */
export const PAGE_WIDTH = (281 / 25.4) * 96;
/** Type on paper: never larger, what is preset at least, and never smaller; 9, 7 and 6 points. */
const LARGEST = 12;
const PRESET = 9.33;
const SMALLEST = 8;

/** The type in pixels at which columns of these widths stand on one page; null where it would be too small to be read. */
export function typeFor(widths: readonly number[]): number | null {
  const size = (OF_GRID * PAGE_WIDTH) / widths.reduce((sum, width) => sum + width, 0);
  return size < SMALLEST ? null : Math.min(LARGEST, size);
}

/** How many of the columns, from the first on, stand on one page in a type that is read with ease; at least one. */
export function presetCount(widths: readonly number[], beside: number): number {
  let count = 1;
  while (count < widths.length && (typeFor([beside, ...widths.slice(0, count + 1)]) ?? 0) >= PRESET) count += 1;
  return count;
}
