import { isBirthCertificate, isOfBirthCertificates } from '../birthCertificates';
import type { BookNote, RawSheet } from '../book';
import { claimsOf } from '../find/words';

const HEADER_ROWS = 30;
/** Words for other numbers than those of identity cards begin here. */
const OTHERS = 3;

export interface CertificatesJoined {
  readonly sheet: RawSheet;
  readonly note: BookNote;
}

/**
 * Of a sheet with a column of ID numbers and one of birth certificates: where only the certificate is filled, its number is the
 * person's. The head says both then. null: it is no such sheet, or no row is so.
 */
export function withCertificateNumbers(sheet: RawSheet): CertificatesJoined | null {
  const isNumber = (cell: string): boolean => {
    const [claim] = isOfBirthCertificates(cell) ? [] : claimsOf(cell);
    return claim?.meaning === 'idNumber' && claim.rank < OTHERS;
  };
  const at = sheet.rows.slice(0, HEADER_ROWS).findIndex((row) => row.some(isOfBirthCertificates));
  const heads = sheet.rows[at] ?? [];
  const [born, number, ...others] = [
    heads.findIndex(isOfBirthCertificates),
    ...heads.flatMap((cell, column) => (isNumber(cell) ? [column] : [])),
  ];
  if (born === undefined || born === -1 || number === undefined || others.length > 0) return null;
  let count = 0;
  const rows = sheet.rows.map((row, index): readonly string[] => {
    const text = row[born] ?? '';
    if (index <= at || (row[number] ?? '').trim() !== '' || !isBirthCertificate(text)) return row;
    count += 1;
    const own = [...row];
    while (own.length <= number) own.push('');
    own[number] = text;
    own[born] = '';
    return own;
  });
  if (count === 0) return null;
  const header = (heads[born] ?? '').trim();
  const named = heads.map((cell, column) => (column === number ? `${cell.trim()}（${header}）` : cell));
  return {
    sheet: { ...sheet, rows: rows.map((row, index) => (index === at ? named : row)) },
    note: { code: 'certificate-numbers', sheet: sheet.name, header, count },
  };
}
