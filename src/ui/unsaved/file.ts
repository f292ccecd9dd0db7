import type { Session } from '../../client/types';
import { createCsvBuffer } from '../../reports/csv/buffer';
import { parameterLabel } from '../words/changes';
import { u } from '../i18n/unsaved';
import { inSlices } from '../state/inSlices';
import { unsavedHeader, unsavedRows } from './rows';

/** What is not stored as a CSV file, without holding the page up however much it is; null: there is nothing. */
export async function unsavedFile(
  session: Session,
): Promise<{ readonly name: string; readonly blob: Blob; readonly rows: number } | null> {
  const { unsaved, info } = session.state();
  if (unsaved === null) return null;
  const out = createCsvBuffer();
  const label = (key: string): string => parameterLabel(session.policy, key);
  function* write(): Generator<void, number> {
    out.mark();
    for (const title of unsavedHeader()) out.text(title);
    out.endRow();
    let rows = 0;
    for (const row of unsavedRows(unsaved?.commands ?? [], session.table, label)) {
      for (const text of row) out.text(text);
      out.endRow();
      rows += 1;
      if (rows % 256 === 0) yield;
    }
    return rows;
  }
  const rows = (await inSlices(write())) ?? 0;
  const blob = new Blob([out.take()], { type: 'text/csv;charset=utf-8' });
  return { name: `${info.name}_${u('file')}.csv`, blob, rows };
}
