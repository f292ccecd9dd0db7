import { readIdentities, type IdentityReading } from '../../../roster/identities';
import type { Check } from '../types';

/** Looks only at cells whose text says more than their identities: the others are understood completely. */
function leftOver(
  code: string,
  severity: 'error' | 'warning',
  words: (reading: IdentityReading) => readonly string[],
): Check {
  return {
    code,
    fields: ['identities'],
    severity,
    needs: 'cells',
    create({ table }) {
      const { raw } = table.identities();
      const left = (row: number): readonly string[] => {
        const text = raw.get(row);
        return text === undefined ? [] : words(readIdentities(text));
      };
      return {
        at: (row) => raw.size > 0 && left(row).length > 0,
        scan(found) {
          for (const row of raw.keys()) if (left(row).length > 0) found(row);
        },
        details: (row) => ({ words: left(row) }),
      };
    },
  };
}

/** Words that mean no identity the program knows. */
export const identityUnknown = leftOver('identity-unknown', 'error', (reading) => reading.unknown);
/** Words that leave open which identity is meant (低保: urban or rural?). */
export const identityAmbiguous = leftOver('identity-ambiguous', 'warning', (reading) => reading.ambiguous);
