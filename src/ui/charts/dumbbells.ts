import { changeOf, moneyWriting, type MoneyWish, type Writing } from './amounts';
import { fitted, widthOf } from './measure';
import { makeScale } from './scale';
import type { Box, Figure, Label, Room, Tick } from './types';

/** One figure before and after, a line each: what changes in which unit. */
export interface Pair {
  readonly id: string;
  readonly name: string;
  readonly before: Figure;
  readonly after: Figure;
}

export interface DumbbellRow {
  readonly key: string;
  readonly name: Label & { readonly whole: string };
  /** null: unknown. */
  readonly before: number | null;
  readonly after: number | null;
  readonly y: number;
  readonly label: Label;
  readonly line: Box;
}
export interface DumbbellsLayout {
  readonly height: number;
  readonly rows: readonly DumbbellRow[];
  readonly ticks: readonly Tick[];
  readonly plot: Box;
  readonly zero: number;
  readonly unit: Label;
  /** Half the size of a mark. */
  readonly mark: number;
}

/** How the sums of units are written, on the picture and in what is said of it. `exact`: differences are not rounded, they add up. */
export function pairsWriting(
  pairs: readonly Pair[],
  { more = [], ...wish }: Omit<MoneyWish, 'beside'> & { more?: readonly number[] } = {},
): Writing {
  const sums = more.map((change) => [0, change] as const);
  return moneyWriting(
    pairs.flatMap(({ before, after }) => [before, after]),
    { ...wish, beside: [...pairs.map(({ before, after }) => [before, after] as const), ...sums] },
  );
}

/** The largest changes first, unknown ones last; equal ones stay in the order given. */
export function byChange(pairs: readonly Pair[]): readonly Pair[] {
  const size = ({ before, after }: Pair) => (before === null || after === null ? -1 : Math.abs(after - before));
  return [...pairs].sort((a, b) => size(b) - size(a));
}

/** What the lines left out come to together. */
export interface Rest {
  readonly units: number;
  readonly changed: number;
  readonly change: number;
  readonly unknown: number;
}
export function restOf(pairs: readonly Pair[]): Rest {
  const known = pairs.flatMap(({ before, after }) => (before === null || after === null ? [] : [after - before]));
  return {
    units: pairs.length,
    changed: known.filter((change) => change !== 0).length,
    change: known.reduce((sum, change) => sum + change, 0),
    unknown: pairs.length - known.length,
  };
}

/** In em. */
const LINE = 1.75;
/** Figures are bold, and wider; how much hangs on the type. */
const BOLD = 1.2;
const AXIS = 1.7;
const TOP = 0.4;

export function layDumbbells(
  pairs: readonly Pair[],
  { width, em }: Room,
  writing: Writing,
  unknown: string,
): DumbbellsLayout {
  const named = Math.min(1.1 * Math.max(...pairs.map(({ name }) => widthOf(name)), 3), (0.25 * width) / em);
  const short = (each: number) => writing.short(each);
  // Where everything starts from 0 the figure is the change: it is written once.
  const fromZero = pairs.every(({ before }) => before === 0 || before === null);
  const texts = pairs.map(({ before, after }) => {
    if (before === null && after === null) return unknown;
    const change = changeOf(before, after, (each) => writing.short(each));
    return fromZero ? change : `${after === null ? unknown : short(after)}\u2002${change}`;
  });
  const told = BOLD * Math.max(...texts.map(widthOf), 5);
  const left = (named + 1.2) * em;
  const right = Math.max(left + 2.5 * em, width - (told + 1.2) * em);
  const known = pairs.flatMap(({ before, after }) => [before, after].filter((value) => value !== null));
  const scale = makeScale(known, left, right, Math.max(2, Math.min(5, Math.floor((right - left) / (6 * em)))));
  const bottom = (TOP + pairs.length * LINE) * em;
  const at = (value: Figure) => (value === null ? null : scale.at(value));
  return {
    height: bottom + AXIS * em,
    rows: pairs.map((pair, index) => {
      const top = (TOP + index * LINE) * em;
      const y = top + (LINE * em) / 2;
      return {
        key: pair.id,
        name: { x: left - 0.9 * em, y, text: fitted(pair.name, named), whole: pair.name, anchor: 'end' },
        before: at(pair.before),
        after: at(pair.after),
        y,
        label: { x: width, y, text: texts[index] ?? '', anchor: 'end' },
        line: { x: 0, y: top, width, height: LINE * em },
      };
    }),
    ticks: scale.ticks.map((value) => ({ at: scale.at(value), text: writing.tick(value) })),
    plot: { x: left, y: 0, width: right - left, height: bottom },
    zero: scale.at(0),
    unit: { x: width, y: bottom + 0.9 * em, text: writing.unit, anchor: 'end' },
    mark: 0.42 * em,
  };
}
