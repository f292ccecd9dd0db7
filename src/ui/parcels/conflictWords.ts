import type { MergeView } from '../../client/parcelTypes';
import { FIELDS, type FieldId } from '../../roster/fields';
import { either } from '../i18n';
import { w } from '../i18n/villages';
import { masked } from '../state/masking';
import { maskId, seen } from '../words/mask';

type Conflict = MergeView['conflicts'][number];

/** A cell's text as the screen may show it. */
export function shown({ field }: { readonly field: FieldId | null }, text: string): string {
  if (text === '') return w('empty');
  return field === 'idNumber' && masked() ? maskId(text) : seen(text);
}

/** What tells people of one name apart: unit, group and the last signs of the ID number. */
export function whoOf({ unit, group, idNumber }: Conflict): string {
  const tail = idNumber === '' ? w('noNumber') : w('tail', { tail: idNumber.slice(-4) });
  return [...[unit, group].filter((text) => text !== '').map(seen), tail].join(' · ');
}

/** What the difference is about. */
export function fieldOf({ kind, field }: Conflict): string {
  if (kind === 'removed') return w('kindRemoved');
  if (kind === 'unit') return w('unitField');
  if (field === null) return w('twinField');
  return headOf(field);
}

function headOf(field: FieldId): string {
  return either(FIELDS[field].header, FIELDS[field].headerEn);
}

/** What went out: of somebody who is to go as a whole the cells that would go with him, and of somebody new nothing. */
export function baseOf(conflict: Conflict): string {
  switch (conflict.kind) {
    case 'removed': {
      const cells = cellsOf(conflict, 'base');
      return cells === '' ? w('sentPerson') : w('sentPersonCells', { cells });
    }
    case 'twin':
    case 'alike':
    case 'unit':
      return w('notSent');
    case 'gone':
    case 'cell':
      return shown(conflict, conflict.base);
  }
}

function cellsOf({ cells = [] }: Conflict, side: 'base' | 'mine'): string {
  return cells
    .map((cell) => w('sentCell', { field: headOf(cell.field), text: shown(cell, cell[side]) }))
    .join(w('sentComma'));
}

/** What is here. */
export function mineOf(conflict: Conflict): string {
  switch (conflict.kind) {
    case 'removed': {
      const cells = cellsOf(conflict, 'mine');
      return cells === '' ? w('removedMine') : w('removedMineCells', { cells });
    }
    case 'gone':
      return w('goneMine');
    case 'twin':
      return w('twinMine', { name: conflict.person });
    case 'alike':
      return w('alikeMine', { name: conflict.person });
    case 'unit':
      return w(conflict.theirs === '' ? 'unitOut' : 'unitEmpty');
    case 'cell':
      return shown(conflict, conflict.mine);
  }
}
/** What the village has. */
export function theirsOf(conflict: Conflict): string {
  switch (conflict.kind) {
    case 'removed':
      return w('removedTheirs');
    case 'twin':
    case 'alike':
      return w('twinTheirs', { name: conflict.theirs });
    case 'unit':
      return conflict.theirs === '' ? w('unitEmpty') : w('unitTheirs', { unit: seen(conflict.theirs) });
    case 'gone':
    case 'cell':
      return shown(conflict, conflict.theirs);
  }
}
