export { ClearDialog } from './ClearDialog';
export { ClearedScreen } from './ClearedScreen';
