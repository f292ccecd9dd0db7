import { hasUnseen } from '../../base/unseen';
import type { ColumnTexts, NewRow } from '../../client/protocol';

const STRIDE = 2048;

/** How many of these cells come with signs that nobody sees: they are left out of what is written. With pauses. */
export function* countUnseen(
  columns: readonly ColumnTexts[],
  added: readonly NewRow[] = [],
): Generator<undefined, number> {
  let count = 0;
  for (const { rows, texts } of columns) {
    const [only = ''] = texts;
    if (texts.length === 1 && rows !== undefined) {
      if (hasUnseen(only)) count += rows.length;
      continue;
    }
    for (const [index, text] of texts.entries()) {
      if (hasUnseen(text)) count += 1;
      if (index % STRIDE === STRIDE - 1) yield;
    }
  }
  for (const [index, cells] of added.entries()) {
    for (const [, text] of cells) if (hasUnseen(text)) count += 1;
    if (index % STRIDE === STRIDE - 1) yield;
  }
  return count;
}
