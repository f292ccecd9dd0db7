/** Cells found in one column: a bit for each of the rows looked at. */
export interface Hits {
  readonly bits: Uint32Array;
  readonly count: number;
}

/** The rows to look at, and where each stands in the view's order (null: they are the whole order). */
export interface Among {
  readonly rows: Uint32Array;
  readonly at: Uint32Array | null;
}

/** The rows of the order that are also in `only`. */
export function amongOf(order: Uint32Array, only: Uint32Array | null, length: number): Among {
  if (only === null) return { rows: order, at: null };
  const wanted = new Uint8Array(length);
  for (const row of only) wanted[row] = 1;
  const at = new Uint32Array(Math.min(only.length, order.length));
  let count = 0;
  for (let position = 0; position < order.length && count < at.length; position += 1) {
    if (wanted[order[position] ?? 0] !== 1) continue;
    at[count] = position;
    count += 1;
  }
  const kept = at.slice(0, count);
  return { rows: kept.map((position) => order[position] ?? 0), at: kept };
}

export function newBits(length: number): Uint32Array {
  return new Uint32Array((length + 31) >>> 5);
}

export interface Listed {
  readonly count: number;
  readonly at: Uint32Array;
  readonly column: Uint16Array;
  readonly rows: Uint32Array;
}

/** The cells in the order of the screen: row by row, and in a row column by column. At most `most` are listed, all are counted. */
export function listHits(hits: readonly (Hits | null)[], { rows, at }: Among, most: number): Listed {
  const count = hits.reduce((sum, each) => sum + (each?.count ?? 0), 0);
  const inRow = new Uint16Array(rows.length);
  for (const each of hits) eachBit(each, rows.length, (index) => (inRow[index]! += 1));
  const listed = Math.min(count, most);
  const starts = new Uint32Array(rows.length);
  let end = 0; // rows from here on are not listed
  for (let sum = 0; end < rows.length && sum < listed; end += 1) {
    starts[end] = sum;
    sum += inRow[end] ?? 0;
  }
  const result = {
    count,
    at: new Uint32Array(listed),
    column: new Uint16Array(listed),
    rows: new Uint32Array(listed),
  };
  for (const [column, each] of hits.entries()) {
    eachBit(each, end, (index) => {
      const place = starts[index] ?? 0;
      starts[index] = place + 1;
      if (place >= listed) return; // the rest of the last row
      result.at[place] = at === null ? index : (at[index] ?? 0);
      result.column[place] = column;
      result.rows[place] = rows[index] ?? 0;
    });
  }
  return result;
}

/** Calls for each row found, of the first `length`, in order. */
export function eachBit(hits: Hits | null, length: number, then: (index: number) => void): void {
  if (hits === null || hits.count === 0) return;
  const { bits } = hits;
  const words = (length + 31) >>> 5;
  for (let word = 0; word < words; word += 1) {
    for (let left = bits[word] ?? 0; left !== 0; left &= left - 1) {
      const index = word * 32 + 31 - Math.clz32(left & -left);
      if (index < length) then(index);
    }
  }
}
