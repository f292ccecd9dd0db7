import ExportWorker from '../../workers/export.worker?worker&inline';
import IntakeWorker from '../../workers/intake.worker?worker&inline';
import LedgerWorker from '../../workers/ledger.worker?worker&inline';

// The workers of the one-file edition: their scripts are part of the page's, and run under its Content-Security-Policy.

export const makeLedgerWorker = (): Worker => new LedgerWorker();
export const makeIntakeWorker = (): Worker => new IntakeWorker();
export const makeExportWorker = (): Worker => new ExportWorker();
