import { createSignal } from 'solid-js';

/** Whether the table of keys is open. */
export const [keyTableOpen, setKeyTableOpen] = createSignal(false);
