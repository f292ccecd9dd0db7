import { createRosterTable } from '../../roster/table';
import type { RosterTable } from '../../roster/types';
import { LedgerError } from '../errors';
import type { Ports } from '../ports';
import { loadWorkbook, type LoadedWorkbook } from '../store/load';
import type { Database } from '../store/schema';
import { asOfInForce, todayOf } from './asOf';
import { headingOf, markDirty, type Book } from './book';
import { inverse, pad, play, touchedRows } from './change';
import { weightOf } from './edits';
import type { MakeComputing } from './computing';

export interface BookContext {
  readonly database: Database;
  readonly ports: Ports;
  readonly makeComputing: MakeComputing;
}

/** Reads a workbook from the store and works everything out. Throws what loading throws, and `policy-missing`. */
export async function openBook(
  context: BookContext,
  id: string,
  mode: Book['mode'],
  /** One that is still being written: whether it can be opened at all. */
  arriving = false,
): Promise<Book> {
  const loaded = await loadWorkbook(context.database, id, arriving);
  const { workbook } = loaded;
  const policy = context.ports.policy(workbook.policyId);
  if (policy === undefined) throw new LedgerError('policy-missing', { workbook: id, policy: workbook.policyId });
  const asOf = asOfInForce(loaded.head.asOf, policy, loaded.head.overlay, todayOf(context.ports.clock.now()));
  const dirty = new Set<number>();
  const table = replay(loaded, dirty);
  const computing = context.makeComputing(policy, loaded.head.overlay, asOf, table);
  // Who counts the persons is told by the rows, not by the head.
  const head = { ...loaded.head, persons: table.aliveCount };
  const miscounted = loaded.head.persons !== head.persons;
  const headings = new Map([...loaded.takeBack, ...loaded.apply].map((record) => [record.seq, headingOf(record)]));
  const unsettled = [...loaded.takeBack, ...loaded.apply].reduce((sum, { change }) => sum + weightOf(change), 0);
  const tray = new Map(loaded.tray.map((item) => [item.id, item]));
  const closed = new Map(loaded.closed.map((row) => [row.id, row]));
  return {
    policy,
    workbook,
    head,
    table,
    tray,
    closed,
    computing,
    asOf,
    mode,
    rev: 0,
    dirty,
    unsettled,
    headings,
    miscounted,
  };
}

/** The rows of the chunks, brought to today by the log. */
function replay({ head, table: packed, takeBack, apply }: LoadedWorkbook, dirty: Set<number>): RosterTable {
  const table = createRosterTable(packed);
  // All rows first: a record may concern a row whose own addition was taken back and is not replayed.
  pad(table, head.length);
  const changes = [
    ...takeBack.map(({ change }) => (change === null ? null : inverse(change))),
    ...apply.map(({ change }) => change),
  ];
  for (const change of changes) {
    if (change === null) continue;
    play(table, change);
    markDirty(dirty, touchedRows(change));
  }
  return table;
}
