/** The numbers of rows: where each person stands in the list that nobody is filtered out of. */
export interface RowNumbers {
  /** From 1; 0 for rows that are not in the list. */
  of(row: number): number;
  /** The physical row with this number; -1 where there is none. */
  row(number: number): number;
}

/** Numbers a list of physical rows; the way back from a row is made once it is asked for. */
export function numberRows(list: Uint32Array): RowNumbers {
  let numbers: Uint32Array | null = null;
  return {
    of(row) {
      numbers ??= inverse(list);
      return numbers[row] ?? 0;
    },
    row: (number) => list[number - 1] ?? -1,
  };
}

function inverse(list: Uint32Array): Uint32Array {
  let last = -1;
  for (const row of list) if (row > last) last = row;
  const numbers = new Uint32Array(last + 1);
  for (let at = 0; at < list.length; at += 1) numbers[list[at]!] = at + 1;
  return numbers;
}
