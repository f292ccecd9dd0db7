import { LedgerError } from '../errors';
import { TEXT_FIELDS } from '../store/pool';
import { openBook, type BookContext } from '../workbook/openBook';
import { damaged } from './shape';

/**
 * Opens what has come in before it is listed: sections that are each what they must be may still not fit together. Throws
 * `backup-damaged`, and what else opening throws.
 */
export async function tryOpening(context: BookContext, id: string): Promise<void> {
  try {
    const { table } = await openBook(context, id, 'reader', true);
    for (const field of TEXT_FIELDS) {
      const { codes, pool } = table.text(field);
      for (let row = 0; row < table.length; row += 1) if ((codes[row] ?? 0) >= pool.size) throw damaged(field);
    }
  } catch (thrown) {
    if (thrown instanceof LedgerError && thrown.code !== 'workbook-damaged' && thrown.code !== 'internal') throw thrown;
    throw new LedgerError('backup-damaged', { part: 'contents' }, { cause: thrown });
  }
}
