import type { FieldId } from '../../roster/fields';
import type { RosterTable } from '../../roster/types';
import type { MergeConflict, ParcelPerson } from './types';

/** By which the living may be the same as somebody added elsewhere. */
const TOLD: readonly FieldId[] = ['birth', 'unit', 'household'];

/**
 * Who of the living may be one who was added elsewhere: whoever has his ID number; where he has none, whoever has his name, and neither
 * another birth nor another unit or household. It is for a person to say whether he is.
 */
export function alikeIn(table: RosterTable): (person: ParcelPerson) => Pick<MergeConflict, 'kind' | 'row'> | null {
  const [byNumber, byName] = [new Map<string, number>(), new Map<string, number[]>()];
  for (let row = 0; row < table.length; row += 1) {
    if (table.alive[row] !== 1) continue;
    const number = table.getText('idNumber', row);
    if (number !== '') byNumber.set(number, row);
    const name = table.getText('name', row);
    const rows = byName.get(name);
    if (rows === undefined) byName.set(name, [row]);
    else rows.push(row);
  }
  return ({ cells }) => {
    const texts = new Map(cells);
    const text = (field: FieldId): string => texts.get(field) ?? '';
    if (text('idNumber') !== '') {
      const row = byNumber.get(text('idNumber'));
      return row === undefined ? null : { kind: 'twin', row };
    }
    if (text('name') === '') return null;
    const row = byName.get(text('name'))?.find((each) =>
      TOLD.every((field) => {
        const here = table.getText(field, each);
        return here === '' || text(field) === '' || here === text(field);
      }),
    );
    return row === undefined ? null : { kind: 'alike', row };
  };
}
