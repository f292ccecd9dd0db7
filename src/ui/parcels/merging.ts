import { createSignal } from 'solid-js';
import type { MergeView } from '../../client/parcelTypes';

/** What a village hands back, on display before anything is written. */
export interface Merging {
  readonly file: string;
  readonly view: MergeView;
}

/** One under a password that nobody has typed yet, or not the right one. */
export interface Locked {
  readonly file: File;
  readonly refused: unknown;
}

const [merging, setMerging] = createSignal<Merging | null>(null);
const [locked, setLocked] = createSignal<Locked | null>(null);
/** Those that came with it: one after the other. */
const [waiting, setWaiting] = createSignal<readonly File[]>([]);
export { locked, merging, setLocked, setMerging, setWaiting, waiting };

/** Whether something that was handed back is being looked at. */
export function isMerging(): boolean {
  return merging() !== null || locked() !== null;
}

/** On leaving the workbook: nothing of it is anybody's any more. */
export function endMerging(): void {
  setWaiting([]);
  setLocked(null);
  setMerging(null);
}

/** Whether a file is one of this program's own containers, whatever browsers and chat programs have appended to its name. */
export function isContainerFile(source: unknown): source is File {
  return source instanceof File && /\.cztz(?:\s*\(\d+\))?$/i.test(source.name);
}
