import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRowIndex } from '../../src/intake/rowIndex';
import { SEED } from './support';

describe('rows by key', () => {
  it(`give equal keys in order, one after another, also when hashes collide (seed ${SEED})`, () => {
    const letters = fc.array(fc.constantFrom(...'abcdefgh'), { maxLength: 40 });
    fc.assert(
      fc.property(letters, letters, fc.constantFrom(1, 3, 1000), (keys, asked, spread) => {
        const hash = (key: string): number => key.charCodeAt(0) % spread;
        const index = createRowIndex<string>(keys.length, {
          hashRow: (row) => hash(keys[row] ?? ''),
          sameRows: (a, b) => keys[a] === keys[b],
          hashKey: hash,
          sameAsKey: (row, key) => keys[row] === key,
        });
        const left = new Map<string, number[]>();
        for (const [row, key] of keys.entries()) {
          index.add(row);
          left.set(key, [...(left.get(key) ?? []), row]);
        }
        for (const key of asked) {
          const found: number[] = [];
          for (let row = index.first(key); row !== -1; row = index.after(row)) found.push(row);
          expect(found).toEqual(left.get(key) ?? []);
        }
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});
