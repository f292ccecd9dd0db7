import { expect, test } from 'vitest';
import { packExtras, unpackExtras } from '../../src/intake/extras';

test('what lists say besides goes between workers as buffers and comes back the same', () => {
  const extras = [
    { meaning: 'headName', texts: ['王一', '', '王一', '<b>𠮷'] },
    { meaning: 'order', texts: [] },
  ] as const;
  const packed = packExtras(extras);
  expect(packed.map(({ texts }) => texts)).toEqual([[], []]);
  expect(unpackExtras(structuredClone(packed))).toEqual(extras);
  expect(unpackExtras(extras)).toEqual(extras);
  expect(unpackExtras()).toEqual([]);
});
