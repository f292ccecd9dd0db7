import { createSignal } from 'solid-js';

/** Whether a later release has written the data of this computer: they can be looked at, exported and backed up, not changed. */
export const [newerData, setNewerData] = createSignal(false);
