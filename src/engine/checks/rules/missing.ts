import type { TextFieldId } from '../../../roster/types';
import type { Check, Severity } from '../types';

/** An empty cell in a column that everybody must have. */
function missing(code: string, field: TextFieldId, severity: Severity): Check {
  return {
    code,
    fields: [field],
    severity,
    needs: 'cells',
    create({ table }) {
      const column = table.text(field);
      return {
        at: (row) => column.codes[row] === 0,
        scan(found) {
          const { codes } = column;
          const { length } = table;
          for (let row = 0; row < length; row += 1) if (codes[row] === 0) found(row);
        },
      };
    },
  };
}

export const nameMissing = missing('name-missing', 'name', 'error');
export const idMissing = missing('id-missing', 'idNumber', 'error');
export const householdMissing = missing('household-missing', 'household', 'warning');
export const unitMissing = missing('unit-missing', 'unit', 'error');
