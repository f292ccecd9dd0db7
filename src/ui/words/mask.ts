export { maskId, maskIdsIn, maskRawIds } from '../../roster/mask';

/** Whether a text comes from a masked screen: no ID number has an asterisk, and the signs below it are lost. */
export function isMaskedId(text: string): boolean {
  return /[*＊]/.test(text);
}
