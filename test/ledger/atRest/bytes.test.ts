import {
  array,
  assert,
  constantFrom,
  jsonValue,
  oneof,
  property,
  record,
  string,
  uint32Array,
  uint8Array,
} from 'fast-check';
import { expect, test } from 'vitest';
import { fromBytes, toBytes } from '../../../src/ledger/atRest/bytes';

const numbers = oneof(uint8Array({ maxLength: 9 }), uint32Array({ maxLength: 9 }));
const anything = record({
  plain: jsonValue({ noUnicodeString: false }),
  data: numbers,
  deep: array(
    record({ rows: uint32Array({ maxLength: 5 }), from: array(string()), more: oneof(numbers, jsonValue()) }),
  ),
});

test('whatever a record holds comes back the same, typed arrays as typed arrays with buffers of their own', () => {
  assert(
    property(anything, (value) => {
      const plain = JSON.parse(JSON.stringify(value.plain)) as unknown; // −0 is 0 in JSON
      const back = fromBytes(toBytes({ ...value, plain }));
      expect(back).toEqual({ ...value, plain, deep: value.deep.map((each) => normal(each)) });
      expect((back as typeof value).data.buffer.byteLength).toBe(value.data.byteLength);
    }),
  );
});

function normal<T extends { more: unknown }>(each: T): T {
  return ArrayBuffer.isView(each.more) ? each : { ...each, more: JSON.parse(JSON.stringify(each.more)) as unknown };
}

test('a typed array alone, and within a longer buffer', () => {
  expect(fromBytes(toBytes(Uint8Array.of(1, 2, 3)))).toEqual(Uint8Array.of(1, 2, 3));
  const part = new Uint32Array([1, 2, 3, 4]).subarray(1, 3);
  expect(fromBytes(toBytes({ part }))).toEqual({ part: Uint32Array.of(2, 3) });
  // From bytes that do not begin at a multiple of four.
  const bytes = toBytes({ part });
  const shifted = new Uint8Array(bytes.length + 1);
  shifted.set(bytes, 1);
  expect(fromBytes(shifted.subarray(1))).toEqual({ part: Uint32Array.of(2, 3) });
});

test('keys that would be an object’s own making are data like any other', () => {
  const value = JSON.parse('{"__proto__":{"a":1},"constructor":"x","list":[{"toString":2}]}') as object;
  const held = { value, rows: Uint32Array.of(1) };
  const back = fromBytes(toBytes(held)) as typeof held;
  expect(JSON.stringify(back.value)).toBe(JSON.stringify(value));
  expect(Object.getPrototypeOf(back.value)).toBe(Object.prototype);
  expect(({} as { a?: number }).a).toBeUndefined();
});

test('what is absent and what is undefined are the same', () => {
  expect(fromBytes(toBytes({ a: 1, b: undefined, c: { d: undefined } }))).toEqual({ a: 1, c: {} });
});

test('what would not come back the same is refused, with its place', () => {
  const odd = [
    new Map(),
    new Set(),
    new Date(),
    Number.NaN,
    Infinity,
    1n,
    undefined,
    () => 1,
    Float64Array.of(1),
    new ArrayBuffer(1),
  ];
  assert(
    property(constantFrom(...odd), (value) => {
      expect(() => toBytes({ list: [1, { value: [value] }] })).toThrow('cannot be sealed: list.1.value.0');
    }),
  );
});
