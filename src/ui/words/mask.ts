import { maskId, maskIdsIn } from '../../roster/mask';

export { maskId, maskIdsIn } from '../../roster/mask';

/** Whether a text comes from a masked screen: no ID number has an asterisk, and the signs below it are lost. */
export function isMaskedId(text: string): boolean {
  return /[*＊]/.test(text);
}

/** Digits with blanks, marks nobody sees, and letters for noughts between them. */
const SPOILT = /(?<![A-Za-z\d])[\dOoＯ０-９](?:[\s\p{Cf}'’‘.-]{0,3}[\dOoXxＯＸ０-９]){13,21}/gu;
const LIKE_ID = /^\d{6}(?:(?:19|20)\d{2}\d{4,12}[\dx]?|\d{2}[01]\d[0-3]\d{4}[\dx]?)$/i;

/** ID numbers in a text as a file has it, before anything in it was read: numbers with blanks, with letters for noughts, too short ones. */
export function maskRawIds(text: string): string {
  return maskIdsIn(text).replaceAll(SPOILT, (run) => {
    const signs = run.normalize('NFKC').replaceAll(/[^\dOoXx]/g, '');
    return LIKE_ID.test(signs.replaceAll(/o/gi, '0')) ? maskId(signs) : run;
  });
}
