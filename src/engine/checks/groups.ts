import { hashBytes, sameBytes } from '../../roster/utf8';

/** Writes the key of a row and returns its length in bytes; 0 = the row is in no group. */
export type KeyWriter = (row: number, target: Uint8Array) => number;

/**
 * Rows with equal keys, kept as linked lists over typed arrays: no object and no string a row. A key is never stored;
 * it is written again from the row's cells where two have to be compared.
 */
export interface RowGroups {
  /** Takes a row out of its group; tells the row that lost its only companion by that. */
  remove(row: number, touched: (row: number) => void): void;
  /**
   * Puts a row that is in no group where its key belongs; tells the row that gained its first companion.
   * No row in a group may have another key than when it was put there: remove all changed rows before inserting any.
   */
  insert(row: number, touched: (row: number) => void): void;
  /** The row has company. */
  shared(row: number): boolean;
  /** The other rows with the same key, at most `limit`. */
  others(row: number, limit: number): number[];
}

const NONE = -1;
const LONGEST = 512;

/** @param rows expected number of rows */
export function createRowGroups(rows: number, writeKey: KeyWriter): RowGroups {
  let groupOf = new Int32Array(rows).fill(NONE);
  let nextRow = new Int32Array(rows);
  let previousRow = new Int32Array(rows);
  // Groups. An emptied group stays as a stone in its slot until the slots are laid out anew.
  let heads = new Int32Array(Math.max(64, rows));
  let sizes = new Int32Array(heads.length);
  let hashes = new Uint32Array(heads.length);
  let groups = 0;
  let slots = new Int32Array(slotsFor(rows)).fill(NONE);
  const mine = new Uint8Array(LONGEST);
  const theirs = new Uint8Array(LONGEST);

  const grow = (row: number): void => {
    if (row < groupOf.length) return;
    const capacity = Math.max(row + 1, groupOf.length * 2, 64);
    const grown = new Int32Array(capacity).fill(NONE);
    grown.set(groupOf);
    groupOf = grown;
    nextRow = widened(nextRow, capacity);
    previousRow = widened(previousRow, capacity);
  };

  const layOut = (): void => {
    // Living groups move together; the stones go.
    const moved = new Int32Array(groups).fill(NONE);
    let kept = 0;
    for (let group = 0; group < groups; group += 1) {
      if ((sizes[group] ?? 0) === 0) continue;
      heads[kept] = heads[group] ?? NONE;
      sizes[kept] = sizes[group] ?? 0;
      hashes[kept] = hashes[group] ?? 0;
      moved[group] = kept;
      kept += 1;
    }
    if (kept < groups) {
      for (let row = 0; row < groupOf.length; row += 1) {
        const group = groupOf[row] ?? NONE;
        if (group !== NONE) groupOf[row] = moved[group] ?? NONE;
      }
      groups = kept;
    }
    slots = new Int32Array(slotsFor(groups * 2)).fill(NONE);
    const mask = slots.length - 1;
    for (let group = 0; group < groups; group += 1) {
      let slot = (hashes[group] ?? 0) & mask;
      while (slots[slot] !== NONE) slot = (slot + 1) & mask;
      slots[slot] = group;
    }
  };

  const add = (hash: number): number => {
    if (groups === heads.length) {
      const capacity = heads.length * 2;
      heads = widened(heads, capacity);
      sizes = widened(sizes, capacity);
      const grown = new Uint32Array(capacity);
      grown.set(hashes);
      hashes = grown;
    }
    heads[groups] = NONE;
    sizes[groups] = 0;
    hashes[groups] = hash;
    groups += 1;
    return groups - 1;
  };

  /** The group of the key in `mine`; a new one when there is none. */
  const find = (length: number): number => {
    if (groups * 10 > slots.length * 7) layOut();
    const hash = hashBytes(mine, 0, length);
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let group = slots[slot] ?? NONE; group !== NONE; group = slots[slot] ?? NONE) {
      if (hashes[group] === hash && (sizes[group] ?? 0) > 0) {
        const other = writeKey(heads[group] ?? NONE, theirs);
        if (sameBytes(mine, 0, length, theirs, 0, other)) return group;
      }
      slot = (slot + 1) & mask;
    }
    return (slots[slot] = add(hash));
  };

  const takeOut = (row: number, touched: (row: number) => void): void => {
    const group = groupOf[row] ?? NONE;
    if (group === NONE) return;
    const after = nextRow[row] ?? NONE;
    const before = previousRow[row] ?? NONE;
    if (before === NONE) heads[group] = after;
    else nextRow[before] = after;
    if (after !== NONE) previousRow[after] = before;
    const size = (sizes[group] ?? 0) - 1;
    sizes[group] = size;
    groupOf[row] = NONE;
    if (size === 1) touched(heads[group] ?? NONE);
  };

  return {
    remove: takeOut,
    insert(row, touched) {
      grow(row);
      const length = writeKey(row, mine);
      if (length === 0) return;
      const group = find(length);
      const head = heads[group] ?? NONE;
      if (sizes[group] === 1) touched(head);
      nextRow[row] = head;
      previousRow[row] = NONE;
      if (head !== NONE) previousRow[head] = row;
      heads[group] = row;
      sizes[group] = (sizes[group] ?? 0) + 1;
      groupOf[row] = group;
    },
    shared(row) {
      const group = groupOf[row] ?? NONE;
      return group !== NONE && (sizes[group] ?? 0) > 1;
    },
    others(row, limit) {
      const group = groupOf[row] ?? NONE;
      const found: number[] = [];
      if (group === NONE) return found;
      for (let other = heads[group] ?? NONE; other !== NONE; other = nextRow[other] ?? NONE) {
        if (other !== row && found.push(other) >= limit) break;
      }
      return found.sort((a, b) => a - b);
    },
  };
}

function slotsFor(entries: number): number {
  let capacity = 256;
  while (capacity * 7 < entries * 10) capacity *= 2;
  return capacity;
}

function widened(array: Int32Array<ArrayBuffer>, capacity: number): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(capacity);
  grown.set(array);
  return grown;
}
