import { formatDay } from '../../base/day';
import { formatYuan } from '../../base/money';
import type { ColumnId } from '../../client/protocol';
import type { Session } from '../../client/types';
import { FIELDS, type FieldId } from '../../roster/fields';
import { checkCodes } from './checkWords';

/** A cell's text as filters compare it: what was entered, plain figures, and the ids of computed words. '' is blank. */
export function filterText(session: Session, column: ColumnId, row: number): string {
  if (Object.hasOwn(FIELDS, column)) return session.table.getText(column as FieldId, row);
  if (session.table.alive[row] !== 1) return '';
  const person = session.person(row);
  switch (column) {
    case 'age':
      return person.age === null ? '' : String(person.age);
    case 'category':
      return person.category ?? '';
    case 'label':
      return person.label ?? '';
    case 'special':
      return person.special ? 'yes' : '';
    case 'timing':
    case 'status':
      return person[column];
    case 'issues':
      return person.issues.join(' ');
    case 'checks':
      return checkCodes(session.marks(row)).join(' ');
    case 'benefitStart':
      return person.benefitStart === null ? '' : formatDay(person.benefitStart);
    case 'paid':
      return formatYuan(person.paid);
    case 'standard':
    case 'payable':
    case 'aid': {
      const amount = column === 'aid' ? person.aidTotal : person[column];
      return amount === null ? '' : formatYuan(amount);
    }
    default: {
      const place = session.policy.funders.findIndex(({ id }) => `aid.${id}` === column);
      const amount = person.aid[place] ?? null;
      return amount === null ? '' : formatYuan(amount);
    }
  }
}
