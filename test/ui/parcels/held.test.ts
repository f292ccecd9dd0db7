import { expect, test } from 'vitest';
import type { HeldParcel } from '../../../src/client/parcelTypes';
import { makeFailure } from '../../../src/client/failure';
import { parcelToHandBack } from '../../../src/ui/parcels/held';

const api = (held: HeldParcel | null) => {
  const made: string[] = [];
  return {
    made,
    heldParcel: async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      return held;
    },
    handBack: async () => {
      if (held === null) throw makeFailure('parcel-none', {});
      made.push('file');
      throw new Error('a file that nobody saves');
    },
  };
};

test('asked to hand back before it is known which package it is: it is waited for, and no file is made behind the question', async () => {
  const held = { sealed: false } as HeldParcel;
  const slow = api(held);
  expect(await parcelToHandBack(slow)).toBe(held);
  expect(slow.made).toEqual([]);
});

test('a workbook that came from no package says so', async () => {
  await expect(parcelToHandBack(api(null))).rejects.toMatchObject({ code: 'parcel-none' });
});
