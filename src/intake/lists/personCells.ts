import type { FieldId } from '../../roster/fields';
import type { RosterTable } from '../../roster/types';

/** The cells of one person while rows of a list are written to them. */
export interface PersonCells {
  get(field: FieldId): string;
  /** Takes the text as the cell will show it. */
  set(field: FieldId, text: string): void;
  /** What differs in the end from what stands in the roster. */
  changes(): { readonly field: FieldId; readonly from: string; readonly to: string }[];
}

/** @param table null: a new person, of whom nothing stands yet. */
export function createPersonCells(
  table: RosterTable | null,
  person: number,
  readsBack: (field: FieldId, text: string) => string,
): PersonCells {
  const now = new Map<FieldId, string>();
  const standing = (field: FieldId): string => (table === null ? '' : table.getText(field, person));
  return {
    get: (field) => now.get(field) ?? standing(field),
    set: (field, text) => void now.set(field, readsBack(field, text)),
    changes: () =>
      [...now].flatMap(([field, to]) => {
        const from = standing(field);
        return from === to ? [] : [{ field, from, to }];
      }),
  };
}

/** Adds a remark to the note, once: a note that has it already stays. */
export function addNote(cells: PersonCells, remark: string): void {
  if (remark === '') return;
  const note = cells.get('note');
  if (note.split('；').includes(remark)) return;
  cells.set('note', note === '' ? remark : `${note}；${remark}`);
}
