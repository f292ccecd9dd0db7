import type { Session } from '../../client/types';
import { EMPTY } from '../../roster/types';
import { countCells, rowSpans, type Span } from '../grid/blocks';
import type { Block } from '../grid/sheet';
import type { RosterColumn } from './columns';
import { numbersOf } from './numbers';

/** What numbers are: amounts are added before ages, and days are not added at all. */
export type FigureKind = 'money' | 'number' | 'day';

/** What selected cells come to; each cell counts once, however many blocks lie over it. */
export interface Figures {
  readonly cells: number;
  readonly filled: number;
  /** Figures of the first kind there is among the columns: money, number, day. */
  readonly kind: FigureKind | null;
  readonly numbers: number;
  /** Fen for money. */
  readonly sum: number;
  readonly min: number;
  readonly max: number;
}

export interface FigureSource {
  readonly session: Session;
  readonly columns: readonly RosterColumn[];
  readonly blocks: readonly Block[];
  readonly rowAt: (position: number) => number;
}

const ORDER: readonly FigureKind[] = ['money', 'number', 'day'];
/** Cells read between two looks at the clock. */
const STRIDE = 8192;

/** Adds up the selection column by column; yields what it has come to so far. */
export function* figuresOf(source: FigureSource): Generator<Figures, Figures> {
  const { session, columns, blocks, rowAt } = source;
  const cells = countCells(blocks);
  const rowsOf = makeRows(rowAt);
  const totals = new Map(ORDER.map((kind) => [kind, { numbers: 0, sum: 0, min: Infinity, max: -Infinity }]));
  let filled = 0;
  const now = (): Figures => {
    const kind = ORDER.find((each) => (totals.get(each)?.numbers ?? 0) > 0) ?? null;
    const { numbers = 0, sum = 0, min = 0, max = 0 } = (kind === null ? undefined : totals.get(kind)) ?? {};
    return { cells, filled, kind, numbers, sum, min, max };
  };
  for (const [place, column] of columns.entries()) {
    const spans = rowSpans(blocks, place);
    if (spans.length === 0) continue;
    const { filled: isFilled, value } = numbersOf(session, column);
    const kind: FigureKind = column.kind === 'money' ? 'money' : column.kind === 'day' ? 'day' : 'number';
    const total = totals.get(kind);
    for (const span of spans) {
      for (let from = span[0]; from <= span[1]; from += STRIDE) {
        const rows = rowsOf([from, Math.min(span[1], from + STRIDE - 1)]);
        for (const row of rows) {
          if (!isFilled(row)) continue;
          filled += 1;
          const figure = value === null ? EMPTY : value(row);
          if (figure === EMPTY || total === undefined) continue;
          total.numbers += 1;
          total.sum += figure;
          if (figure < total.min) total.min = figure;
          if (figure > total.max) total.max = figure;
        }
        yield now();
      }
    }
  }
  return now();
}

/** Physical rows of a stretch of positions; the columns of a block ask for the same ones again and again. */
function makeRows(rowAt: (position: number) => number): (span: Span) => Int32Array {
  const known = new Map<number, Int32Array>();
  return ([from, to]) => {
    const key = from * 16_384 + (to - from);
    const found = known.get(key);
    if (found !== undefined) return found;
    const rows = new Int32Array(to - from + 1);
    let count = 0;
    for (let position = from; position <= to; position += 1) {
      const row = rowAt(position);
      if (row >= 0) rows[count++] = row;
    }
    const persons = rows.subarray(0, count);
    known.set(key, persons);
    return persons;
  };
}
