import { makeReadsBack } from '../../ledger/workbook/edits';
import type { CellEdit, NewRow } from '../../ledger/types';
import { TEMPLATE_IDS } from '../../roster/fields';
import { createRosterTable } from '../../roster/table';
import type { TrayItem } from '../../roster/tray';
import { NO_SETTINGS } from '../decisions';
import type { PlanContext } from '../filePlan';
import { FILE_KINDS } from '../found';
import type { ListRows } from './listFile';
import { PERSONAL } from './outcome';
import { createPersonCells, type PersonCells } from './personCells';
import { PAYMENT_FIELDS } from './refunds';
import { rulesOf } from './rulesOf';

/** Rows that waited, settled by the rules of their kind of list: as if they had been written by the import. */
export interface SettledRows {
  /** The cells of persons; rows of one person build on one another, in the order of what they say. */
  write(to: (item: TrayItem) => number, sum?: boolean): CellEdit[];
  /** Whether a refund takes back what the person has paid; all other rows may be written. */
  mayWrite(item: TrayItem, person: number): boolean;
  /** Whether a payment can be added to the one that the person has, or an identity kept beside another of its kind. */
  mayAdd(item: TrayItem, person: number): boolean;
  /** Whether it is a payment of somebody who has another one, which writing it would replace. */
  replaces(item: TrayItem, person: number): boolean;
  /** Each as a person of its own. */
  add(): NewRow[];
}

export function settling(items: readonly TrayItem[], context: PlanContext): SettledRows {
  const readsBack = makeReadsBack();
  const rows = new Map(items.map((item, row) => [item, row]));
  const writers = new Map([...new Set(items.map(({ kind }) => kind))].map((kind) => [kind, writerOf(kind)]));

  /** Rows of one kind, by what they say; unknown kinds, of a later release, write nothing. */
  function writerOf(word: string): {
    write(row: number, cells: PersonCells): void;
    order(a: number, b: number): number;
    add?(row: number, cells: PersonCells): void;
    takesBack?(row: number): boolean;
    addsOther?(row: number, person: number): boolean;
    together?(row: number, person: number, rows: readonly number[]): number | null;
  } {
    const kind = FILE_KINDS.find((each) => each === word);
    if (kind === undefined) return { write: () => undefined, order: () => 0 };
    const list = rowsOf(items);
    if (kind === 'roster') return { write: (row, cells) => writePerson(list, row, cells), order: (a, b) => a - b };
    return rulesOf(kind, list, context, NO_SETTINGS);
  }
  const writeAll = (own: readonly TrayItem[], cells: PersonCells, sum = false): void => {
    for (const [kind, rules] of writers) {
      const { order } = rules;
      const of = own.filter((item) => item.kind === kind).map((item) => rows.get(item) ?? 0);
      for (const row of of.sort((a, b) => order(a, b) || a - b)) {
        if (sum && rules.add !== undefined) rules.add(row, cells);
        else rules.write(row, cells);
      }
    }
  };
  return {
    mayWrite(item, person) {
      const rules = writers.get(item.kind);
      const row = rows.get(item) ?? 0;
      if (rules?.takesBack?.(row) !== true) return true;
      const cells = createPersonCells(context.roster, person, readsBack);
      rules.write(row, cells);
      return cells.changes().length > 0;
    },
    replaces(item, person) {
      const row = rows.get(item) ?? 0;
      const rules = writers.get(item.kind);
      if (rules === undefined || item.kind !== 'payments' || rules.takesBack?.(row) === true) return false;
      if (PAYMENT_FIELDS.every((field) => context.roster.getText(field, person) === '')) return false;
      const cells = createPersonCells(context.roster, person, readsBack);
      rules.write(row, cells);
      return cells.changes().some(({ field, from }) => from !== '' && PAYMENT_FIELDS.includes(field));
    },
    mayAdd(item, person) {
      const row = rows.get(item) ?? 0;
      const rules = writers.get(item.kind);
      if (rules?.addsOther !== undefined) return rules.addsOther(row, person);
      const paid = context.roster.getText('payAmount', person) !== '';
      return paid && (rules?.together?.(row, person, [row]) ?? null) !== null;
    },
    write(to, sum) {
      const persons = new Map<number, TrayItem[]>();
      for (const item of items) persons.set(to(item), [...(persons.get(to(item)) ?? []), item]);
      return [...persons].flatMap(([row, own]) => {
        const cells = createPersonCells(context.roster, row, readsBack);
        writeAll(own, cells, sum);
        return cells.changes().map(({ field, to: text }): CellEdit => ({ row, field, text }));
      });
    },
    add: () =>
      items.map((item): NewRow => {
        const cells = createPersonCells(null, -1, readsBack);
        for (const field of PERSONAL) if ((item.cells[field] ?? '') !== '') cells.set(field, item.cells[field] ?? '');
        writeAll([item], cells);
        return cells.changes().map(({ field, to: text }) => [field, text] as const);
      }),
  };
}

/** A row of a roster: filled cells replace; a number that stands is not replaced by what a file holds instead. */
function writePerson(list: ListRows, row: number, cells: PersonCells): void {
  for (const field of TEMPLATE_IDS) {
    const text = list.text(field, row);
    if (text !== '' && (field !== 'idNumber' || cells.get(field) === '')) cells.set(field, text);
  }
}

/** Rows that waited as the rows of a list. */
function rowsOf(items: readonly TrayItem[]): ListRows {
  const table = createRosterTable();
  table.append(items.length);
  for (const [row, { cells }] of items.entries()) {
    for (const field of TEMPLATE_IDS) if ((cells[field] ?? '') !== '') table.setText(field, row, cells[field] ?? '');
  }
  return {
    table,
    text: (field, row) => table.getText(field, row),
    where: (row) => String(items[row]?.line ?? ''),
    // What its sheet said of it was put into its own words when it came to wait.
    sheet: () => '',
    has: (meaning) => items.some(({ cells }) => cells[meaning] !== undefined),
    said: (meaning, row) => (items[row]?.cells[meaning] ?? '').trim(),
  };
}
