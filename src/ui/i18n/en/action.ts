import type { Same } from '../zh/index';
import type { action as zh } from '../zh/action';

/** Names of actions. */
export const action: Same<typeof zh> = {
  rowsAdd: 'Add a person',
  rowsRemove: 'Delete the selected persons',
  rowsRestore: 'Restore the selected persons',
};
