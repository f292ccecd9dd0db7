/**
 * Values of the database as bytes, so that they can be sealed: what JSON holds, and typed arrays beside it as they are.
 *
 * 4 bytes: length of the JSON (little endian, as all numbers). The JSON: `value`, with null where a typed array stood, and `arrays`: of
 * each its path in `value`, its kind and how many numbers it has. Then, each from a multiple of four on, the arrays' bytes.
 */
type Numbers = Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;
type Path = readonly (string | number)[];

interface Told {
  readonly value: unknown;
  readonly arrays: readonly (readonly [path: Path, kind: 'u8' | 'u32', length: number])[];
}

/** Throws a TypeError at whatever would not come back the same. `before` and `after`: room that is left around the bytes, in fours. */
export function toBytes(value: unknown, before = 0, after = 0): Uint8Array<ArrayBuffer> {
  const found: { readonly path: Path; readonly array: Numbers }[] = [];
  const plain = without(value, [], found);
  const arrays = found.map(({ path, array }) => [path, array.BYTES_PER_ELEMENT === 1 ? 'u8' : 'u32', array.length]);
  const json = new TextEncoder().encode(JSON.stringify({ value: plain, arrays }));
  let size = aligned(4 + json.length);
  for (const { array } of found) size += aligned(array.byteLength);
  const whole = new Uint8Array(before + size + after);
  const bytes = whole.subarray(before, before + size);
  new DataView(whole.buffer).setUint32(before, json.length, true);
  bytes.set(json, 4);
  let at = aligned(4 + json.length);
  for (const { array } of found) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += aligned(array.byteLength);
  }
  return whole;
}

/** The way back. Throws at bytes that `toBytes` has not made. */
export function fromBytes(bytes: Uint8Array): unknown {
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true);
  const told = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as Told;
  let at = aligned(4 + length);
  let whole = told.value;
  for (const [path, kind, count] of told.arrays) {
    const size = kind === 'u8' ? count : count * 4;
    // Copied: an array that goes to another thread takes its buffer along.
    const own = bytes.slice(at, at + size).buffer;
    at += aligned(size);
    whole = putAt(whole, path, kind === 'u8' ? new Uint8Array(own) : new Uint32Array(own));
  }
  return whole;
}

function aligned(size: number): number {
  return Math.ceil(size / 4) * 4;
}

function putAt(whole: unknown, path: Path, value: Numbers): unknown {
  const last = path.at(-1);
  if (last === undefined) return value;
  let holder = whole as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) holder = holder[step] as typeof holder;
  holder[last] = value;
  return whole;
}

/** The value with null for every typed array in it; the same object where there is none. */
function without(value: unknown, path: Path, found: { path: Path; array: Numbers }[]): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)) return value;
  if (Array.isArray(value)) return withoutIn(value, path, found);
  const kind = Object.prototype.toString.call(value);
  if (kind === '[object Uint8Array]' || kind === '[object Uint32Array]') {
    found.push({ path, array: value as Numbers });
    return null;
  }
  if (typeof value === 'object' && kind === '[object Object]') return withoutInObject(value, path, found);
  throw new TypeError(`cannot be sealed: ${path.join('.')}`);
}

function withoutIn(list: readonly unknown[], path: Path, found: { path: Path; array: Numbers }[]): unknown {
  let copy: unknown[] | undefined;
  for (let index = 0; index < list.length; index += 1) {
    const each = list[index];
    if (typeof each === 'string') continue; // most of what stands in long lists
    const plain = without(each, [...path, index], found);
    if (plain !== each) (copy ??= [...list])[index] = plain;
  }
  return copy ?? list;
}

function withoutInObject(value: object, path: Path, found: { path: Path; array: Numbers }[]): unknown {
  let same = true;
  const entries = Object.entries(value).map(([key, each]: [string, unknown]): [string, unknown] => {
    if (each === undefined) return [key, each]; // JSON leaves it out: absent and undefined mean the same in records
    const plain = without(each, [...path, key], found);
    if (plain !== each) same = false;
    return [key, plain];
  });
  // A key such as `__proto__` is data like any other, so nothing is assigned here.
  return same ? value : Object.fromEntries(entries);
}
