/** Panels and menus of the roster screen, fetched together. */
export { ChecksPanel } from './ChecksPanel';
export { ColumnsPanel } from './ColumnsPanel';
export { FilterMenu } from './FilterMenu';
export { SortPanel } from './SortPanel';
export { ViewsMenu } from './views/ViewsMenu';
