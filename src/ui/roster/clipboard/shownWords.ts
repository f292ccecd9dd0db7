import { STATUSES, TIMINGS } from '../../../policy/vocabulary';
import { readDay } from '../../../roster/cells/day';
import { readMoney } from '../../../roster/cells/money';
import { UNREADABLE } from '../../../roster/types';
import { t } from '../../i18n';
import type { RosterDesk } from '../desk';

/** Rows whose words are looked at: those pasted into, and as many from the top. */
const ROWS = 300;

/**
 * Whether a text reads as what the computed column at a place shows: an amount, a date, a number, or one of its words. So
 * what comes back from another program is told from a list that has no such column.
 */
export function shownWords(desk: RosterDesk, top: number): (place: number, text: string) => boolean {
  const known = new Map<number, ReadonlySet<string>>();
  const wordsAt = (place: number): ReadonlySet<string> => {
    const column = desk.displayed()[place];
    const words = new Set<string>([
      ...(column?.id === 'status' ? STATUSES.map((status) => t(`domain.status.${status}`)) : []),
      ...(column?.id === 'timing' ? TIMINGS.map((timing) => t(`domain.timing.${timing}`)) : []),
    ]);
    if (column === undefined) return words;
    for (let at = 0; at < 2 * ROWS; at += 1) {
      const row = desk.view.rowAt(at < ROWS ? top + at : at - ROWS);
      if (row >= 0) words.add(desk.cells.full(column.id, row));
    }
    return words;
  };
  return (place, text) => {
    const column = desk.displayed()[place];
    const plain = text.trim();
    if (column?.kind === 'money' && readMoney(plain) !== UNREADABLE) return true;
    if (column?.kind === 'day' && readDay(plain) !== UNREADABLE) return true;
    if (column?.kind === 'number' && /^\d+$/.test(plain)) return true;
    const words = known.get(place) ?? wordsAt(place);
    known.set(place, words);
    return words.has(plain);
  };
}
