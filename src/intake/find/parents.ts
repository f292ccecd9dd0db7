import type { FoundSheet } from '../found';
import { isNumberOfParent, isOfNewborns } from '../newborns';

/** Whoever looks after a child may be of another household. */
const GUARDIAN = /监护|家长/;

/** Of a list of newborns the numbers of their parents: by them each comes into the household that a parent has in the roster. */
export function withParents(sheet: FoundSheet): FoundSheet {
  const { columns, wide, title, name } = sheet;
  const named = columns.find(({ meaning }) => meaning === 'name')?.header ?? '';
  const isHeaded = columns.some(({ meaning }) => meaning === 'headId' || meaning === 'headName');
  if (wide.length > 0 || isHeaded || !isOfNewborns(named, [title, name])) return sheet;
  const isParents = ({ meaning, ids, header }: FoundSheet['columns'][number]): boolean =>
    meaning === null && ids === true && isNumberOfParent(header) && !GUARDIAN.test(header);
  if (!columns.some(isParents)) return sheet;
  return {
    ...sheet,
    columns: columns.map((column) => (isParents(column) ? { ...column, meaning: 'headId', why: 'synonym' } : column)),
  };
}
