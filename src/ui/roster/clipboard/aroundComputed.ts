import { cleanChoice } from '../../../roster/cells/choice';
import { readDay } from '../../../roster/cells/day';
import { readMoney } from '../../../roster/cells/money';
import { FIELDS, type FieldId } from '../../../roster/fields';
import { readIdentities } from '../../../roster/identities';
import { UNREADABLE } from '../../../roster/types';

/** Lines that are looked at. */
const LINES = 1000;

/**
 * Where the columns of a block go when computed columns take none of them: to those that can be typed into, from `left` on.
 * Null: they go where they lie. That is so when all of them do not fit otherwise, when anything over a computed column reads
 * as what that column shows (`shows`), when nothing lies there, or when fewer cells could be read in the other places.
 */
export function aroundComputed(
  body: readonly (readonly string[])[],
  left: number,
  width: number,
  columns: readonly (FieldId | null)[],
  shows: (place: number, text: string) => boolean,
): readonly number[] | null {
  const lying = Array.from({ length: width }, (_, offset) => left + offset);
  const over = lying.filter((place) => columns[place] === null);
  if (over.length === 0 || columns[left] === null) return null;
  const free = [...columns.keys()].filter((place) => place >= left && columns[place] !== null).slice(0, width);
  if (free.length < width) return null;
  const lines = body.slice(0, LINES);
  const texts = (offset: number) => lines.map((line) => line[offset] ?? '').filter((text) => text.trim() !== '');
  const there = over.flatMap((place) => texts(place - left).map((text) => ({ place, text })));
  if (there.length === 0 || there.some(({ place, text }) => shows(place, text))) return null;
  const unread = (places: readonly number[]) =>
    places.reduce((sum, place, offset) => {
      const field = columns[place] ?? null;
      return field === null ? sum : sum + texts(offset).filter((text) => !isRead(field, text)).length;
    }, 0);
  return unread(free) <= unread(lying) ? free : null;
}

/** Whether a field makes something of a text. */
function isRead(field: FieldId, text: string): boolean {
  const { kind, words = [], open } = FIELDS[field];
  if (kind === 'day') return readDay(text) !== UNREADABLE;
  if (kind === 'money') return readMoney(text) !== UNREADABLE;
  if (kind === 'identities') return readIdentities(text).unknown.length === 0;
  return kind !== 'choice' || open === true || words.includes(cleanChoice(field, text));
}
