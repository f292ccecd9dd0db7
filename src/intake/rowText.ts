import { detached } from './detached';

const LONGEST_TOLD = 200; // characters of a line that is told

/** The filled cells from `first` on, to be shown: separated by blanks, cut short. */
export function textOf(cells: readonly string[], first: number): string {
  const texts: string[] = [];
  let length = 0;
  for (let cell = first; cell < cells.length && length < LONGEST_TOLD; cell += 1) {
    const text = (cells[cell] ?? '').slice(0, LONGEST_TOLD);
    if (text.trim() === '') continue;
    texts.push(text);
    length += text.length;
  }
  return detached(texts.join(' ').slice(0, LONGEST_TOLD));
}

/** Whether nothing stands in a record. */
export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}
