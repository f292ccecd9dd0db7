import type { Ledger } from '../../src/ledger/ledger';
import { planMerge, readReturn } from '../../src/ledger/parcels/merge';
import { contents } from '../ledger/support/ledger';
import { closedOf, trayOf } from '../ledger/support/tray';

/** The password of the files here that have one. */
export const PASSWORD = '筹资 2026';

/** What an open workbook holds, as the notes beside the files write it; takes every step of its log back. */
export async function toldOf(ledger: Ledger): Promise<object> {
  const { rows } = contents(ledger.book().table) as { rows: string[] };
  const { overlay, asOf } = ledger.book().head;
  // Since format 2: how it looks, and who worked.
  const layout = await ledger.layout();
  const by = (await ledger.history(null, 1000)).map((entry) => entry.by ?? '');
  const more = layout === null && by.every((who) => who === '') ? {} : { layout, by };
  // Since format 3: rows of lists that wait.
  const waits = trayOf(ledger);
  const since3 = waits.length === 0 ? {} : { waits };
  // Since format 4: rows that were settled.
  const settled = closedOf(ledger);
  const since4 = settled.length === 0 ? {} : { settled };
  // Since format 5: the audit log, whole, and village packages.
  const audit = await ledger.audit();
  const since5 = audit.state === 'none' ? {} : { audit };
  const parcels = (await ledger.desk.database.parcels.toArray()).map(({ workbook: _workbook, rows: at, ...parcel }) => ({
    ...parcel,
    rows: [...at],
  }));
  const out = parcels.length === 0 ? {} : { parcels };
  // Since format 6: notes in it.
  const notes = await ledger.notesSince(0);
  const since6 = notes.length === 0 ? {} : { notes };
  let undone = 0;
  while ((await ledger.undo()) !== null) undone += 1;
  return { rows, overlay, asOf, undone, ...more, ...since3, ...since4, ...since5, ...since6, ...out };
}

/** What merging a return under the password would do. */
export async function planOf(ledger: Ledger, file: Blob): Promise<object> {
  const control = { step: async () => undefined };
  const returned = await readReturn(file, PASSWORD, control);
  const { take, added, remove, conflicts, same, older } = await planMerge(
    ledger.desk.database,
    ledger.book(),
    returned,
    control,
  );
  return { by: returned.by, take, added, remove, conflicts, same, older };
}
