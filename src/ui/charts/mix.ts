import { grouped } from '../i18n';
import { layLegend, type Legend } from './legend';
import { fitted, widthOf } from './measure';
import type { Box, ChartSet, Label, Room } from './types';

/** Persons by kind, a stacked bar a set. */
export interface MixData {
  readonly sets: readonly ChartSet[];
  readonly parts: readonly MixPart[];
  /** Persons of no kind, by set: told beside the bar, which they would press flat. */
  readonly without: readonly number[];
  /** Persons of a kind who get nothing by it, by set: among the parts. */
  readonly unaided: readonly number[];
}
export interface MixPart {
  readonly id: string;
  readonly name: string;
  /** Persons by set. */
  readonly counts: readonly number[];
}

export interface MixSegment {
  readonly key: string;
  readonly set: number;
  readonly part: number;
  readonly box: Box;
  /** Nothing where it does not fit; the table has it. */
  readonly label: Label | null;
}
export interface MixLayout {
  readonly height: number;
  readonly legend: Legend;
  readonly names: readonly (Label & { readonly whole: string })[];
  readonly segments: readonly MixSegment[];
  readonly totals: readonly Label[];
}

/** In em. */
const BAR = 2.2;
const BETWEEN = 1.8;

export function layMix(
  data: MixData,
  room: Room,
  totalOf: (persons: number, without: number, unaided: number) => string,
): MixLayout {
  const { width, em } = room;
  // Kinds that nobody has in any set take no place in the legend; the table has them.
  const shown = data.parts.flatMap((part, index) =>
    part.counts.some((count) => count > 0) ? [{ ...part, index }] : [],
  );
  const legend = layLegend(shown, room);
  const named = Math.min(Math.max(...data.sets.map(({ name }) => widthOf(name)), 2), (0.25 * width) / em);
  const sums = data.sets.map((_, set) => data.parts.reduce((sum, { counts }) => sum + (counts[set] ?? 0), 0));
  const left = (named + 0.8) * em;
  // The bars fill the width: nothing is read off an axis here, every part has its number.
  const most = Math.max(...sums, 1);
  const at = (persons: number) => left + (persons / most) * (width - left);
  const top = legend.height + 0.8 * em;
  const segments: MixSegment[] = [];
  for (const set of data.sets.keys()) {
    let sum = 0;
    const y = top + set * (BAR + BETWEEN) * em;
    for (const { id, counts, index } of shown) {
      const count = counts[set] ?? 0;
      const [from, to] = [at(sum), at(sum + count)];
      sum += count;
      const text = grouped(count);
      segments.push({
        key: `${data.sets[set]?.id ?? ''}/${id}`,
        set,
        part: index,
        box: { x: from, y, width: to - from, height: BAR * em },
        label:
          widthOf(text) * em + 0.5 * em > to - from
            ? null
            : { x: (from + to) / 2, y: y + (BAR * em) / 2, text, anchor: 'middle' },
      });
    }
  }
  const middle = (set: number) => top + (set * (BAR + BETWEEN) + BAR / 2) * em;
  return {
    height: top + (data.sets.length * (BAR + BETWEEN) - BETWEEN + 1.5) * em,
    legend,
    names: data.sets.map(({ name }, set) => ({
      x: left - 0.7 * em,
      y: middle(set),
      text: fitted(name, named),
      whole: name,
      anchor: 'end',
    })),
    segments,
    totals: data.sets.map((_, set) => ({
      x: left,
      y: top + (set * (BAR + BETWEEN) + BAR + 0.75) * em,
      text: totalOf(sums[set] ?? 0, data.without[set] ?? 0, data.unaided[set] ?? 0),
    })),
  };
}
