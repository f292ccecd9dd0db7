import { UNREADABLE, type NumberFieldId } from '../../../roster/types';
import type { Check } from '../types';

/** Cells whose text is no date or no amount: kept as they came, and counted nowhere. */
function unreadable(code: string, fields: readonly NumberFieldId[]): Check {
  return {
    code,
    fields,
    severity: 'error',
    needs: 'cells',
    create({ table }) {
      const columns = fields.map((field) => ({ field, column: table.number(field) }));
      const found = (row: number): NumberFieldId[] =>
        columns.filter(({ column }) => column.values[row] === UNREADABLE).map(({ field }) => field);
      return {
        at(row) {
          for (const { column } of columns) if (column.values[row] === UNREADABLE) return true;
          return false;
        },
        scan(mark) {
          for (const { column } of columns) for (const row of column.raw.keys()) mark(row);
        },
        fields: found,
        details: (row) => ({ texts: found(row).map((field) => table.getText(field, row)) }),
      };
    },
  };
}

export const dateUnreadable = unreadable('date-unreadable', ['birth', 'identityDate', 'circumstanceDate', 'payDate']);
export const amountUnreadable = unreadable('amount-unreadable', ['payAmount']);
