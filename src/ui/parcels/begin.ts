import type { OpenWorkbook } from '../state/open';
import type { Workbench } from '../state/workbench';
import { run } from '../toast/report';

/** Reads what villages hand back and compares it, one file after the other. */
export function beginMerge(bench: Workbench, open: OpenWorkbook, files: readonly File[]): void {
  run(async () => (await import('./parts')).takeReturns(bench, open, files));
}
