import { changeOf, moneyWriting, type Beside, type Writing } from './amounts';
import { layLegend, type Legend } from './legend';
import { fitted, widthOf, wrapped } from './measure';
import { makeScale } from './scale';
import type { Box, ChartSet, Figure, Label, Room, Tick } from './types';

/** Groups of bars, one bar a set, all on one scale: what each funder pays before and after. */
export interface BarsData {
  readonly sets: readonly ChartSet[];
  readonly groups: readonly BarGroup[];
}
export interface BarGroup {
  readonly id: string;
  readonly name: string;
  /** By set; the first is the baseline. */
  readonly values: readonly Figure[];
}

export interface Bar {
  readonly key: string;
  readonly group: number;
  readonly set: number;
  /** null: unknown, only the word stands there. */
  readonly box: Box | null;
  /** What opens the names: the bar's whole line. */
  readonly line: Box;
  readonly label: Label;
  /** What the bar differs by, where that has no room beside the figure. */
  readonly change: Label | null;
}
export interface BarsLayout {
  readonly height: number;
  readonly legend: Legend;
  readonly names: readonly (Label & { readonly whole: string })[];
  readonly bars: readonly Bar[];
  readonly ticks: readonly Tick[];
  readonly plot: Box;
  readonly unit: Label;
}

/** How thick bars are and how far apart, in em; close where there is little room. */
const WIDE = { bar: 1.25, between: 0.2, groups: 0.9 } as const;
const CLOSE = { bar: 0.95, between: 0.1, groups: 0.55 } as const;
const AXIS = 1.7;
/** The legend and what is below it. */
const LEGEND = 2.2;
const NAME_LINE = 1.15;
/** Figures are bold, and wider; how much hangs on the type. */
const BOLD = 1.2;

/** The baseline with each of the others, which are written with what they differ by. */
function besideOf({ values }: BarGroup): readonly Beside[] {
  return values.slice(1).map((value) => [values[0] ?? null, value]);
}

/** How the figures of bars are written, on the picture and in what is said of it. */
export function barsWriting({ groups }: BarsData): Writing {
  return moneyWriting(
    groups.flatMap(({ values }) => values),
    { beside: groups.flatMap(besideOf) },
  );
}

/** How high so many groups of two bars come out, in em. */
export function heightOf(groups: number, close: boolean): number {
  const { bar, between, groups: apart } = close ? CLOSE : WIDE;
  return LEGEND + groups * (2 * bar + between + apart) - apart + 0.5 + AXIS;
}

