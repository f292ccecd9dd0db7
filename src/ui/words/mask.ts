import { maskId } from '../../roster/mask';

export { maskId } from '../../roster/mask';

/** Whether a text comes from a masked screen: no ID number has an asterisk, and the signs below it are lost. */
export function isMaskedId(text: string): boolean {
  return /[*＊]/.test(text);
}

/** A text that may hold ID numbers besides other things: a whole line of a file, a cell in the wrong column. */
export function maskIdsIn(text: string): string {
  return text.replaceAll(
    /(?<![\dA-Za-z])(?:\d{17}[\dXx]|\d{15}|\d{6}(?:19|20)\d{2}[01]\d[0-3]\d{4}[\dXx][1-7][1-4]B?\d?)(?![\dA-Za-z])/g,
    maskId,
  );
}

/** Digits with blanks, marks nobody sees, and letters for noughts between them. */
const SPOILT = /(?<![A-Za-z\d])[\dOoＯ０-９](?:[\s\p{Cf}'’‘.-]{0,3}[\dOoXxＯＸ０-９]){13,21}/gu;
const LIKE_ID = /^\d{6}(?:(?:19|20)\d{2}\d{4,12}[\dx]?|\d{2}[01]\d[0-3]\d{4}[\dx]?)$/i;

/** The same of a text as a file has it, before anything in it was read: numbers with blanks, with letters for noughts, too short ones. */
export function maskRawIds(text: string): string {
  return maskIdsIn(text).replaceAll(SPOILT, (run) => {
    const signs = run.normalize('NFKC').replaceAll(/[^\dOoXx]/g, '');
    return LIKE_ID.test(signs.replaceAll(/o/gi, '0')) ? maskId(signs) : run;
  });
}
