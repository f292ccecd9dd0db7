/** The text of the cell `index` steps away from the source, 0 being the one next to it. */
export type Series = (index: number) => string;

/** The values that go on from equal steps; null where the steps differ or the numbers are too large to be exact. */
export function arithmetic(
  values: readonly number[],
  alone: number,
  back: boolean,
): ((index: number) => number) | null {
  const [first = 0, second] = values;
  const last = values.at(-1) ?? first;
  const step = second === undefined ? alone : second - first;
  const even = values.every((value, index) => value === first + step * index);
  if (!even || !values.every(Number.isSafeInteger)) return null;
  return back ? (index) => first - step * (index + 1) : (index) => last + step * (index + 1);
}
