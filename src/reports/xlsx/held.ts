import { FIELDS } from '../../roster/fields';
import type { Held } from './table';

/** What of a person that may have to stay at home a field holds. */
export function heldIn(field: string): { readonly holds?: Held } {
  const holds = Object.hasOwn(IN, field) ? IN[field] : undefined;
  return holds === undefined ? {} : { holds };
}

const IN: Readonly<Record<string, Held>> = { idNumber: 'id', phone: 'phone', birth: 'birth' };

const UNDER: Readonly<Record<string, Held>> = {
  [FIELDS.idNumber.header]: 'id',
  [FIELDS.phone.header]: 'phone',
  [FIELDS.birth.header]: 'birth',
  字段: 'field',
  原值: 'value',
  新值: 'value',
};

/** The same of a column of a list that is made row by row, by its header. */
export function heldUnder(header: string): { readonly holds?: Held } {
  const holds = Object.hasOwn(UNDER, header) ? UNDER[header] : undefined;
  return holds === undefined ? {} : { holds };
}
