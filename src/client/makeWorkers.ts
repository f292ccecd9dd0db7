import exportUrl from '../../workers/export.worker?worker&url';
import intakeUrl from '../../workers/intake.worker?worker&url';
import ledgerUrl from '../../workers/ledger.worker?worker&url';
import { scriptOf } from './firstWord';

// The workers of the hosted edition, files of the site. makeInlineWorkers.ts is this file in the one-file edition.

/** Its name is the lock that it holds. */
export const makeLedgerWorker = (name: string): Worker => underPolicy(scriptOf(addressOf(ledgerUrl)), { name });
export const makeIntakeWorker = (): Worker => underPolicy(importing(intakeUrl));
export const makeExportWorker = (): Worker => underPolicy(importing(exportUrl));

const addressOf = (url: string): string => new URL(url, import.meta.url).href;
// The blob is let go once it has been read.
const importing = (url: string): string =>
  `import ${JSON.stringify(addressOf(url))}; URL.revokeObjectURL(self.location.href);`;

/**
 * A worker made from an address of its own is not bound by the page's Content-Security-Policy, but by what its server says, and a
 * plain static host says nothing. One made from a blob inherits the page's: it cannot reach any other address either.
 */
function underPolicy(script: string, options: WorkerOptions = {}): Worker {
  const blob = new Blob([script], { type: 'text/javascript' });
  return new Worker(URL.createObjectURL(blob), { ...options, type: 'module' });
}
