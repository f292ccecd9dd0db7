import type { RosterTable } from '../../roster/types';
import type { Test } from './filter';
import { codesWith } from './folded';

/** Fields the quick search looks into. */
const SEARCHED = ['name', 'idNumber', 'phone'] as const;

/** Whether a person's name, ID number or phone contains the text; letters of either case and width. */
export function searchTest(table: RosterTable, wanted: string): Test {
  const text = wanted.trim();
  if (text === '') return () => true;
  const columns = SEARCHED.map((field) => table.text(field));
  const marks = columns.map(({ pool }) => codesWith(pool, text, 'contains', false));
  const codes = columns.map((column) => column.codes);
  return (row) => marks.some((mark, index) => mark[codes[index]?.[row] ?? 0] === 1);
}
