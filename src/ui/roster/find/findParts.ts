/** What finding shows, fetched together. */
export { GoToBox } from '../goto/GoToBox';
export { FindBar } from './FindBar';
export { ReplacePanel } from './ReplacePanel';
