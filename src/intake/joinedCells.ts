import { disabilityWords } from '../roster/cells/disability';
import { flaggedIdentity, flagWords, joinIdentities } from '../roster/cells/identityFlag';
import type { RosterTable } from '../roster/types';
import { createCellWriter } from './cellWriter';
import type { Meaning } from './found';

/** Columns that say by a tick or a grade what 身份类别 says in words; a sheet may have many of each. */
export const JOINED: ReadonlySet<Meaning> = new Set<Meaning>(['identityFlag', 'disabilityGrade']);

/** Puts what such columns of a row say into one cell of identities, behind what stands in the column of them. */
export interface JoinedCells {
  write(cells: readonly string[], row: number): void;
}

/** @param headers of the sheet's columns; the identity of a column to be ticked is the word over it. */
export function createJoinedCells(
  table: RosterTable,
  meanings: readonly Meaning[],
  headers: readonly string[],
): JoinedCells | undefined {
  const parts = meanings.flatMap((meaning, column) => {
    if (meaning === 'disabilityGrade') return [{ column, read: disabilityWords }];
    if (meaning !== 'identityFlag') return [];
    const header = headers[column] ?? '';
    const identity = flaggedIdentity(header) ?? flaggedIdentity(header.split(' ').pop() ?? '') ?? header;
    return [{ column, read: (text: string) => flagWords(identity, text) }];
  });
  if (parts.length === 0) return undefined;
  const own = meanings.indexOf('identities');
  const write = createCellWriter(table, 'identities');
  return {
    write(cells, row) {
      const words = parts.flatMap(({ column, read }) => {
        const text = cells[column] ?? '';
        return text === '' ? [] : read(text);
      });
      if (words.length > 0) write(joinIdentities(own === -1 ? '' : (cells[own] ?? ''), words), row);
    },
  };
}
