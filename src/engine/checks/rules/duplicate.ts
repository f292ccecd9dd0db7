import { createKnownById, duplicateKey } from '../duplicates';
import { sameBytes } from '../../../roster/utf8';
import type { Check, CheckScope } from '../types';

/** How many of the other rows an explanation names. */
const NAMED = 20;

/** The same person twice. Every row counts all the same: duplicates are told, not merged (policies.md 1). */
function duplicate(code: string, severity: 'error' | 'warning', field: 'idNumber' | 'name', byId: boolean): Check {
  return {
    code,
    fields: [field],
    severity,
    needs: 'others',
    create(scope) {
      const knownById = createKnownById(scope.table);
      return {
        // Asked only of rows that have company in their group (dataChecks.ts).
        at: (row) => knownById(row) === byId,
        details: (row) => ({ rows: othersOf(scope, row), [field]: scope.table.getText(field, row) }),
      };
    },
  };
}

/** The other living rows with the same key, found by looking at all of them: only for an explanation. */
function othersOf({ table }: CheckScope, row: number): number[] {
  const write = duplicateKey(table);
  const own = new Uint8Array(512);
  const other = new Uint8Array(512);
  const length = write(row, own);
  const found: number[] = [];
  for (let candidate = 0; candidate < table.length && found.length < NAMED; candidate += 1) {
    if (candidate === row || table.alive[candidate] !== 1) continue;
    if (sameBytes(own, 0, length, other, 0, write(candidate, other))) found.push(candidate);
  }
  return found;
}

/** The same ID number in another row. */
export const idDuplicate = duplicate('id-duplicate', 'error', 'idNumber', true);
/** Without a usable ID number: the same name, unit and date of birth (else household) in another row. */
export const personDuplicate = duplicate('person-duplicate', 'warning', 'name', false);
