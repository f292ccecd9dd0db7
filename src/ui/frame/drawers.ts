// What the drawer shows of the roster, fetched when it is needed.
export { HistoryDrawer } from '../history/HistoryDrawer';
export { PersonReceipt } from '../person/PersonReceipt';
