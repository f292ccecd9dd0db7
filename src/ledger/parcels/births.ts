import type { FieldId } from '../../roster/fields';
import type { RosterChange } from '../../roster/types';
import type { ParcelBirth } from './types';

/** Fields that are this computer's own affair: where a person stands in the list, and the colour somebody gave him. */
export const OWN: ReadonlySet<FieldId> = new Set<FieldId>(['place', 'mark']);

/**
 * By which record each person was added since a package was opened, and as what. Two laptops that went on from one backup say the
 * same of him, though he has no ID number and his cells have changed since.
 * @param first the first row that was not in the package
 */
export function createBirths(first: number): {
  add(seq: number, change: RosterChange): void;
  of(row: number, sealOf: (seq: number) => string | undefined): ParcelBirth | undefined;
} {
  const births = new Map<number, { readonly seq: number; readonly cells: [FieldId, string][] | null }>();
  return {
    add(seq, { appended, cells }) {
      if (appended === undefined) return;
      // The cells of many at once stand in the store's chunks, as they are now.
      const told = appended.count === 1 || cells.length > 0;
      for (let row = Math.max(first, appended.first); row < appended.first + appended.count; row += 1)
        births.set(row, { seq, cells: told ? [] : null });
      for (const { field, rows, to } of cells)
        for (const [index, row] of OWN.has(field) ? [] : rows.entries()) {
          const text = to[index] ?? '';
          if (row >= appended.first && text !== '') births.get(row)?.cells?.push([field, text]);
        }
    },
    of(row, sealOf) {
      const birth = births.get(row);
      const seal = birth === undefined ? undefined : sealOf(birth.seq);
      if (birth === undefined || seal === undefined) return undefined;
      return birth.cells === null ? { seal } : { seal, cells: birth.cells };
    },
  };
}
