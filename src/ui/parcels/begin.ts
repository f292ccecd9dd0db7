import type { OpenWorkbook } from '../state/open';
import type { Workbench } from '../state/workbench';
import { run } from '../toast/report';

/** Reads what villages hand back and compares it, one file after the other. `password`: of the first of them, where it has been typed already. */
export function beginMerge(
  bench: Workbench,
  open: OpenWorkbook,
  files: readonly File[],
  password: string | null = null,
): void {
  run(async () => (await import('./parts')).takeReturns(bench, open, files, password));
}
