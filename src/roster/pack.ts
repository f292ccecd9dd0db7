import { columnIn, createRosterTable } from './rosterTable';
import { eachField, type Column } from './columns';
import { FIELD_IDS } from './fields';
import type { PackedColumn, PackedTable, RosterTable } from './types';

/** The whole table as plain data, copied: it can be transferred while the table lives on. */
export function packTable(table: RosterTable): PackedTable {
  const { length } = table;
  return {
    version: 1,
    length,
    alive: table.alive.slice(0, length),
    columns: eachField((id) => packColumn(columnIn(table, id), length)),
  };
}

/** Rows [from, to) as a table of their own, removed ones included; its pools hold only what these rows need. */
export function packRows(table: RosterTable, from: number, to: number): PackedTable {
  const rows = createRosterTable();
  rows.appendRows(table, from, to);
  return packTable(rows);
}

/** The given rows, ascending, as a table of their own. */
export function pickRows(table: RosterTable, rows: Uint32Array): RosterTable {
  const picked = createRosterTable();
  for (let at = 0; at < rows.length;) {
    // runs of neighbours go over together
    const from = rows[at] ?? 0;
    let to = from + 1;
    at += 1;
    while (at < rows.length && rows[at] === to) {
      to += 1;
      at += 1;
    }
    picked.appendRows(table, from, to);
  }
  return picked;
}

/** The buffers of packed data, for `postMessage` or comlink's `transfer`. */
export function transferables(packed: PackedTable): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  const take = (array: { readonly buffer: ArrayBufferLike }): void => {
    if (array.buffer instanceof ArrayBuffer) buffers.add(array.buffer);
  };
  take(packed.alive);
  for (const id of FIELD_IDS) {
    const column = (packed.columns as Readonly<Partial<PackedTable['columns']>>)[id];
    if (column === undefined) continue; // packed before there was this field
    if (column.type === 'text') {
      for (const array of [column.codes, column.pool.bytes, column.pool.ends]) take(array);
    } else take(column.type === 'number' ? column.values : column.bits);
  }
  return [...buffers];
}

function packColumn(column: Column, length: number): PackedColumn {
  switch (column.type) {
    case 'text':
      return { type: 'text', codes: column.codes.slice(0, length), pool: column.pool.pack() };
    case 'number':
      return { type: 'number', values: column.values.slice(0, length), raw: [...column.raw] };
    case 'bits':
      return { type: 'bits', bits: column.bits.slice(0, length), raw: [...column.raw] };
  }
}
