import type { RosterTable } from '../../roster/types';

/**
 * The rows with households kept together: each household stands where its first row stands, its others right behind in
 * their order. A household is a number within a unit; rows without either stand alone.
 */
export function keepTogether(rows: Uint32Array<ArrayBuffer>, table: RosterTable): Uint32Array<ArrayBuffer> {
  const { length } = rows;
  const units = table.text('unit').codes;
  const households = table.text('household').codes;
  let capacity = 1024;
  while (capacity < length * 2) capacity *= 2;
  const slots = new Uint32Array(capacity); // index of a household's first row + 1; 0 = free
  const last = new Uint32Array(length); // of a household, by its first row: the last row so far
  const next = new Uint32Array(length); // the following row of the household + 1; 0 = none
  const follows = new Uint8Array(length); // is not the first of its household
  for (let at = 0; at < length; at += 1) {
    const row = rows[at] ?? 0;
    const unit = units[row] ?? 0;
    const household = households[row] ?? 0;
    if (unit === 0 || household === 0) continue;
    const hash = Math.imul(household, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
    let slot = (hash ^ (hash >>> 15)) & (capacity - 1);
    for (;;) {
      const first = slots[slot] ?? 0;
      if (first === 0) {
        slots[slot] = at + 1;
        last[at] = at;
        break;
      }
      const other = rows[first - 1] ?? 0;
      if (households[other] === household && units[other] === unit) {
        next[last[first - 1] ?? 0] = at + 1;
        last[first - 1] = at;
        follows[at] = 1;
        break;
      }
      slot = (slot + 1) & (capacity - 1);
    }
  }
  const order = new Uint32Array(length);
  let count = 0;
  for (let at = 0; at < length; at += 1) {
    if (follows[at] === 1) continue;
    for (let member = at + 1; member !== 0; member = next[member - 1] ?? 0) {
      order[count] = rows[member - 1] ?? 0;
      count += 1;
    }
  }
  return order;
}
