import { createSignal } from 'solid-js';

/** Counts the backups that were downloaded: whoever shows the last one asks again. */
const [backupsMade, setBackupsMade] = createSignal(0);
export { backupsMade };
export const noteBackup = (): void => void setBackupsMade((count) => count + 1);