export function layBars(data: BarsData, room: Room, writing: Writing, unknown: string, close = false): BarsLayout {
  const { width, em } = room;
  const { bar: BAR, between: BETWEEN, groups: GROUPS } = close ? CLOSE : WIDE;
  const legend = layLegend(data.sets, room);
  const named = Math.min(1.1 * Math.max(...data.groups.map(({ name }) => widthOf(name)), 2), (0.3 * width) / em);
  const left = (named + 0.8) * em;
  const known = data.groups.flatMap(({ values }) => values.filter((value) => value !== null));
  const scaleTo = (right: number) =>
    makeScale(known, left, right, Math.max(2, Math.min(5, Math.floor((right - left) / (6 * em)))));
  /** How far the words of each bar stand out: a short bar leaves room for its own. */
  const ends = ({ at }: ReturnType<typeof makeScale>, texts: Texts): readonly (readonly number[])[] =>
    data.groups.map(({ values }, group) =>
      values.map((value, set) => at(value ?? 0) + (BOLD * widthOf(texts[group]?.[set] ?? '') + 0.4) * em),
    );
  const laid = (texts: Texts) => {
    const told = BOLD * Math.max(...texts.flat().map(widthOf), 4);
    const least = Math.max(left + 2.5 * em, width - (told + 0.8) * em);
    const fits = (at: number) => Math.max(...ends(scaleTo(at), texts).flat()) <= width;
    let end = Math.max(least, width - 0.8 * em);
    while (end - em > least && !fits(end)) end -= em;
    return fits(end) ? { right: end, fits: true } : { right: least, fits: fits(least) };
  };
  const figures = textsOf(data, (value) => (value === null ? unknown : writing.short(value)));
  const changes = textsOf(data, (value, set, baseline) =>
    set === 0 || value === null ? '' : changeOf(baseline, value, (each) => writing.short(each)),
  );
  const both = joined(figures, changes, (figure, change) => (change === '' ? figure : `${figure}\u2002${change}`));
  const whole = laid(both);
  // Words that have no room beside their bar, however short it is: the change stands below; alone, where bars are close.
  const ended = whole.fits ? [] : ends(scaleTo(whole.right), both);
  const crowded = both.map((own, group) =>
    own.map((_, set) => (ended[group]?.[set] ?? 0) > width && (changes[group]?.[set] ?? '') !== ''),
  );
  const isBelow = (group: number, set: number) => !close && crowded[group]?.[set] === true;
  const texts = both.map((own, group) =>
    own.map((text, set) => {
      if (crowded[group]?.[set] !== true) return text;
      return (close ? changes : figures)[group]?.[set] ?? text;
    }),
  );
  const { right } = laid(
    texts.map((own, group) =>
      own.map((text, set) => {
        const change = isBelow(group, set) ? (changes[group]?.[set] ?? '') : '';
        return widthOf(change) > widthOf(text) ? change : text;
      }),
    ),
  );
  const scale = scaleTo(right);
  const top = legend.height + (legend.height > 0 ? 0.6 * em : 0);
  const line = (BAR + BETWEEN) * em;
  const names: BarsLayout['names'][number][] = [];
  const bars: Bar[] = [];
  let y = top;
  for (const [at, group] of data.groups.entries()) {
    const under = group.values.filter((_, set) => isBelow(at, set)).length;
    const tall = data.sets.length * line - BETWEEN * em + under * NAME_LINE * em;
    const lines = twoLines(group.name, named, tall / em + GROUPS);
    for (const [place, text] of lines.entries())
      names.push({
        x: left - 0.7 * em,
        y: y + tall / 2 + (place - (lines.length - 1) / 2) * NAME_LINE * em,
        text,
        whole: group.name,
        anchor: 'end',
      });
    for (const set of data.sets.keys()) {
      const value = group.values[set] ?? null;
      const start = scale.at(0);
      const box =
        value === null ? null : { x: start, y, width: Math.max(0, scale.at(value) - start), height: BAR * em };
      const end = start + (box?.width ?? 0) + 0.4 * em;
      const change = isBelow(at, set) ? (changes[at]?.[set] ?? '') : '';
      bars.push({
        key: `${group.id}/${data.sets[set]?.id ?? ''}`,
        group: at,
        set,
        box,
        line: { x: left, y: y - (BETWEEN * em) / 2, width: width - left, height: line },
        label: { x: end, y: y + (BAR * em) / 2, text: texts[at]?.[set] ?? '' },
        change: change === '' ? null : { x: end, y: y + (BAR + NAME_LINE / 2) * em, text: change },
      });
      y += line + (change === '' ? 0 : NAME_LINE * em);
    }
    y += (GROUPS - BETWEEN) * em;
  }
  const bottom = y - GROUPS * em + 0.5 * em;
  return {
    height: bottom + AXIS * em,
    legend,
    names,
    bars,
    ticks: scale.ticks.map((value) => ({ at: scale.at(value), text: writing.tick(value) })),
    plot: { x: left, y: top - 0.3 * em, width: right - left, height: bottom - top + 0.3 * em },
    unit: { x: width, y: bottom + 0.9 * em, text: writing.unit, anchor: 'end' },
  };
}

/** By group, then by set. */
type Texts = readonly (readonly string[])[];

function textsOf({ groups }: BarsData, say: (value: Figure, set: number, baseline: Figure) => string): Texts {
  return groups.map(({ values }) => values.map((value, set) => say(value, set, values[0] ?? null)));
}

function joined(one: Texts, other: Texts, join: (one: string, other: string) => string): Texts {
  return one.map((own, group) => own.map((text, set) => join(text, other[group]?.[set] ?? '')));
}

/** Names that stand there cut short. */
export function shortened({ names }: BarsLayout): readonly string[] {
  return [...new Set(names.filter(({ text }) => text.endsWith('…')).map(({ whole }) => whole))];
}

/** A name that is too long takes two lines where its bars are tall enough, and is shortened only then. */
export function twoLines(name: string, width: number, tall: number): readonly string[] {
  if (widthOf(name) <= width || tall < 2 * NAME_LINE) return [fitted(name, width)];
  const [first = '', ...rest] = wrapped(name, width);
  return [fitted(first, width), ...(rest.length === 0 ? [] : [fitted(name.slice(first.length).trimStart(), width)])];
}
