import type { TextColumn } from '../../roster/types';

/**
 * A test of a cell's word that decodes each different word once: the answers are kept by code.
 * For columns with a shared pool only.
 */
export function wordTest(column: TextColumn, test: (word: string) => boolean): (row: number) => boolean {
  let answers = new Uint8Array(64); // 0 not asked, 1 no, 2 yes
  return (row) => {
    const code = column.codes[row] ?? 0;
    if (code >= answers.length) {
      const grown = new Uint8Array(Math.max(code + 1, answers.length * 2));
      grown.set(answers);
      answers = grown;
    }
    let answer = answers[code] ?? 0;
    if (answer === 0) answers[code] = answer = test(column.pool.get(code)) ? 2 : 1;
    return answer === 2;
  };
}
