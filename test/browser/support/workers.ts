import type { BrowserContext, Page } from 'playwright-core';

/**
 * Keeps hold of the ledger's workers, in pages opened from now on, for `endLedgerWorker`. A worker is made from a blob that names its
 * file; there are others, for files that come in and go out, some of them made before they are needed.
 */
export async function holdLedgerWorkers(of: BrowserContext | Page): Promise<void> {
  await of.addInitScript(() => {
    const Own = Worker;
    const blobs = new Map<string, Blob>();
    const ledgers: Worker[] = [];
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      const url = make(blob);
      if (blob instanceof Blob && blob.size < 1000) blobs.set(url, blob);
      return url;
    };
    Object.assign(globalThis, {
      Worker: class extends Own {
        constructor(...given: ConstructorParameters<typeof Worker>) {
          super(...given);
          void blobs
            .get(String(given[0]))
            ?.text()
            .then((text) => text.includes('ledger') && ledgers.push(this));
        }
      },
      endWorker: () => ledgers.at(-1)?.terminate(),
    });
  });
}

/** Ends the one that is at work. */
export async function endLedgerWorker(page: Page): Promise<void> {
  await page.evaluate(() => (globalThis as unknown as { endWorker: () => void }).endWorker());
}
