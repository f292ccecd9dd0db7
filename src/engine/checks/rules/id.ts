import { checkDigit } from '../../../roster/idNumber';
import { idReaderOf, type IdState } from '../idReader';
import type { Check, CheckDetails } from '../types';

/** A number that is not as it should be: its form, its check digit, or spoilt by a spreadsheet. */
function spoilt(code: string, state: IdState): Check {
  return {
    code,
    fields: ['idNumber'],
    severity: 'error',
    needs: 'cells',
    create({ table }) {
      const reader = idReaderOf(table);
      return {
        at: (row) => reader.read(row).state === state,
        details(row): CheckDetails {
          const number = table.getText('idNumber', row);
          if (state !== 'checksum') return { number, length: [...number].length };
          return { number, found: number.slice(-1), expected: checkDigit(number) };
        },
      };
    },
  };
}

/** Neither 18 digits nor 15, or its date part is no date. */
export const idFormat = spoilt('id-format', 'format');
/** The last digit does not fit the first seventeen. */
export const idChecksum = spoilt('id-checksum', 'checksum');
/** Turned into a number by a spreadsheet: 4.30903E+17, or the last three digits became 000. */
export const idMangled = spoilt('id-mangled', 'mangled');
