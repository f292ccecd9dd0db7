/** Typed arrays that grow by doubling. The contents up to the old length are kept, the rest is `fill`. */
type Growable =
  | Int32Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>
  | Uint8Array<ArrayBuffer>
  | Float64Array<ArrayBuffer>;

/** The array itself when long enough, else a copy of at least `length` entries. */
export function grown<A extends Growable>(array: A, length: number, fill = 0): A {
  if (array.length >= length) return array;
  const Maker = array.constructor as new (length: number) => A;
  const next = new Maker(Math.max(length, array.length * 2, 16));
  if (fill !== 0) next.fill(fill, array.length);
  next.set(array);
  return next;
}
