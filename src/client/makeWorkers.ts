import exportUrl from '../../workers/export.worker?worker&url';
import intakeUrl from '../../workers/intake.worker?worker&url';
import ledgerUrl from '../../workers/ledger.worker?worker&url';

// The workers of the hosted edition, files of the site. makeInlineWorkers.ts is this file in the one-file edition.

export const makeLedgerWorker = (): Worker => underPolicy(ledgerUrl);
export const makeIntakeWorker = (): Worker => underPolicy(intakeUrl);
export const makeExportWorker = (): Worker => underPolicy(exportUrl);

/**
 * A worker made from an address of its own is not bound by the page's Content-Security-Policy, but by what its server says, and a
 * plain static host says nothing. One made from a blob inherits the page's: it cannot reach any other address either.
 */
function underPolicy(address: string): Worker {
  const file = JSON.stringify(new URL(address, import.meta.url).href);
  // The blob is let go once it has been read.
  const start = [`import ${file}; URL.revokeObjectURL(self.location.href);`];
  return new Worker(URL.createObjectURL(new Blob(start, { type: 'text/javascript' })), { type: 'module' });
}
