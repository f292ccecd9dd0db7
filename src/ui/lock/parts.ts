// The lock, fetched when a password is set or asked about.
export { LockGuard } from './LockGuard';
export { LockPanel } from './LockPanel';
export { LockScreen } from './LockScreen';
export { lockForWorker } from './locking';
export { lockNow } from './lockNow';
