/** Stable sorting of row numbers by 32-bit keys, 11 bits a pass; passes in which all keys agree are left out. */
const BITS = 11;
const BUCKETS = 1 << BITS;

/** The rows by rising key; `keys[i]` belongs to `rows[i]`. Both arrays may be overwritten; use the returned one. */
export function radixSort(rows: Uint32Array<ArrayBuffer>, keys: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const { length } = rows;
  let from = { rows, keys };
  let to: typeof from | undefined;
  const counts = new Uint32Array(BUCKETS);
  for (let shift = 0; shift < 32; shift += BITS) {
    counts.fill(0);
    for (let at = 0; at < length; at += 1) counts[((from.keys[at] ?? 0) >>> shift) & (BUCKETS - 1)]! += 1;
    if (counts[((from.keys[0] ?? 0) >>> shift) & (BUCKETS - 1)] === length) continue;
    let start = 0;
    for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
      const count = counts[bucket] ?? 0;
      counts[bucket] = start;
      start += count;
    }
    const target = to ?? { rows: new Uint32Array(length), keys: new Uint32Array(length) };
    const { rows: fromRows, keys: fromKeys } = from;
    const { rows: toRows, keys: toKeys } = target;
    for (let at = 0; at < length; at += 1) {
      const key = fromKeys[at] ?? 0;
      const bucket = (key >>> shift) & (BUCKETS - 1);
      const place = counts[bucket] ?? 0;
      counts[bucket] = place + 1;
      toRows[place] = fromRows[at] ?? 0;
      toKeys[place] = key;
    }
    to = from;
    from = target;
  }
  return from.rows;
}
