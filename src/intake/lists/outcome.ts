import { TEMPLATE_IDS, type FieldId } from '../../roster/fields';
import { createRosterTable, packTable } from '../../roster/table';
import type { CellChange, RosterChange } from '../../roster/types';
import type { Outcome } from '../filePlan';
import type { Decision, PlanEffects } from '../piles';
import { idForm } from './forms';
import { toldOf, trayRow } from './listFile';
import type { SortedList } from './sortedList';
import { createPersonCells, type PersonCells } from './personCells';
import type { TrayRow } from '../../roster/tray';
import { closing, notWaiting, waitingAs } from './tray';

/** Who somebody is: what a new person takes over from a row; the rest is for the kind of list to say. */
export const PERSONAL: readonly FieldId[] = TEMPLATE_IDS.slice(0, TEMPLATE_IDS.indexOf('identities'));

/** Decisions by which something is written to the person whom a row means. */
export const WRITTEN: ReadonlySet<string> = new Set<Decision['do']>(['write', 'sum', 'replace', 'both']);

/** Whether what stands there stays, and the row comes beside it. */
export function isBeside(what: Decision['do']): boolean {
  return what === 'sum' || what === 'both';
}

export interface ListOutcome extends Outcome {
  readonly effects: PlanEffects;
  /** Rows that are to wait and do so already. */
  readonly again: number;
}

/** What the decisions come to: rows of one person are written in the order of what they say, and counted by what differs in the end. */
export function outcomeOf(sorted: SortedList): ListOutcome {
  const { list, context, decisionOf, person } = sorted;
  const written = new Map<number, number[]>();
  const added = new Map<string, number[]>();
  const shared = new Map<number, readonly [row: number, amount: number]>();
  const kept: number[] = [];
  for (let row = 0; row < list.table.length; row += 1) {
    const decision = decisionOf(row);
    if (decision.do === 'tray') kept.push(row);
    else if (decision.do === 'add') group(added, idForm(list.text('idNumber', row)) || `row ${row}`, row);
    else if (decision.do === 'split') {
      for (const { person: whom, amount } of sorted.share(row)) shared.set(whom, [row, amount]);
    } else if (decision.do === 'to') group(written, decision.person, row);
    else if (WRITTEN.has(decision.do) && person(row) !== -1) group(written, person(row), row);
  }

  // Somebody to whom another row is written besides has his own payment.
  for (const whom of shared.keys()) if (!written.has(whom)) written.set(whom, []);
  for (const whom of sorted.unlisted.chosen()) if (!written.has(whom)) written.set(whom, []);

  const fields = new Map<FieldId, { rows: number[]; from: string[]; to: string[] }>();
  let changed = 0;
  let cells = 0;
  for (const [whom, rows] of [...written].sort(([a], [b]) => a - b)) {
    const after = createPersonCells(context.roster, whom, sorted.readsBack);
    const part = shared.get(whom);
    if (rows.length > 0) writeAll(sorted, rows, after);
    else if (part === undefined) sorted.unlisted.takeAway(whom, after);
    else sorted.rules.writeShare?.(...part, after);
    const changes = after.changes();
    if (changes.length > 0) changed += 1;
    cells += changes.length;
    for (const { field, from, to } of changes) {
      const column = fields.get(field) ?? { rows: [], from: [], to: [] };
      column.rows.push(whom);
      column.from.push(from);
      column.to.push(to);
      fields.set(field, column);
    }
  }
  const changes = [...fields].map(([field, { rows, from, to }]): CellChange => ({
    field,
    rows: Uint32Array.from(rows),
    from,
    to,
  }));
  const change: RosterChange = { cells: changes };
  const waiting = notWaiting(
    kept.map((row) => itemOf(sorted, row)),
    context.waiting,
  );
  return {
    change: added.size === 0 ? change : { ...change, appended: newPersons(sorted, added) },
    waiting: waiting.map(({ from, ...item }) => ({ ...item, ...toldOf(sorted.told(from, person(from))) })),
    closing: settledRows(sorted).map((row) => closing(itemOf(sorted, row))),
    settled: waitingAs(
      writtenNow(sorted).map((row) => itemOf(sorted, row)),
      context.waiting,
    ),
    reopened: waiting.flatMap(({ from }) => sorted.closed(from) ?? []),
    again: kept.length - waiting.length,
    effects: { added: added.size, changed, cells, tray: waiting.length },
  };
}

/** Writes rows of one person, in the order of what they say; those that are added up come after those that replace. */
export function writeAll({ rules, decisionOf }: SortedList, rows: readonly number[], cells: PersonCells): void {
  const [only = -1] = rows;
  if (rows.length === 1) {
    if (isBeside(decisionOf(only).do)) rules.add?.(only, cells);
    else rules.write(only, cells);
    return;
  }
  const sorted = [...rows].sort((a, b) => rules.order(a, b));
  const isAdded = (row: number): boolean => isBeside(decisionOf(row).do);
  for (const row of sorted) if (!isAdded(row)) rules.write(row, cells);
  for (const row of sorted) if (isAdded(row)) rules.add?.(row, cells);
}

function newPersons(sorted: SortedList, added: ReadonlyMap<string, readonly number[]>): RosterChange['appended'] {
  const { list, context, readsBack } = sorted;
  const table = createRosterTable();
  for (const rows of added.values()) {
    const [first = 0] = rows;
    const at = table.append(1);
    for (const field of PERSONAL) {
      const text = list.text(field, first);
      if (text !== '') table.setText(field, at, text);
    }
    const cells = createPersonCells(null, -1, readsBack);
    writeAll(sorted, rows, cells);
    for (const { field, to } of cells.changes()) table.setText(field, at, to);
  }
  return { first: context.roster.length, count: table.length, block: packTable(table) };
}

/** A row as it waits, and which it is. */
function itemOf(sorted: SortedList, row: number): TrayRow & { readonly from: number } {
  const { list, kind, rules } = sorted;
  const others = sorted.candidates(row);
  const person = sorted.person(row);
  const likely = others.length > 0 || person === -1 ? others : [person];
  return { ...trayRow(list, kind, row, sorted.reason(row), likely, rules.spoken(row)), from: row };
}

/** Rows that would wait, and that somebody has decided otherwise. What waits in the tray already and is left goes on waiting there. */
function settledRows(sorted: SortedList): number[] {
  const { decisionOf, waits } = sorted;
  return rowsWhere(sorted, (row) => {
    const { do: what } = decisionOf(row);
    return sorted.byItself(row) === 'tray' && what !== 'tray' && (what !== 'leave' || !waits(row));
  });
}

/** Rows that wait in the tray and are written, to whomever. */
function writtenNow({ list, decisionOf, waits }: SortedList): number[] {
  return rowsWhere({ list }, (row) => {
    const { do: what } = decisionOf(row);
    return what !== 'tray' && what !== 'leave' && waits(row);
  });
}

function rowsWhere({ list }: Pick<SortedList, 'list'>, fits: (row: number) => boolean): number[] {
  const found: number[] = [];
  for (let row = 0; row < list.table.length; row += 1) if (fits(row)) found.push(row);
  return found;
}

function group<Key>(groups: Map<Key, number[]>, key: Key, row: number): void {
  const rows = groups.get(key);
  if (rows === undefined) groups.set(key, [row]);
  else rows.push(row);
}
