import type { TextColumn } from '../../roster/types';

/** A test of a column's words that decodes each different word once. For columns with a shared pool only. */
export interface WordTest {
  holds(row: number): boolean;
  /** Tells all rows whose word passes the test; at once where no word in the pool does. */
  scan(length: number, found: (row: number) => void): void;
}

const UNASKED = 0;
const NO = 1;
const YES = 2;

export function wordTest(column: TextColumn, test: (word: string) => boolean): WordTest {
  let answers = new Uint8Array(64); // by code
  const ask = (code: number): number => {
    if (code >= answers.length) {
      const grown = new Uint8Array(Math.max(code + 1, column.pool.size, answers.length * 2));
      grown.set(answers);
      answers = grown;
    }
    const known = answers[code] ?? UNASKED;
    if (known !== UNASKED) return known;
    return (answers[code] = test(column.pool.get(code)) ? YES : NO);
  };
  return {
    holds: (row) => ask(column.codes[row] ?? 0) === YES,
    scan(length, found) {
      let some = false;
      for (let code = 0; code < column.pool.size; code += 1) if (ask(code) === YES) some = true;
      if (!some) return;
      const { codes } = column;
      const known = answers;
      for (let row = 0; row < length; row += 1) if (known[codes[row] ?? 0] === YES) found(row);
    },
  };
}
