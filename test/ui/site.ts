import { inject } from 'vitest';
import { useBrowser } from '../browser/support/browser';
import { makeSheet, type Sheet } from '../browser/support/sheet';

export type { Sheet };

export interface RosterPage {
  /** Opens the roster screen over a made-up town. */
  open(query?: string): Promise<Sheet>;
}

/** The roster screen by itself, built as the product is. Called at the head of a test file. */
export function useRosterPage(): RosterPage {
  const pages = useBrowser(inject('rosterUrl'));
  return {
    async open(query = '?persons=3000') {
      const context = await pages.context();
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const page = await pages.open({ context, path: query });
      await page.locator('.ag-row').first().waitFor();
      return makeSheet(page);
    },
  };
}
