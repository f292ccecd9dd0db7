import { cleanIdNumber, numberForm } from '../roster/cells/clean';
import { certificateParts, idFacts } from '../roster/idNumber';
import type { CellWriter } from './cellWriter';

const LONGEST_ID = 18;

/** An ID number without the word before it, strokes between its parts, or what a spreadsheet puts behind a number; else as it came. */
function bareId(text: string): string {
  const bare = numberForm(text)
    .replace(/^(?:(?:公民|居民)?身份(?:证|号码|证号码?)|证件号码?|号码)[::]?\s*/, '')
    .replace(/\.0*$/, '')
    .replaceAll(/[-‐-—_\s]/g, '');
  return /^\d{17}[\dX]$/i.test(bare) && idFacts(bare.toUpperCase())?.checksumOk === true
    ? bare.toUpperCase()
    : cleanIdNumber(text);
}

/** Writes the ID number that a disability certificate begins with, and counts. */
export function idWriter(write: CellWriter, certificates: Uint32Array, column: number): CellWriter {
  return (text, row) => {
    if (text.length <= LONGEST_ID) return write(text, row);
    const number = bareId(text);
    const parts = certificateParts(number);
    if (parts !== undefined) certificates[column] = (certificates[column] ?? 0) + 1;
    return write(parts?.id ?? number, row);
  };
}
