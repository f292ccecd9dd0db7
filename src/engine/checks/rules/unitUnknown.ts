import { nearest } from '../../../base/text';
import { wordTest } from '../words';
import type { Check } from '../types';

/** A unit that the quota table does not have: it is shown apart, without a target. */
export const unitUnknown: Check = {
  code: 'unit-unknown',
  fields: ['unit'],
  severity: 'error',
  needs: 'cells',
  create({ policy, table }) {
    const names = policy.quota.rows.map((row) => row.name);
    const known = new Set(['', ...names]);
    const unknown = wordTest(table.text('unit'), (word) => !known.has(word));
    return {
      at: unknown.holds,
      scan: (found) => unknown.scan(table.length, found),
      details(row) {
        const word = table.getText('unit', row);
        return { word, nearest: nearest(word, names) ?? null };
      },
    };
  },
};
