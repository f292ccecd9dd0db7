import { createSignal } from 'solid-js';

/** A file of this program's own that was dropped on the first screen: it is looked into as if it had been chosen there. */
export const [backupDropped, setBackupDropped] = createSignal<File | null>(null);
