import { isIdNumber } from './find/content';
import type { Meaning } from './found';

const NAME = /^\p{Script=Han}[\p{Script=Han}·•‧．.]{1,19}$/u;

/** Puts name and number of a row back that stand in one another's column: only where the number is one that a person can have. */
export interface Exchange {
  resolve(cells: readonly string[]): readonly string[];
  /** How many rows. */
  readonly count: () => number;
}

export function createExchange(meanings: readonly Meaning[]): Exchange {
  const [name, number] = [meanings.indexOf('name'), meanings.indexOf('idNumber')];
  let count = 0;
  return {
    count: () => count,
    resolve(cells) {
      if (name === -1 || number === -1) return cells;
      const [one = '', other = ''] = [cells[name], cells[number]];
      // Nearly every name is shorter than a number.
      if (one.length < 15 || !NAME.test(other.trim()) || !isIdNumber(one.trim())) return cells;
      count += 1;
      const own = [...cells];
      own[name] = other;
      own[number] = one.trim();
      return own;
    },
  };
}
