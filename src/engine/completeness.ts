import type { Policy } from '../policy/types';
import { TEMPLATE_IDS, FIELDS, type FieldId } from '../roster/fields';
import { readIdentities } from '../roster/identities';
import { UNREADABLE, type RosterTable } from '../roster/types';

/** Fields of `completeFields`, named by header or by id. */
export function completeFieldIds(policy: Policy): readonly FieldId[] {
  const names = policy.completeFields?.fields ?? [];
  return TEMPLATE_IDS.filter((id) => names.includes(id) || names.includes(FIELDS[id].header));
}

/**
 * Whether a row's fields are filled and readable. An empty 身份类别 means no identity and is complete;
 * a cell with words nobody could read is not.
 */
export function isComplete(table: RosterTable, fields: readonly FieldId[], row: number): boolean {
  return fields.every((id) => {
    switch (id) {
      case 'identities': {
        const raw = table.identities().raw.get(row);
        return raw === undefined || readIdentities(raw).unknown.length === 0;
      }
      case 'birth':
        return table.birth(row) > UNREADABLE;
      case 'identityDate':
      case 'circumstanceDate':
      case 'payDate':
      case 'payAmount':
        return (table.number(id).values[row] ?? UNREADABLE) > UNREADABLE;
      default:
        return (table.text(id).codes[row] ?? 0) !== 0;
    }
  });
}
