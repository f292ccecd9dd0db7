import type { Ledger } from '../../ledger/ledger';
import { heldParcel } from '../../ledger/parcels/handBack';
import type { Book } from '../../ledger/workbook/book';
import { writeChecksCsv } from '../../reports/checks';
import type { ReportFile } from '../../reports/csv/file';
import { writePersonsCsv } from '../../reports/persons';
import { writeRosterCsv } from '../../reports/roster';
import { writeUnitsCsv } from '../../reports/units';
import type { ExportedFile } from './exportedFile';
import { exportAudit } from './exportAudit';
import { exportHistory } from './exportHistory';

export type ExportKind = 'roster' | 'results' | 'units' | 'checks' | 'history' | 'audit';

/**
 * Writes a file of the open workbook, piece by piece, so that it can be cancelled and nothing changes meanwhile.
 * `words`: what checks or changes are called in the reader's language, for the lists of them.
 */
export function exportFile(
  ledger: Ledger,
  kind: ExportKind,
  words: Readonly<Record<string, string>> = {},
): Promise<ExportedFile> {
  return ledger.queue.runLong('export', async (control) => {
    if (kind === 'history') return exportHistory(ledger, control, words);
    if (kind === 'audit') return exportAudit(ledger, control);
    const book = ledger.book();
    const held = kind === 'units' ? await heldParcel(ledger.desk.database, book.workbook.id) : null;
    const report = reportOf(book, kind, held?.units ?? [], (code) => words[code] ?? code);
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let done = 0;
    for (const part of report.parts()) {
      parts.push(part.bytes);
      done += part.rows;
      await control.step(done, report.rows);
    }
    return { name: report.name, blob: new Blob(parts, { type: report.mime }), rows: report.rows };
  });
}

function reportOf(
  { policy, table, computing, asOf, workbook: { name } }: Book,
  kind: Exclude<ExportKind, 'history' | 'audit'>,
  packaged: readonly string[],
  word: (code: string) => string,
): ReportFile {
  switch (kind) {
    case 'roster':
      return writeRosterCsv(policy, table, asOf, name);
    case 'results':
      return writePersonsCsv(policy, table, (row) => computing.person(row), asOf, name);
    case 'units':
      return writeUnitsCsv(policy, computing.units(), name, packaged);
    case 'checks':
      return writeChecksCsv(policy, table, computing.live().marks, word, asOf, name);
  }
}
