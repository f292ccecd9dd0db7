import { FIELDS } from '../../roster/fields';
import type { Held } from './table';

/** What of a person that may have to stay at home a field holds. */
export function heldIn(field: string): { readonly holds?: Held } {
  return field === 'idNumber' ? { holds: 'id' } : field === 'phone' ? { holds: 'phone' } : {};
}

/** The same of a column of a list, by its header. */
export function heldUnder(header: string): { readonly holds?: Held } {
  return header === FIELDS.idNumber.header ? { holds: 'id' } : header === FIELDS.phone.header ? { holds: 'phone' } : {};
}
