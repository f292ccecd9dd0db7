import type { FieldId } from '../roster/fields';
import type { Mapping, Meaning } from './found';
import { JOINED } from './joinedCells';
import type { SheetHeaders } from './readHeaders';
import { isField } from './rowWriters';
import type { IntakeResult } from './types';

/** The columns of one sheet; of several every different one. Fields that come from elsewhere than a column stand at the end. */
export function columnsRead(
  headers: readonly SheetHeaders[],
  mapping: Mapping,
  linked: boolean,
  /** Fields that come from elsewhere: lines over the rows, the title, words in them. */
  given: ReadonlySet<FieldId>,
): IntakeResult['columns'] {
  const all = headers.flatMap(({ columns }) => columns);
  const seen = new Set<string>();
  const columns =
    headers.length < 2
      ? all
      : all.filter(({ header, meaning }) => {
          const key = `${header}\u0000${meaning ?? ''}`;
          return !seen.has(key) && seen.add(key).size > 0;
        });
  const told = columns.map(({ header, meaning }) => ({ header, field: isField(meaning) ? meaning : null, meaning }));
  const has = (field: Meaning): boolean => columns.some(({ meaning }) => meaning === field);
  const used = mapping.sheets.filter(({ use }) => use);
  const also = (field: FieldId, isGiven: boolean) =>
    isGiven && !has(field) ? [{ header: '', field, meaning: field }] : [];
  return [
    ...told,
    ...also('unit', used.some(({ unitFromName }) => unitFromName) && !given.has('unit')),
    ...[...given].flatMap((field) => also(field, true)),
    ...also('household', linked),
    ...also(
      'identities',
      used.some(({ meanings }) => meanings.some((meaning) => JOINED.has(meaning))),
    ),
    ...also(
      'relation',
      used.some(({ wide }) => wide.some(({ head, relation }) => head === true || relation !== undefined)),
    ),
  ];
}
