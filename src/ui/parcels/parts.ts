/** Village packages: fetched when first needed. */
export { IssueDialog } from './IssueDialog';
export { MergePanel } from './MergePanel';
