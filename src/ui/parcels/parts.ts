/** Village packages: fetched when first needed. */
export { HandBackDialog } from './HandBackDialog';
export { IssueDialog } from './IssueDialog';
export { MergePanel } from './MergePanel';
export { ReturnPassword } from './ReturnPassword';
export { takeReturns } from './returns';
