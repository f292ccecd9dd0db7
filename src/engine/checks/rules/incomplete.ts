import { FIELDS, type FieldId } from '../../../roster/fields';
import { completeFieldIds, isComplete } from '../../completeness';
import type { Check } from '../types';

/** Fields that the document wants complete for everybody (Daligang 三（四）1). No identity at all is complete. */
export const incomplete: Check = {
  code: 'incomplete',
  fields: [],
  severity: 'warning',
  needs: 'cells',
  create({ policy, table }) {
    const asked = completeFieldIds(policy);
    const fields = (row: number): FieldId[] => asked.filter((field) => !isComplete(table, [field], row));
    return {
      at: (row) => asked.length > 0 && !isComplete(table, asked, row),
      scan(found) {
        if (asked.length === 0) return;
        for (let row = 0; row < table.length; row += 1) if (!isComplete(table, asked, row)) found(row);
      },
      fields,
      details: (row) => ({ fields: fields(row).map((field) => FIELDS[field].header) }),
    };
  },
};
