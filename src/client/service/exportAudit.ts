import type { Ledger } from '../../ledger/ledger';
import type { TaskControl } from '../../ledger/queue';
import { guarded } from '../../ledger/store/failures';
import { todayOf } from '../../ledger/workbook/asOf';
import { AUDIT_COLUMNS, writeAuditRow } from '../../reports/audit';
import { createCsvBuffer } from '../../reports/csv/buffer';
import { reportName } from '../../reports/names';
import type { ExportedFile } from './exportedFile';

/** Entries in memory at once. */
const BATCH = 500;

/** The audit log of the open workbook as CSV, oldest first. */
export async function exportAudit({ desk, book }: Ledger, control: TaskControl): Promise<ExportedFile> {
  const { policy, workbook, head } = book();
  const out = createCsvBuffer();
  out.mark();
  for (const title of AUDIT_COLUMNS) out.text(title);
  out.endRow();
  const last = head.audit?.n ?? 0;
  let rows = 0;
  for (let from = 1; from <= last; from += BATCH) {
    await control.step(from - 1, last);
    const entries = await guarded(() =>
      desk.database.audit
        .where('[workbook+n]')
        .between([workbook.id, from], [workbook.id, from + BATCH], true, false)
        .toArray(),
    );
    for (const entry of entries) writeAuditRow(out, entry);
    rows += entries.length;
  }
  const name = reportName('audit', policy, todayOf(desk.ports.clock.now()), workbook.name);
  return { name, blob: new Blob([out.take()], { type: 'text/csv;charset=utf-8' }), rows };
}
