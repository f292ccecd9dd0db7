import { proxy, releaseProxy, transfer, wrap } from 'comlink';
import { sheetTransferables, type SheetTable } from '../reports/xlsx/table';
import { AS_IT_IS, type ExportApi, type SheetWays, type WrittenSheet } from './exportApi';
import { makeFailure } from './failure';
import { makeExportWorker } from './makeWorkers';

/**
 * Writes a table as .xlsx, or CSV, in a worker of its own, which is ended afterwards, however it goes; the table is handed over.
 * Throws LedgerFailure `cancelled` when `signal` says so.
 */
export async function writeXlsx(
  table: SheetTable,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
  ways: SheetWays = AS_IT_IS,
): Promise<WrittenSheet> {
  const cancelled = () => makeFailure('cancelled', { task: 'export' });
  if (signal.aborted) throw cancelled();
  const { rows } = table;
  const worker = makeExportWorker();
  const remote = wrap<ExportApi>(worker);
  try {
    return await new Promise<WrittenSheet>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(cancelled()), { once: true });
      worker.addEventListener('error', ({ message }) => reject(makeFailure('internal', { message })));
      // What the listener answers is not for the worker: it might not pass between the two.
      const tell = (done: number): void => {
        onProgress(done, rows);
      };
      remote
        .write(transfer(table, sheetTransferables(table)), ways, proxy(tell))
        .then(resolve, (thrown: unknown) => reject(makeFailure('internal', { message: String(thrown) })));
    });
  } finally {
    remote[releaseProxy]();
    worker.terminate();
  }
}
