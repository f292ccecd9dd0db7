import type { Column } from './columns';
import type { TextColumn } from './types';

/** Rows to take over: [from, to), only those that live where `alive` is given. */
export interface Take {
  readonly from: number;
  readonly to: number;
  readonly alive: Uint8Array | null;
  readonly count: number;
}

const UNSEEN = 0xffffffff;

/** Copies cells of `source` to `target`, which has room for them from row `first` on, with the target pool's codes. */
export function appendColumn(target: Column, first: number, source: Column, take: Take): void {
  if (target.type === 'text') {
    if (source.type !== 'text') throw new TypeError('columns differ');
    const recode = recoder(target, source, take);
    let at = first;
    for (let row = take.from; row < take.to; row += 1) {
      if (take.alive === null || take.alive[row] === 1) target.codes[at++] = recode(source.codes[row] ?? 0);
    }
    return;
  }
  if (target.type === 'number') {
    if (source.type !== 'number') throw new TypeError('columns differ');
    copyNumbers(target.values, first, source.values, take);
    copyRaw(target.raw, first, source.raw, take);
    return;
  }
  if (source.type !== 'bits') throw new TypeError('columns differ');
  copyNumbers(target.bits, first, source.bits, take);
  copyRaw(target.raw, first, source.raw, take);
}

type Numbers = Int32Array | Uint32Array;

function copyNumbers(target: Numbers, first: number, source: Numbers, take: Take): void {
  if (take.alive === null) {
    target.set(source.subarray(take.from, take.to), first);
    return;
  }
  let at = first;
  for (let row = take.from; row < take.to; row += 1) {
    if (take.alive[row] === 1) target[at++] = source[row] ?? 0;
  }
}

function copyRaw(target: Map<number, string>, first: number, source: ReadonlyMap<number, string>, take: Take): void {
  if (source.size === 0) return;
  let at = first;
  for (let row = take.from; row < take.to; row += 1) {
    if (take.alive !== null && take.alive[row] !== 1) continue;
    const text = source.get(row);
    if (text !== undefined) target.set(at, text);
    at += 1;
  }
}

/**
 * From the source's codes to the target's. The texts of a unique pool go over in one piece where most of them are
 * wanted; else each code goes over when a row first asks for it.
 */
function recoder(target: TextColumn, source: TextColumn, take: Take): (code: number) => number {
  const { pool } = source;
  if (!target.pool.shared && pool.size > 1 && take.count * 2 >= pool.size) {
    const shift = target.pool.appendPacked(pool.packRange(1, pool.size)) - 1;
    return (code) => (code === 0 ? 0 : code + shift);
  }
  if (take.count * 8 < pool.size) {
    return (code) => target.pool.internBytes(pool.bytes, pool.start(code), pool.end(code));
  }
  const codes = new Uint32Array(pool.size).fill(UNSEEN);
  return (code) => {
    const known = codes[code] ?? UNSEEN;
    if (known !== UNSEEN) return known;
    return (codes[code] = target.pool.internBytes(pool.bytes, pool.start(code), pool.end(code)));
  };
}
