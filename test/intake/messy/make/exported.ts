import { loadPolicy } from '../../../../src/policy/library';
import { writeRosterCsv } from '../../../../src/reports/roster';
import { FIELDS, TEMPLATE_IDS } from '../../../../src/roster/fields';
import { columnIn } from '../../../../src/roster/table';
import type { RosterTable } from '../../../../src/roster/types';
import type { Day } from '../../../../src/base/day';
import { concat } from '../../containers/support/zip';
import { bytesOf, tableOf } from '../../../reports/xlsx/support';
import { fillTable } from '../../../roster/support';
import { SMALL_ROSTER } from '../roster';

export const POLICY = loadPolicy('lanxi-2021');

/** The small roster as the workbook holds it. */
export function smallRoster(): RosterTable {
  return fillTable(
    SMALL_ROSTER.map((person) =>
      TEMPLATE_IDS.flatMap((id) => {
        const text = person[FIELDS[id].header];
        return text === undefined ? [] : [[id, text] as const];
      }),
    ),
  );
}

/** What goes out of a workbook of it, in both kinds of file. */
export async function smallRosterFiles(): Promise<Record<'csv' | 'xlsx', Uint8Array<ArrayBuffer>>> {
  const table = smallRoster();
  const csv = concat([...writeRosterCsv(POLICY, table, 18_646 as Day).parts()].map(({ bytes }) => bytes));
  const columns = TEMPLATE_IDS.map((id) => {
    const { header, kind } = FIELDS[id];
    return { header, kind: kind === 'day' || kind === 'money' ? kind : ('text' as const) };
  });
  const rows = Array.from({ length: table.length }, (_, row) =>
    TEMPLATE_IDS.map((id) => {
      const column = columnIn(table, id);
      return column.type === 'number' ? (column.values[row] ?? 0) : table.getText(id, row);
    }),
  );
  return { csv, xlsx: await bytesOf(tableOf(columns, rows)) };
}
