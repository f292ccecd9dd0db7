import { ContextMenus } from './features/ContextMenus';
import { GoToColumn } from './features/GoToColumn';
import { RowActions } from './features/RowActions';

/** The features of the roster screen, each in a file of its own: what they offer they take from the desk. */
export function Features() {
  return (
    <>
      <RowActions />
      <GoToColumn />
      <ContextMenus />
    </>
  );
}
