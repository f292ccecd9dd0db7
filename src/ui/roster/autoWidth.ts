import type { RosterColumn } from './columns';
import { LEAST_WIDTH } from './columnLayout';

/** Rows looked at for a width: these many, spread over all, beside the first ones, which are on screen. */
const SAMPLE = 400;
const FIRST = 100;
/** The room beside the text: padding, a hairline, the mark of a check. */
const ROOM = 16;
const ICON = 18;
const HEAD_ROOM = 34;
const FONT = "'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";

export interface WidthSource {
  /** Positions on display. */
  readonly rows: number;
  /** The text a cell shows. */
  readonly text: (position: number, column: RosterColumn) => string;
  /** The longest texts of the column, where they are known without walking over all rows. */
  readonly longest: (column: RosterColumn) => readonly string[];
  /** What stands in the head of the column. */
  readonly most: number;
}

type Measure = (text: string, bold: boolean) => number;

/** Widths of texts as the grid paints them at 100 %. */
export function makeMeasure(): Measure {
  const context = document.createElement('canvas').getContext('2d');
  return (text, bold) => {
    if (context === null) return [...text].length * 13;
    context.font = `${bold ? '600 ' : ''}13px ${FONT}`;
    return context.measureText(text).width;
  };
}

/** The width at which the column cuts none of the texts it was measured with, at 100 %. */
export function widthFor(column: RosterColumn, source: WidthSource, measure: Measure): number {
  const texts = new Set<string>(source.longest(column));
  for (const position of sampled(source.rows)) texts.add(source.text(position, column));
  const room = ROOM + (column.id === 'status' ? ICON : 0);
  let width = measure(column.header(), true) + HEAD_ROOM;
  for (const text of texts) width = Math.max(width, measure(text, false) + room);
  return Math.min(source.most, Math.max(LEAST_WIDTH, Math.ceil(width)));
}

/** The first positions, and some spread evenly over the rest, always the same ones. */
export function sampled(rows: number): number[] {
  const positions: number[] = [];
  for (let at = 0; at < Math.min(FIRST, rows); at += 1) positions.push(at);
  const rest = rows - FIRST;
  const count = Math.min(SAMPLE, rest);
  for (let at = 0; at < count; at += 1) positions.push(FIRST + Math.floor((at * rest) / count));
  return positions;
}
