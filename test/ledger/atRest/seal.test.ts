import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { isSealed, seal, unseal, type SealedRecord } from '../../../src/ledger/atRest/seal';

const KEY = Uint8Array.from({ length: 32 }, (_, index) => index);
const SPOT = { store: 'chunks', keyPath: ['workbook', 'index'] } as const;
const RECORD = { workbook: 'w', index: 3, data: Uint8Array.of(1, 2, 3), raw: [{ texts: ['王一'] }] };

test('opens under its key at its place; its primary key stays to be seen', () => {
  const sealed = seal(RECORD, SPOT, KEY);
  expect(Object.keys(sealed)).toEqual(['workbook', 'index', 'v', 'sealed']);
  expect(sealed).toMatchObject({ workbook: 'w', index: 3, v: 1 });
  expect(isSealed(sealed)).toBe(true);
  expect(isSealed(RECORD)).toBe(false);
  expect(unseal(sealed, SPOT, KEY)).toEqual(RECORD);
});

test('the same record is never the same bytes twice', () => {
  const nonces = Array.from({ length: 200 }, () => String(seal(RECORD, SPOT, KEY).sealed.subarray(0, 24)));
  expect(new Set(nonces).size).toBe(200);
});

test('every flipped byte is refused, and every cut', () => {
  const { sealed, ...rest } = seal(RECORD, SPOT, KEY);
  assert(
    property(integer({ min: 0, max: sealed.length - 1 }), integer({ min: 1, max: 255 }), (at, flip) => {
      const other = sealed.slice();
      other[at] = (other[at] ?? 0) ^ flip;
      expect(() => unseal({ ...rest, sealed: other }, SPOT, KEY)).toThrow(/^record-damaged/);
    }),
  );
  for (let length = 0; length < sealed.length; length += 1)
    expect(() => unseal({ ...rest, sealed: sealed.slice(0, length) }, SPOT, KEY), String(length)).toThrow(
      /^record-damaged/,
    );
});

test('another key, another place and another store are refused', () => {
  const sealed = seal(RECORD, SPOT, KEY);
  const other = KEY.slice();
  other[31] = 0;
  expect(() => unseal(sealed, SPOT, other)).toThrow(/^record-damaged/);
  expect(() => unseal({ ...sealed, index: 4 } as SealedRecord, SPOT, KEY)).toThrow(/^record-damaged/);
  expect(() => unseal({ ...sealed, workbook: 'v' } as SealedRecord, SPOT, KEY)).toThrow(/^record-damaged/);
  expect(() => unseal(sealed, { ...SPOT, store: 'pools' }, KEY)).toThrow(/^record-damaged/);
});

test('without a key it is locked, and of a later release newer: never empty', () => {
  const sealed = seal(RECORD, SPOT, KEY);
  expect(() => unseal(sealed, SPOT, null)).toThrow(/^locked/);
  expect(() => unseal({ ...sealed, v: 2 } as unknown as SealedRecord, SPOT, KEY)).toThrow(
    'storage-newer: {"found":2,"known":1}',
  );
});

test('a long record is sealed and opened without a copy of it beside', () => {
  const data = Uint8Array.from({ length: 300_001 }, (_, index) => index % 251);
  const record = { workbook: 'w', index: 1, data, more: Uint32Array.of(1, 2 ** 32 - 1) };
  const sealed = seal(record, SPOT, KEY);
  expect(sealed.sealed.length).toBeLessThan(300_400);
  expect(unseal(sealed, SPOT, KEY)).toEqual(record);
  expect(record.data[250]).toBe(250); // what was sealed is as it was
});
