import { createSignal } from 'solid-js';
import type { PrintSource } from './source';

const [printAsked, setPrintAsked] = createSignal<PrintSource | null>(null);
/** What of the roster is to be printed; null: nothing. */
export { printAsked };

/** Shows what would be printed before it is. */
export function askPrint(source: PrintSource | null): void {
  setPrintAsked(() => source);
}
