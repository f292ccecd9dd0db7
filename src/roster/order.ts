import type { RosterTable } from './types';

/** The place of a person put before everybody else. */
export const AT_START = -1;
const START_TEXT = '-';
const NOWHERE = -2;

/** The text of the `place` cell for standing behind a physical row, or at the very start. */
export function placeText(after: number): string {
  return after === AT_START ? START_TEXT : String(after);
}

/** The row a `place` text names; AT_START; or NOWHERE for empty and for what says nothing. */
function placeOf(text: string): number {
  if (text === START_TEXT) return AT_START;
  return /^\d{1,9}$/.test(text) ? Number(text) : NOWHERE;
}

/**
 * The living rows in roster order: as they were added, but a row with a place right behind the row it names. Of several
 * behind the same row the one added last stands nearest, so that a new person always stands where it was put. A row that
 * is removed keeps its place in the chain for those behind it.
 */
export function rosterOrder(table: RosterTable): Uint32Array<ArrayBuffer> {
  const { alive, length } = table;
  const order = new Uint32Array(table.aliveCount);
  let count = 0;
  const all = allInOrder(table);
  if (all === null) {
    for (let row = 0; row < length; row += 1) if (alive[row] === 1) order[count++] = row;
  } else {
    for (const row of all) if (alive[row] === 1) order[count++] = row;
  }
  return order;
}

/** All physical rows in roster order, removed ones too; null when that is the order of their numbers. */
export function allInOrder(table: RosterTable): Uint32Array<ArrayBuffer> | null {
  const { length } = table;
  const { codes, pool } = table.text('place');
  let placed = 0;
  while (placed < length && codes[placed] === 0) placed += 1;
  if (placed === length) return null;

  const places = Array.from({ length: pool.size }, (_, code) => placeOf(pool.get(code)));
  // Rows behind a row as a list that begins with the last one added. Only a row that was there before can be stood behind.
  const first = new Int32Array(length).fill(NOWHERE);
  const next = new Int32Array(length).fill(NOWHERE);
  const free = new Uint8Array(length).fill(1); // stands where its number says
  let start = NOWHERE;
  for (let row = placed; row < length; row += 1) {
    const code = codes[row] ?? 0;
    const place = code === 0 ? NOWHERE : (places[code] ?? NOWHERE);
    if (place === NOWHERE || place >= row) continue;
    free[row] = 0;
    if (place === AT_START) {
      next[row] = start;
      start = row;
    } else {
      next[row] = first[place] ?? NOWHERE;
      first[place] = row;
    }
  }

  const order = new Uint32Array(length);
  let count = 0;
  const waiting: number[] = [];
  const walk = (from: number): void => {
    let row = from;
    for (;;) {
      order[count++] = row;
      const after = next[row] ?? NOWHERE;
      const behind = first[row] ?? NOWHERE;
      if (behind !== NOWHERE) {
        if (after !== NOWHERE) waiting.push(after);
        row = behind;
        continue;
      }
      const following = after === NOWHERE ? waiting.pop() : after;
      if (following === undefined) return;
      row = following;
    }
  };
  if (start !== NOWHERE) walk(start);
  for (let row = 0; row < length; row += 1) if (free[row] === 1) walk(row);
  return order;
}

/** The living row before a living one in roster order; AT_START for the first. */
export function rowBefore(table: RosterTable, row: number): number {
  const order = rosterOrder(table);
  const at = order.indexOf(row);
  if (at < 0) throw new RangeError(`no person in row ${row}`);
  return order[at - 1] ?? AT_START;
}
