import type { Day } from '../base/day';
import type { Policy } from '../policy/types';
import { TEMPLATE_IDS, FIELDS, type FieldId } from '../roster/fields';
import { rosterOrder } from '../roster/order';
import type { NumberFieldId, RosterTable, TextFieldId } from '../roster/types';
import type { CsvBuffer } from './csv/buffer';
import { csvFile, type ReportFile } from './csv/file';
import { reportName } from './names';

type CellWriter = (out: CsvBuffer, row: number) => void;

/** The roster in the standard template (formats.md 1): every cell as it stands, unreadable ones as they came. */
export function writeRosterCsv(policy: Policy, table: RosterTable, asOf: Day, workbook?: string): ReportFile {
  const writers = TEMPLATE_IDS.map((id) => cellWriter(table, id));
  return csvFile(
    reportName('roster', policy, asOf, workbook),
    TEMPLATE_IDS.map((id) => FIELDS[id].header),
    rosterOrder(table),
    (out, row) => {
      for (const write of writers) write(out, row);
    },
  );
}

function cellWriter(table: RosterTable, id: FieldId): CellWriter {
  switch (FIELDS[id].kind) {
    case 'identities':
      return (out, row) => out.text(table.getText(id, row));
    case 'day':
    case 'money':
      return numberWriter(table, id as NumberFieldId);
    case 'text':
    case 'choice': {
      const column = table.text(id as TextFieldId);
      return (out, row) => out.pooled(column.pool, column.codes[row] ?? 0);
    }
  }
}

/** Dates and amounts repeat all the time: their texts are made once. */
function numberWriter(table: RosterTable, id: NumberFieldId): CellWriter {
  const column = table.number(id);
  const texts = new Map<number, string>();
  return (out, row) => {
    const value = column.values[row] ?? 0;
    if (column.raw.size > 0 && column.raw.has(row)) {
      out.text(table.getText(id, row));
      return;
    }
    let text = texts.get(value);
    if (text === undefined) texts.set(value, (text = table.getText(id, row)));
    out.plain(text);
  };
}
