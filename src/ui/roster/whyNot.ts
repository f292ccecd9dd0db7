import { t } from '../i18n';
import type { RosterDesk } from './desk';

/** Why persons cannot be changed now: they are in the bin, the page only reads, or none is selected. */
export function whyNot(desk: RosterDesk): string {
  return t(desk.bin() ? 'roster.binCell' : desk.writable() ? 'palette.noPerson' : 'palette.readOnly');
}
