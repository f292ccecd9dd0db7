/** Ascending and each once; the rows [known, length) are added whether given or not. */
export function distinct(rows: Uint32Array, known: number, length: number): Uint32Array {
  const sorted = Uint32Array.from(rows).sort();
  const kept = new Uint32Array(sorted.length + Math.max(0, length - known));
  let count = 0;
  for (const row of sorted) {
    if (row >= known && length > known) break;
    if (count === 0 || kept[count - 1] !== row) kept[count++] = row;
  }
  for (let row = known; row < length; row += 1) kept[count++] = row;
  return kept.slice(0, count);
}

/** Both lists in one array. */
export function joined(rows: Uint32Array, more: readonly number[]): Uint32Array {
  const all = new Uint32Array(rows.length + more.length);
  all.set(rows);
  all.set(more, rows.length);
  return all;
}
