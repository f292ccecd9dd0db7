import { disabilityWords } from '../roster/cells/disability';
import { contradicts, flaggedIdentity, flagWords, joinIdentities, saysGrade } from '../roster/cells/identityFlag';
import type { RosterTable } from '../roster/types';
import { cleanIdNumber } from '../roster/cells/clean';
import { certificateParts } from '../roster/idNumber';
import { createCellWriter } from './cellWriter';
import type { Meaning } from './found';

/** Columns that say by a tick or a grade what 身份类别 says in words; a sheet may have many of each. */
export const JOINED: ReadonlySet<Meaning> = new Set<Meaning>(['identityFlag', 'disabilityGrade', 'disabilityCert']);

/** Puts what such columns of a row say into one cell of identities, behind what stands in the column of them. */
export interface JoinedCells {
  write(cells: readonly string[], row: number): void;
}

/**
 * @param headers of the sheet's columns; the identity of a column to be ticked is the word over it.
 * @param keep takes the number of a certificate that says another grade than the row's words
 */
export function createJoinedCells(
  table: RosterTable,
  meanings: readonly Meaning[],
  headers: readonly string[],
  keep: (certificate: string, row: number) => void = () => {},
): JoinedCells | undefined {
  const parts = meanings.flatMap((meaning, column) => {
    if (meaning === 'disabilityGrade') return [{ column, read: disabilityWords, last: false }];
    const header = headers[column] ?? '';
    if (meaning === 'disabilityCert' || (meaning === 'idNumber' && header.includes('残疾')))
      return [{ column, read: gradeOfCertificate, last: true }];
    if (meaning !== 'identityFlag') return [];
    const identity = flaggedIdentity(header) ?? flaggedIdentity(header.split(' ').pop() ?? '') ?? header;
    return [{ column, read: (text: string) => flagWords(identity, text), last: false }];
  });
  if (parts.length === 0) return undefined;
  parts.sort((a, b) => Number(a.last) - Number(b.last));
  const own = meanings.indexOf('identities');
  const write = createCellWriter(table, 'identities');
  return {
    write(cells, row) {
      const standing = own === -1 ? '' : (cells[own] ?? '');
      const words: string[] = [];
      let certificate = '';
      for (const { column, read, last } of parts) {
        const text = cells[column] ?? '';
        // What a word says of the grade holds before what an older certificate's number says.
        if (text === '') continue;
        if (last && saysGrade([standing, ...words].join('、'))) certificate ||= text;
        else words.push(...read(text));
      }
      const says = [standing, ...words].join('、');
      // Which of the two holds, nobody can say here: the row's own words are read, and the number is kept beside them.
      if (certificate !== '' && contradicts(says, gradeOfCertificate(certificate).join())) keep(certificate, row);
      if (words.length > 0) write(joinIdentities(standing, words), row);
    },
  };
}

function gradeOfCertificate(text: string): string[] {
  const grade = certificateParts(cleanIdNumber(text))?.grade;
  return grade === undefined ? [] : disabilityWords(String(grade));
}
