import type { RosterChange, RosterTable } from '../../roster/types';
import type { ChangeName, Command } from '../types';
import { countCells } from './edits';

type Edits = Command & { readonly kind: 'set-cells' | 'set-columns' };

/** What a change of cells is called in the log. The table is still as it was before. */
export function nameOfEdits(table: RosterTable, command: Edits, change: RosterChange): ChangeName {
  const cells = countCells(change);
  const added = command.added?.length ?? 0;
  const values = command.kind === 'set-columns' ? (command.values ?? {}) : {};
  const text = (key: string): string => String(values[key] ?? '');
  const persons = (): number => countPersons(change);
  const person = (): string => (values['person'] === undefined ? onlyPerson(table, change) : text('person'));
  switch (command.name) {
    case 'paste':
      return { kind: 'paste', cells, added, ...(text('moved') === '' ? {} : { moved: true }) };
    case 'fill':
      return { kind: 'fill', cells };
    case 'replace':
      return { kind: 'replace', cells, find: text('find'), by: text('by') };
    case 'pay':
      return { kind: 'pay', persons: persons(), amount: Number(values['amount'] ?? 0), person: person() };
    case 'unpay':
      return { kind: 'unpay', persons: persons(), person: person() };
    case 'reason':
      return { kind: 'reason', persons: persons(), reason: text('reason'), person: person() };
    case 'mark':
      return { kind: 'mark', persons: persons(), mark: text('mark') };
    case 'clear':
      return added > 0 ? { kind: 'add', persons: added } : { kind: 'clear', cells };
    case 'edit':
      return added > 0 ? { kind: 'add', persons: added } : nameOfEdit(table, change, cells);
  }
}

function nameOfEdit(table: RosterTable, change: RosterChange, cells: number): ChangeName {
  const [only] = change.cells;
  if (cells !== 1 || only === undefined) return { kind: 'edit-many', cells, persons: countPersons(change) };
  return {
    kind: 'edit',
    field: only.field,
    person: table.getText('name', only.rows[0] ?? 0),
    from: only.from[0] ?? '',
    to: only.to[0] ?? '',
  };
}

function countPersons({ cells }: RosterChange): number {
  const [only] = cells;
  if (cells.length === 1 && only !== undefined) return only.rows.length;
  const rows = new Set<number>();
  for (const each of cells) for (const row of each.rows) rows.add(row);
  return rows.size;
}

/** The name of the person where it is only one. */
function onlyPerson(table: RosterTable, { cells }: RosterChange): string {
  const row = cells[0]?.rows[0];
  if (row === undefined || row >= table.length) return '';
  return cells.every(({ rows }) => rows.length === 1 && rows[0] === row) ? table.getText('name', row) : '';
}
