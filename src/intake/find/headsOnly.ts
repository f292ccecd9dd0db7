import type { FoundSheet, Meaning } from '../found';
import { identityWordIn, isOfPeople } from './kind';

/**
 * Sheets of one row a household, of which only the head has a name and a number of his own: where their words say that they are
 * of an identity, or of what households have paid, the heads are read as the persons. Whoever else stands in a cell of the row is told, never guessed.
 */
export function withHeads(fileName: string, sheets: readonly FoundSheet[]): FoundSheet[] {
  return sheets.map((sheet) => {
    const { columns, wide, header, hidden, name, title } = sheet;
    const has = (meaning: Meaning): boolean => columns.some((column) => column.meaning === meaning);
    if (hidden || header === null || wide.length > 0 || has('name')) return sheet;
    if (!has('headName') || (has('headId') && has('idNumber'))) return sheet;
    // What a household has paid together stands with its head; how many it was for tells so.
    const together = has('payAmount') && columns.some(({ header: head }) => isOfPeople(head));
    // A number that is nobody else's stands beside the only name.
    if (!together && has('headId') === has('idNumber')) return sheet;
    if (!together && identityWordIn([fileName, name, title].join('\n')) === null) return sheet;
    const persons = columns.map((column) => ({ ...column, meaning: AS_PERSON.get(column.meaning) ?? column.meaning }));
    return { ...sheet, use: true, columns: persons };
  });
}

const AS_PERSON: ReadonlyMap<Meaning, Meaning> = new Map<Meaning, Meaning>([
  ['headName', 'name'],
  ['headId', 'idNumber'],
]);
