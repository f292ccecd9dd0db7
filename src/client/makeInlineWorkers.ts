import ExportWorker from '../../workers/export.worker?worker&inline';
import IntakeWorker from '../../workers/intake.worker?worker&inline';
import LedgerWorker from '../../workers/ledger.worker?worker&inline';

// The workers of the one-file edition: their scripts are part of the page's, and run under its Content-Security-Policy.

/** Its name is the lock that it holds: the first word stands before its script (vite.config.ts). */
export const makeLedgerWorker = (name: string): Worker => new LedgerWorker({ name });
export const makeIntakeWorker = (): Worker => new IntakeWorker();
export const makeExportWorker = (): Worker => new ExportWorker();
