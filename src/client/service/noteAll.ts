import type { Ledger } from '../../ledger/ledger';
import type { AuditNote } from '../../ledger/types';

/** Of what concerns every workbook of this browser. It was done, whether or not that can be written down. */
export async function noteAll({ shelf, note: leave }: Ledger, note: AuditNote): Promise<void> {
  const living = (await shelf.list()).filter(({ deletedAt }) => deletedAt === null);
  for (const { id } of living) await leave(note, id).catch(() => undefined);
}
