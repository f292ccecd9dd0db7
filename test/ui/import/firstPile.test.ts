import { expect, test } from 'vitest';
import { firstPile } from '../../../src/ui/import/firstPile';
import type { PileId, PileInfo } from '../../../src/client/protocol';

const pile = (id: PileId, count: number): PileInfo => ({ id, count, decision: 'leave', settled: 0 });

test('rows of the file are looked at before persons of the roster who are not in it', () => {
  const piles = [pile('matched', 0), pile('unlisted', 3), pile('ignored', 1), pile('problems', 3)];
  expect(firstPile(piles)?.id).toBe('problems');
  expect(firstPile(piles.slice(0, 3))?.id).toBe('unlisted');
  expect(firstPile(piles.slice(0, 1))?.id).toBe('matched');
});
