import type { RosterTable } from '../roster/types';
import { createCellWriter, type CellWriter } from './cellWriter';
import { headerForm } from './find/personHead';

/** 出生医学证明编号: what stands below is no ID number of a card. */
const HEAD = /^(?:新生儿|婴儿|宝宝)?(?:的)?出生(?:医学)?证明?书?(?:编号|号码?)?$/u;
/** A letter and eight digits, or nine. */
const NUMBER = /^[A-Z]\d{8,9}$/i;
const KIND = '出生医学证明';

/** Behind the word for another number, of which it takes the place: 身份证号（出生医学证明编号）. */
const BEHIND = /[(（]([^()（）]*)[)）]\s*$/u;

/** Whether a column is of the numbers of birth certificates. */
export const isOfBirthCertificates = (header: string): boolean => HEAD.test(headerForm(header));
/** Whether some of a column's numbers may be. */
export const hasBirthCertificates = (header: string): boolean =>
  isOfBirthCertificates(header) || isOfBirthCertificates(BEHIND.exec(header)?.[1] ?? '');
/** Whether a text is such a number. */
export const isBirthCertificate = (text: string): boolean => NUMBER.test(text.trim());

/** Writes the number of a birth certificate, and beside it what kind of a number it is; any other text as it stands. */
export function birthCertificateWriter(table: RosterTable, write: CellWriter): CellWriter {
  const writeKind = createCellWriter(table, 'idKind');
  return (text, row) => {
    write(text, row);
    if (isBirthCertificate(text)) writeKind(KIND, row);
  };
}
