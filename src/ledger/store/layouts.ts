import { LedgerError } from '../errors';
import type { Layout } from '../types';
import { guarded } from './failures';
import type { Database } from './schema';

/** How workbooks look. Apart from rows and log: arranging columns is no change of the roster and nothing to undo. */

export async function readLayout(database: Database, workbook: string): Promise<Layout | null> {
  const record = await guarded(() => database.layouts.get(workbook));
  return record?.layout ?? null;
}

/** Durable when it resolves. Throws `workbook-missing` for one that has been purged meanwhile: nothing of it is left behind. */
export async function writeLayout(database: Database, workbook: string, layout: Layout): Promise<void> {
  const { workbooks, layouts } = database;
  await guarded(() =>
    database.transaction('rw', [workbooks, layouts], async () => {
      if ((await workbooks.get(workbook)) === undefined) throw new LedgerError('workbook-missing', { workbook });
      await layouts.put({ workbook, layout });
    }),
  );
}
