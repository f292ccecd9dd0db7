import { createSignal } from 'solid-js';
import type { MergeView } from '../../client/parcelTypes';
import type { OpenWorkbook } from '../state/open';
import type { Workbench } from '../state/workbench';
import { run } from '../toast/report';

/** What a village hands back, on display before anything is written. */
export interface Merging {
  readonly file: string;
  readonly view: MergeView;
}

const [merging, setMerging] = createSignal<Merging | null>(null);
export { merging, setMerging };

/** Whether a file is one of this program's own containers, whatever browsers and chat programs have appended to its name. */
export function isContainerFile(source: unknown): source is File {
  return source instanceof File && /\.cztz(?:\s*\(\d+\))?$/i.test(source.name);
}

/** Reads what a village hands back and compares it; `panel` fetches what shows it. */
export function beginMerge(bench: Workbench, open: OpenWorkbook, file: File, panel: () => Promise<unknown>): void {
  run(async () => {
    const cancel = () => open.session.api.cancel();
    const [view] = await Promise.all([
      bench.works.during('merge', cancel, () => open.session.api.planMerge(file)),
      panel(),
    ]);
    setMerging({ file: file.name, view });
  });
}
