import { t } from '../i18n';
import type { RosterDesk } from './desk';
import { whyReadOnly } from '../words/readOnly';

/** Why persons cannot be changed now: they are in the bin, the page only reads, or none is selected. */
export function whyNot(desk: RosterDesk): string {
  if (!desk.bin() && !desk.writable()) return whyReadOnly('palette.readOnly');
  return t(desk.bin() ? 'roster.binCell' : 'palette.noPerson');
}
