import type { CellChange, RosterChange } from '../../roster/types';
import { has } from '../store/ranges';
import type { ChangeRecord } from '../store/records';
import type { Book } from './book';

/** By what persons are told in the history. */
export type Telling = 'name' | 'idNumber';

const TELLING: readonly Telling[] = ['name', 'idNumber'];

/** What persons were called when a record was made, found by walking along the log. Records that are undone now have changed nothing. */
export interface NamesThen {
  /** The text at the record the walk stands at; undefined: as today. */
  known(field: Telling, row: number): string | undefined;
  /** One record further back: it is as before this one. */
  back(record: ChangeRecord): void;
  /** One record further on: it is as after this one. */
  on(record: ChangeRecord): void;
  /** Of a log read from its beginning, before the walk along it: what it began with. */
  begin(record: ChangeRecord): void;
}

export function createNamesThen({ head }: Pick<Book, 'head'>): NamesThen {
  const texts: Record<Telling, Map<number, string>> = { name: new Map(), idNumber: new Map() };
  const each = (record: ChangeRecord, take: (known: Map<number, string>, cells: CellChange) => void): void => {
    if (has(head.undone, record.seq)) return;
    for (const field of TELLING) {
      const cells = cellsOf(record.change, field);
      if (cells !== undefined) take(texts[field], cells);
    }
  };
  return {
    known: (field, row) => texts[field].get(row),
    back: (record) =>
      each(record, (known, { rows, from }) => rows.forEach((row, index) => known.set(row, from[index] ?? ''))),
    on: (record) =>
      each(record, (known, { rows, to }) => rows.forEach((row, index) => known.set(row, to[index] ?? ''))),
    begin: (record) =>
      each(record, (known, { rows, from }) => {
        for (const [index, row] of rows.entries()) if (!known.has(row)) known.set(row, from[index] ?? '');
      }),
  };
}

/**
 * Who a person was when a change was made: whom it renames by the name before, whom it adds by the first one; where none is known,
 * by today's.
 */
export function whoIn(
  { table }: Pick<Book, 'table'>,
  change: RosterChange | null,
  names: Pick<NamesThen, 'known'>,
): (field: Telling, row: number) => string {
  const known = new Map<Telling, ReadonlyMap<number, string>>();
  return (field, row) => {
    let own = known.get(field);
    // Looked up, not searched: whoever empties the whole roster has every row asked for.
    if (own === undefined) known.set(field, (own = textsOf(cellsOf(change, field))));
    const today = () => (row < table.length ? table.getText(field, row) : '');
    return own.get(row) || names.known(field, row) || today();
  };
}

function cellsOf(change: RosterChange | null, field: Telling): CellChange | undefined {
  return change?.cells.find((cells) => cells.field === field);
}

function textsOf(cells: CellChange | undefined): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  if (cells === undefined) return texts;
  for (const [index, row] of cells.rows.entries()) texts.set(row, cells.from[index] || cells.to[index] || '');
  return texts;
}
