import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FIELD_IDS, FIELDS, type FieldId } from '../../../src/roster/fields';
import { createRosterTable } from '../../../src/roster/table';
import type { RosterTable } from '../../../src/roster/types';

/** Lines of a plain CSV without quoted cells, as the examples are. */
export function readFixture(name: string): string[][] {
  const path = fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));
  const lines = readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/);
  return lines.filter((line) => line !== '').map((line) => line.split(','));
}

/** A person as the texts of some cells. */
export type Cells = Partial<Record<FieldId, string>>;

export function tableOf(persons: readonly Cells[]): RosterTable {
  const table = createRosterTable();
  table.append(persons.length);
  for (const [row, cells] of persons.entries()) {
    for (const id of FIELD_IDS) {
      const text = cells[id];
      if (text !== undefined && text !== '') table.setText(id, row, text);
    }
  }
  return table;
}

/** Cells by header of the standard template. */
export function cellsOf(byHeader: Readonly<Record<string, string>>): Cells {
  return Object.fromEntries(
    Object.entries(byHeader).map(([header, text]) => [
      FIELD_IDS.find((id) => FIELDS[id].header === header) ?? 'note',
      text,
    ]),
  );
}

/** A roster in the standard template's form. */
export function rosterFixture(name: string): RosterTable {
  const [header = [], ...lines] = readFixture(name);
  return tableOf(
    lines.map((line) => cellsOf(Object.fromEntries(line.map((text, index) => [header[index] ?? '', text])))),
  );
}
