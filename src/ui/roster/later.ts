import { later, laterPanel } from '../widgets/later';

/** What the roster's first picture can do without: what opens by a command only. */
export const TrayPanel = laterPanel(
  () => import('./tray/TrayPanel').then((part) => part.TrayPanel),
  (props) => props.onClose(),
);
export const ListQuestion = later(() => import('./clipboard/ListQuestion').then((part) => part.ListQuestion));
/** What the right button opens: there as soon as the first rows have been painted. */
export const ContextMenus = later(() => import('./features/ContextMenus').then((part) => part.ContextMenus), true);
/** What opens beside or over the grid, and what else of the roster is asked for late. */
export const panels = () => import('./panels');
/** Columns as places for the palette, which is not opened before the first rows have been painted. */
export const GoToColumn = later(() => panels().then((parts) => parts.GoToColumn), true);
export const ChecksPanel = laterPanel(
  () => panels().then((parts) => parts.ChecksPanel),
  (props) => props.onClose(),
);
export const ColumnsPanel = laterPanel(
  () => panels().then((parts) => parts.ColumnsPanel),
  (props) => props.onClose(),
);
export const FilterMenu = laterPanel(
  () => panels().then((parts) => parts.FilterMenu),
  (props) => props.onClose(false),
);
export const SortPanel = laterPanel(
  () => panels().then((parts) => parts.SortPanel),
  (props) => props.onClose(),
);
export const ViewsMenu = laterPanel(
  () => panels().then((parts) => parts.ViewsMenu),
  (props) => props.onClose(),
);
const finding = () => import('./find/findParts');
export const GoToBox = laterPanel(
  () => finding().then((parts) => parts.GoToBox),
  (props) => props.onClose(),
);
export const FindBar = laterPanel(
  () => finding().then((parts) => parts.FindBar),
  (props) => props.onClose(),
);
/** It comes beside the bar and leaves it the keys. */
export const ReplacePanel = later(() => finding().then((parts) => parts.ReplacePanel));

/** What the keys of payments and reasons do. */
export const paying = () => import('./payment/paying');

/** What lays out a pasted block. */
export const pasting = () => import('./clipboard/pasting');

/** What works out the texts that cells are filled with. */
export const filling = () => import('./filling');

/** What finds where a series begins. */
export const series = () => import('./seriesFill');

/** What columns are measured by for their texts. */
export const widths = () => import('./autoWidth');

/** Fetches all of it before it is needed. */
export const ROSTER_PANELS: readonly { preload(): Promise<void> }[] = [
  { preload: async () => void (await Promise.all([paying(), pasting(), filling(), series(), widths()])) },
  FilterMenu,
  GoToBox,
  TrayPanel,
];
