/** Panels and menus of the roster screen, fetched together. */
export { ChecksPanel } from './ChecksPanel';
export { ColumnsPanel } from './ColumnsPanel';
export { GoToColumn } from './features/GoToColumn';
export { FilterMenu } from './FilterMenu';
export { SortPanel } from './SortPanel';
export { ViewsMenu } from './views/ViewsMenu';
export { sourceOf } from './printSource';
export { ownUnits } from '../units/packaged';
