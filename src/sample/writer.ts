import type { FieldId } from '../roster/fields';
import type { NumberFieldId, RosterTable, TextFieldId } from '../roster/types';

/** Writes rows straight into the columns of a table; words that come again are looked up once. */
export interface ColumnWriter {
  readonly table: RosterTable;
  /** Codes by row. */
  codes(field: TextFieldId): Uint32Array;
  values(field: NumberFieldId): Int32Array;
  readonly bits: Uint32Array;
  /** The code of a text that many rows share. */
  code(field: TextFieldId, text: string): number;
  /** The code of a text of this one row. */
  own(field: TextFieldId, text: string): number;
}

/** Appends `count` empty rows to the table and gives access to their columns. */
export function createColumnWriter(table: RosterTable, count: number): ColumnWriter {
  table.append(count);
  const known = new Map<FieldId, Map<string, number>>();
  return {
    table,
    codes: (field) => table.text(field).codes,
    values: (field) => table.number(field).values,
    bits: table.identities().bits,
    code(field, text) {
      let texts = known.get(field);
      if (texts === undefined) known.set(field, (texts = new Map()));
      let code = texts.get(text);
      if (code === undefined) texts.set(text, (code = table.text(field).pool.intern(text)));
      return code;
    },
    own: (field, text) => table.text(field).pool.intern(text),
  };
}
