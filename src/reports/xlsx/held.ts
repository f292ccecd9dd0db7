import { FIELDS } from '../../roster/fields';
import type { Held } from './table';

/** What of a person that may have to stay at home a field holds. */
export function heldIn(field: string): { readonly holds?: Held } {
  return field === 'idNumber' ? { holds: 'id' } : field === 'phone' ? { holds: 'phone' } : {};
}

const UNDER: Readonly<Record<string, Held>> = {
  [FIELDS.idNumber.header]: 'id',
  [FIELDS.phone.header]: 'phone',
  字段: 'field',
  原值: 'value',
  新值: 'value',
};

/** The same of a column of a list that is made row by row, by its header. */
export function heldUnder(header: string): { readonly holds?: Held } {
  const holds = Object.hasOwn(UNDER, header) ? UNDER[header] : undefined;
  return holds === undefined ? {} : { holds };
}
