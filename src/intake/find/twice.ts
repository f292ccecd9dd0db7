import { FIELDS, type FieldId } from '../../roster/fields';
import { isText, type TextSource } from '../containers/opened';
import type { RawBook } from '../book';
import { IntakeError } from '../errors';
import type { Found } from '../found';
import { claimsOf } from './words';

/**
 * Refuses a file of the standard template, all its known columns under the template's own words, in which one of these stands
 * twice: somebody put two lists side by side, and either column may be the right one. In other files this is told on screen.
 */
export function refuseTwice({ sheets }: Found, opened: RawBook | TextSource): void {
  for (const { use, columns, header, wide } of sheets) {
    const known = columns.filter(({ why }) => why === 'template' || why === 'synonym' || why === 'second');
    const own = (word: string): FieldId | undefined => {
      const [claim] = claimsOf(word);
      return claim?.rank === 0 ? (claim.meaning as FieldId) : undefined;
    };
    if (!use || header === null || wide.length > 0 || known.some((column) => own(column.header) === undefined))
      continue;
    for (const second of known.filter(({ why }) => why === 'second')) {
      const field = own(second.header);
      const first = known.find((column) => column !== second && own(column.header) === field);
      if (field === undefined || first === undefined) continue;
      const [one, other] = [first, second].sort((a, b) => a.column - b.column);
      throw new IntakeError('header-twice', {
        line: isText(opened) ? (opened.head.lines[header.to] ?? header.to + 1) : header.to + 1,
        header: FIELDS[field].header,
        first: one?.header ?? '',
        second: other?.header ?? '',
        firstColumn: (one?.column ?? 0) + 1,
        secondColumn: (other?.column ?? 0) + 1,
      });
    }
  }
}
