import { EMPTY, UNREADABLE } from '../../roster/types';
import { readDay } from '../../roster/cells/day';
import { readMoney } from '../../roster/cells/money';
import { plainColumn, type PlainCell } from './plain';
import type { Held, SheetColumn, SheetTable } from './table';

/** A column of a list whose cells came as texts. */
export interface ListColumn<Item> {
  readonly header: string;
  /** What its cells are where they can be read so; any other stays the text that it is. */
  readonly kind: 'text' | 'money' | 'day' | 'number';
  readonly cell: (item: Item) => PlainCell;
  readonly holds?: Held;
}

/** Cells between two pauses. */
const STEP = 2000;

/**
 * A list as a table: its amounts and days are real ones, so that they add up and sort, and read the same when they come in
 * again. Made in steps, for it may be long.
 */
export function* listTable<Item>(
  head: Omit<SheetTable, 'columns' | 'rows'>,
  items: readonly Item[],
  columns: readonly ListColumn<Item>[],
): Generator<undefined, SheetTable> {
  const made: SheetColumn[] = [];
  for (const { kind, cell, ...column } of columns) {
    const cells: PlainCell[] = [];
    let timed = false;
    for (const item of items) {
      const value = valued(kind, cell(item));
      timed ||= kind === 'day' && typeof value === 'number' && value % 1 !== 0;
      if (cells.push(value) % STEP === 0) yield;
    }
    made.push(plainColumn({ ...column, kind: timed ? 'time' : kind }, cells));
    yield;
  }
  return { ...head, columns: made, rows: items.length };
}

function valued(kind: ListColumn<unknown>['kind'], cell: PlainCell): PlainCell {
  if (typeof cell !== 'string') return cell;
  if (kind === 'money') return moneyCell(cell);
  return kind === 'day' ? dayCell(cell) : cell;
}

/** Fen, below nothing where it was taken back; the text itself where it is no amount. */
export function moneyCell(text: string): PlainCell {
  const [, back] = /^\s*[-−]\s*(\S.*)$/u.exec(text) ?? [];
  const fen = readMoney(back ?? text);
  if (fen === EMPTY || fen === UNREADABLE) return text.trim() === '' ? null : text;
  return back === undefined ? fen : -fen;
}

const HOUR = '([01]?\\d|2[0-3])';
const CLOCK = new RegExp(`(?<=[\\d日]\\s+|T)${HOUR}:([0-5]\\d)(?::([0-5]\\d))?$`);
const RUN_ON = /^\d{8}\s*([01]\d|2[0-3])([0-5]\d)([0-5]\d)$/;
const SECONDS = 86_400;

/** A day number, with the part of the day that the time says; the text itself where either is not read to the second. */
export function dayCell(text: string): PlainCell {
  const day = readDay(text);
  if (day === EMPTY) return null;
  const plain = text.normalize('NFKC').trim();
  if (day === UNREADABLE || /午|[AP]M|时|\.\d+$(?<=:.*)/i.test(plain)) return text;
  const [, hour, minute = '0', second = '0'] = CLOCK.exec(plain) ?? RUN_ON.exec(plain) ?? [];
  if (hour === undefined) return day;
  return day + (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / SECONDS;
}
