import { Clipboard } from './features/Clipboard';
import { Columns } from './features/Columns';
import { FillKeys } from './features/FillKeys';
import { Find } from './features/Find';
import { GoTo } from './features/GoTo';
import { Grouping } from './features/Grouping';
import { History } from './features/History';
import { LayoutUndo } from './features/LayoutUndo';
import { LateKeys } from './features/LateKeys';
import { Marks } from './features/Marks';
import { Payment } from './features/Payment';
import { Print } from './features/Print';
import { RowActions } from './features/RowActions';
import { SelectKeys } from './features/SelectKeys';
import { Sorting } from './features/Sorting';
import { Views } from './features/Views';
import { Zoom } from './features/Zoom';
import { ContextMenus, GoToColumn } from './later';

/** The features of the roster screen, each in a file of its own: what they offer they take from the desk. */
export function Features() {
  return (
    <>
      <LateKeys />
      <SelectKeys />
      <Clipboard />
      <FillKeys />
      <RowActions />
      <Payment />
      <Print />
      <Marks />
      <History />
      <Find />
      <GoTo />
      <GoToColumn />
      <Sorting />
      <Columns />
      <Zoom />
      <LayoutUndo />
      <Grouping />
      <Views />
      <ContextMenus />
    </>
  );
}
