import { maskWholeIds } from '../../roster/mask';
import { masked } from '../state/masking';

export { maskId, maskIdsIn, maskLikelyIds, maskRawIds, maskWholeIds } from '../../roster/mask';

/** A name, a unit, a note as the screen shows it: ID numbers that somebody has written in it are masked like those of the column. */
export function seen(text: string): string {
  return masked() ? maskWholeIds(text) : text;
}

/** Whether a text comes from a masked screen: no ID number has an asterisk, and the signs below it are lost. */
export function isMaskedId(text: string): boolean {
  return /[*＊]/.test(text);
}
