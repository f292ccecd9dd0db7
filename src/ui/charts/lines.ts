import { formatDay, type Day } from '../../base/day';
import type { Writing } from './amounts';
import { layLegend, type Legend } from './legend';
import { fitted, widthOf } from './measure';
import { makeScale } from './scale';
import type { Box, ChartSet, Label, Room, Tick } from './types';

/** Enrolled so far day by day, a line a set, with the days that matter. */
export interface LinesData {
  readonly sets: readonly ChartSet[];
  readonly first: Day;
  readonly last: Day;
  /** By set: entry d is the day first + d; as many as are known. */
  readonly totals: readonly (readonly number[])[];
  readonly deadlines: readonly Deadline[];
  readonly asOf: Day;
}
export interface Deadline {
  readonly day: Day;
  readonly text: string;
  /** The sets it belongs to; all = nothing is said. */
  readonly sets: readonly number[];
}

export interface LinesLayout {
  readonly height: number;
  readonly legend: Legend;
  readonly lines: readonly { readonly set: number; readonly path: string }[];
  /** Where each line ends, with its figure. */
  readonly ends: readonly { readonly set: number; readonly x: number; readonly y: number; readonly label: Label }[];
  readonly deadlines: readonly {
    readonly key: string;
    readonly x: number;
    readonly top: number;
    readonly label: Label;
  }[];
  readonly ticks: readonly Tick[];
  readonly dates: readonly Label[];
  readonly asOf: number;
  readonly plot: Box;
  readonly unit: Label;
}

/** In em. */
const TALL = 13;
const ROW = 1.35;
/** Figures are bold, and wider; how much hangs on the type. */
const BOLD = 1.2;
/** Room for the names at the ends of lines. */
const NAMED = 9;

export function layLines(
  data: LinesData,
  room: Room,
  writing: Writing,
  nameOf: (deadline: Deadline) => string,
  /** What stands at the end of the lines of some sets: all of them where there are no names, or only how many. */
  endOf: (names: readonly string[] | number, count: string) => string,
): LinesLayout {
  const { width, em } = room;
  const legend = layLegend(data.sets, room);
  const most = Math.max(1, ...data.totals.map((line) => line.at(-1) ?? 0));
  const left = (widthOf(writing.short(most)) + 1.2) * em;
  // Lines that end in one point are named together.
  const counts = data.totals.map((line) => line.at(-1) ?? 0);
  const ended = counts.map((persons) => {
    const alike = data.sets.filter((_, set) => counts[set] === persons);
    const names = alike.length === data.sets.length ? [] : alike.map(({ name }) => name);
    // Cut short, they could not be told apart: then only how many they are.
    if (widthOf(names.join('、')) <= NAMED) return endOf(names, writing.short(persons));
    return endOf(names.length === 1 ? [fitted(names[0] ?? '', NAMED)] : names.length, writing.short(persons));
  });
  // The last day stands below the end of the axis, the unit beside it.
  const right = Math.max(
    left + 6 * em,
    width - (Math.max(BOLD * Math.max(...ended.map(widthOf)), widthOf(writing.unit)) + 1.4) * em,
  );
  const span = Math.max(1, data.last - data.first);
  const x = (day: number) =>
    left + ((Math.min(Math.max(day, data.first), data.last) - data.first) / span) * (right - left);
  const words = rowsOf(
    [...data.deadlines]
      .sort((a, b) => a.day - b.day)
      .map((deadline) => {
        const at = x(deadline.day);
        const free = Math.max(0.45 * width, width - at - 0.2 * em);
        const text = fitted(`${formatDay(deadline.day).slice(5)} ${nameOf(deadline)}`, free / em);
        return { deadline, text, x: at, wide: widthOf(text) * em };
      }),
    width,
    em,
  );
  const top = legend.height + (0.4 + words.rows * ROW) * em;
  const bottom = top + TALL * em;
  const scale = makeScale([most], bottom, top + 0.5 * em, 4);
  return {
    height: bottom + 1.7 * em,
    legend,
    lines: data.totals.map((line, set) => ({ set, path: pathOf(line, (at) => x(data.first + at), scale.at) })),
    ends: spread(
      data.totals.map((line, set) => ({
        set,
        x: x(data.first + Math.max(0, line.length - 1)),
        y: scale.at(line.at(-1) ?? 0),
        text: ended[set] ?? '',
      })),
      ROW * em,
      em,
      // Not on the axis, which would strike it through, nor on the unit below it.
      bottom - 0.6 * em,
    ),
    deadlines: words.placed.map(({ deadline, text, x: at, start, row }) => ({
      key: `${deadline.day}/${deadline.text}/${deadline.sets.join()}`,
      x: at,
      top: legend.height + (row + 1) * ROW * em,
      label: { x: start, y: legend.height + (row + 0.5) * ROW * em, text },
    })),
    ticks: scale.ticks.map((value) => ({ at: scale.at(value), text: writing.tick(value) })),
    dates: [
      { x: left, y: bottom + 0.9 * em, text: formatDay(data.first) },
      { x: right, y: bottom + 0.9 * em, text: formatDay(data.last), anchor: 'end' },
    ],
    asOf: x(data.asOf),
    plot: { x: left, y: top, width: right - left, height: bottom - top },
    unit: { x: width, y: bottom + 0.9 * em, text: writing.unit, anchor: 'end' },
  };
}

/** Steps where the count rises; days on which nothing happens take no point of their own. */
function pathOf(line: readonly number[], x: (at: number) => number, y: (persons: number) => number): string {
  let path = '';
  for (const [at, persons] of line.entries()) {
    const turns = persons !== line[at - 1] || persons !== line[at + 1];
    if (turns) path += `${path === '' ? 'M' : 'L'}${x(at).toFixed(1)},${y(persons).toFixed(1)}`;
  }
  return path;
}

interface Word {
  readonly deadline: Deadline;
  readonly text: string;
  readonly x: number;
  readonly wide: number;
}

/** Words stand at their day, in the first row in which they do not touch the one before. */
function rowsOf(words: readonly Word[], width: number, em: number) {
  const ends: number[] = [];
  const placed = words.map((word) => {
    const start = Math.max(0, Math.min(word.x + 0.2 * em, width - word.wide));
    const free = ends.findIndex((end) => end + 0.8 * em <= start);
    const row = free < 0 ? ends.length : free;
    ends[row] = start + word.wide;
    return { ...word, start, row };
  });
  return { placed, rows: ends.length };
}

/** Figures at the ends of lines, moved apart where they would lie over one another, none below `lowest`; equal ones are written once. */
function spread(
  ends: readonly {
    readonly set: number;
    readonly x: number;
    readonly y: number;
    readonly text: string;
  }[],
  apart: number,
  em: number,
  lowest: number,
): LinesLayout['ends'] {
  let last = -Infinity;
  let free = lowest;
  const seen = new Set<string>();
  const placed = [...ends]
    .sort((a, b) => a.y - b.y)
    .map(({ set, x, y, text }) => {
      const again = seen.has(text);
      seen.add(text);
      const at = again ? last : Math.max(y, last + apart);
      last = Math.max(last, at);
      return { set, x, y, label: { x: x + 0.6 * em, y: at, text: again ? '' : text } };
    })
    .reverse()
    .map((end) => {
      const at = Math.min(end.label.y, free);
      if (end.label.text !== '') free = at - apart;
      return { ...end, label: { ...end.label, y: at } };
    });
  return placed.sort((a, b) => a.set - b.set);
}
