import { fitted, widthOf } from './measure';
import type { Room } from './types';

/** What pattern means what: a swatch and its name, in lines as wide as the picture. */
export interface LegendEntry {
  readonly key: string;
  readonly x: number;
  readonly y: number; // top of its line
  readonly text: string;
  readonly index: number;
}
export interface Legend {
  readonly entries: readonly LegendEntry[];
  readonly height: number;
}

/** In em: the swatch with the gap behind it, the gap between entries, the height of a line. */
export const SWATCH = 1.5;
const GAP = 1.2;
const LINE = 1.6;

export function layLegend(
  items: readonly { readonly id: string; readonly name: string; readonly index?: number }[],
  { width, em }: Room,
): Legend {
  const wide = width / em;
  let [x, line] = [0, 0];
  const entries = items.map(({ id, name, index }, place): LegendEntry => {
    const text = fitted(name, Math.min(16, wide - SWATCH - 0.5));
    const needed = SWATCH + 0.3 + widthOf(text);
    if (x > 0 && x + needed > wide) {
      x = 0;
      line += 1;
    }
    const entry = { key: id, x: x * em, y: line * LINE * em, text, index: index ?? place };
    x += needed + GAP;
    return entry;
  });
  return { entries, height: items.length === 0 ? 0 : (line + 1) * LINE * em };
}
