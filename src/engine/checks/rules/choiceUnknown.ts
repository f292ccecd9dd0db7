import { FIELDS, type FieldId } from '../../../roster/fields';
import type { TextFieldId } from '../../../roster/types';
import { wordTest } from '../words';
import type { Check } from '../types';

const LISTED: readonly TextFieldId[] = ['idKind', 'sex', 'kind', 'tier', 'circumstance'];

/** A word that is not in the column's list, where only the list's words mean anything. */
export const choiceUnknown: Check = {
  code: 'choice-unknown',
  fields: LISTED,
  severity: 'error',
  needs: 'cells',
  create({ table }) {
    const tests = LISTED.map((field) => {
      const column = table.text(field);
      const words = new Set(['', ...(FIELDS[field].words ?? [])]);
      return { field, column, unknown: wordTest(column, (word) => !words.has(word)) };
    });
    const fields = (row: number): readonly FieldId[] =>
      tests.filter(({ unknown }) => unknown.holds(row)).map(({ field }) => field);
    return {
      at(row) {
        for (const { column, unknown } of tests) if (column.codes[row] !== 0 && unknown.holds(row)) return true;
        return false;
      },
      scan(found) {
        for (const { unknown } of tests) unknown.scan(table.length, found);
      },
      fields,
      details: (row) => ({ words: fields(row).map((field) => table.getText(field, row)) }),
    };
  },
};
