import { readDay } from '../roster/cells/day';
import type { FieldId } from '../roster/fields';
import { UNREADABLE, type RosterTable } from '../roster/types';
import { groupForm, idForm, unitForms } from './lists/forms';
import type { RowTold } from './rowTold';
import type { IntakeResult } from './types';

/**
 * What a list of corrections says stood there before, beside what the roster has: where something else stands there another person
 * may be meant, or it was changed since. null: the file says of nothing what stood there before.
 */
export function formerItemsIn({ notes = [] }: IntakeResult, roster: RosterTable): RowTold | null {
  const items = notes.flatMap((note) => (note.code === 'corrected-items' ? (note.before ?? []) : []));
  if (items.length === 0) return null;
  const byRow = new Map<number, typeof items>();
  for (const item of items) byRow.set(item.row, [...(byRow.get(item.row) ?? []), item]);
  const isSame = (field: FieldId, text: string, person: number): boolean => {
    const standing = roster.getText(field, person);
    if (field === 'birth') {
      const day = readDay(text);
      return day > UNREADABLE ? day === roster.birth(person) : plain(text) === plain(standing);
    }
    if (field === 'idNumber') return idForm(text) === idForm(standing);
    if (field === 'group') return groupForm(text) === groupForm(standing);
    const form = field === 'unit' ? unitForms([text, standing]) : plain;
    return form(text) === form(standing);
  };
  const differing = (row: number, person: number): typeof items =>
    person === -1 ? [] : (byRow.get(row) ?? []).filter(({ field, text }) => !isSame(field, text, person));
  return {
    // Birth and sex of a new number wait with it.
    differs: (row, person, id) =>
      byRow.has(row) &&
      differing(row, person).some(
        ({ field }) => field === id || (field === 'idNumber' && (id === 'birth' || id === 'sex')),
      ),
    problems: (row, person) =>
      differing(row, person).map(({ field, text }) => ({ field, code: 'former-differs', text })),
  };
}

/** Items of a list of corrections that were not carried out: nobody knows them, or they say nothing of what is to stand there. */
export function leftItemsIn({ notes = [] }: IntakeResult): RowTold | null {
  const items = notes.flatMap((note) => (note.code === 'corrected-items' ? (note.left ?? []) : []));
  if (items.length === 0) return null;
  const byRow = new Map<number, typeof items>();
  for (const item of items) byRow.set(item.row, [...(byRow.get(item.row) ?? []), item]);
  const of = (row: number): typeof items => byRow.get(row) ?? [];
  return {
    differs: () => false,
    problems: (row) => of(row).map(({ text }) => ({ field: null, code: 'item-left', text })),
    says: (row) => of(row).length > 0,
  };
}

/** 无 and — say that nothing stood there. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s\p{Cf}]/gu, '')
    .replace(/^(?:无|空|空白|[-—–/]+)$/u, '');
