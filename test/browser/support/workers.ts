import type { BrowserContext, Page } from 'playwright-core';

/**
 * Keeps hold of the ledger's workers, in pages opened from now on, for `endLedgerWorker`: they alone have a name. Others are for files
 * that come in and go out, some of them made before they are needed. `stillborn`: so many of the first are ended as soon as they are made.
 */
export async function holdLedgerWorkers(of: BrowserContext | Page, stillborn = 0): Promise<void> {
  await of.addInitScript((first) => {
    const Own = Worker;
    const ledgers: Worker[] = [];
    Object.assign(globalThis, {
      Worker: class extends Own {
        constructor(...given: ConstructorParameters<typeof Worker>) {
          super(...given);
          if ((given[1]?.name ?? '') === '') return;
          ledgers.push(this);
          if (ledgers.length <= first) this.terminate();
        }
      },
      endWorker: () => ledgers.at(-1)?.terminate(),
      countWorkers: () => ledgers.length,
    });
  }, stillborn);
}

/** How many there were. */
export function countLedgerWorkers(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as unknown as { countWorkers: () => number }).countWorkers());
}

/** Ends the one that is at work. */
export async function endLedgerWorker(page: Page): Promise<void> {
  await page.evaluate(() => (globalThis as unknown as { endWorker: () => void }).endWorker());
}
