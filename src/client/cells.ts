import { formatDay } from '../base/day';
import { formatMoney, type Fen } from '../base/money';
import { checksOf } from '../engine/checks/list';
import type { PersonResult } from '../engine/types';
import type { Policy } from '../policy/types';
import { FIELDS, type FieldId } from '../roster/fields';
import { UNREADABLE, type NumberFieldId, type RosterTable } from '../roster/types';
import type { ColumnId, ComputedId } from './protocol';

export function isFieldColumn(column: ColumnId): column is FieldId {
  return Object.hasOwn(FIELDS, column);
}

/** A field's cell as shown: money with separators, everything else as it is stored. */
export function fieldText(table: RosterTable, field: FieldId, row: number): string {
  if (FIELDS[field].kind !== 'money') return table.getText(field, row);
  const value = table.number(field as NumberFieldId).values[row] ?? UNREADABLE;
  return value > UNREADABLE ? formatMoney(value as Fen) : table.getText(field, row);
}

/**
 * A computed cell as shown; ids (category, status, issue, check) are worded by the interface. '' = blank or unknown.
 * `wordMoney` writes an amount: with separators, as on screen, unless another is given.
 */
export function computedText(
  policy: Policy,
  column: ComputedId,
  person: PersonResult,
  marks: number,
  wordMoney: (amount: Fen) => string = formatMoney,
): string {
  const money = (amount: Fen | null) => (amount === null ? '' : wordMoney(amount));
  switch (column) {
    case 'age':
      return person.age === null ? '' : String(person.age);
    case 'category':
      return person.category ?? '';
    case 'label':
      return person.label ?? '';
    case 'special':
      return person.special ? 'yes' : '';
    case 'standard':
      return money(person.standard);
    case 'aid':
      return money(person.aidTotal);
    case 'payable':
      return money(person.payable);
    case 'paid':
      return money(person.paid);
    case 'timing':
      return person.timing;
    case 'status':
      return person.status;
    case 'benefitStart':
      return person.benefitStart === null ? '' : formatDay(person.benefitStart);
    case 'issues':
      return person.issues.join(' ');
    case 'checks':
      return checksOf(marks)
        .map(({ code }) => code)
        .join(' ');
    default:
      return money(person.aid[policy.funders.findIndex(({ id }) => `aid.${id}` === column)] ?? null);
  }
}
