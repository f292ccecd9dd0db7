import { Clipboard } from './features/Clipboard';
import { ContextMenus } from './features/ContextMenus';
import { FillKeys } from './features/FillKeys';
import { RowActions } from './features/RowActions';
import { SelectKeys } from './features/SelectKeys';

/** The features of the roster screen, each in a file of its own: what they offer they take from the desk. */
export function Features() {
  return (
    <>
      <SelectKeys />
      <Clipboard />
      <FillKeys />
      <RowActions />
      <ContextMenus />
    </>
  );
}
