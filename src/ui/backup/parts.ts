// What is done about backups, fetched when it is needed.
export { BackupPanel } from './BackupPanel';
export { RestoreDialog } from './RestoreDialog';
