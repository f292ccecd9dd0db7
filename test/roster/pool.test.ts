import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSharedPool, createUniquePool, unpackPool } from '../../src/roster/pool';
import { decodeUtf8, encodeUtf8, utf8Bound } from '../../src/roster/utf8';
import { SEED } from './support';

const texts = fc.array(fc.string({ unit: 'binary', maxLength: 150 }), { maxLength: 80 });
const wellFormed = (text: string): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text));

describe('UTF-8', () => {
  it(`is what TextEncoder and TextDecoder make of any text (seed ${SEED})`, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const bytes = new Uint8Array(utf8Bound(text));
        const end = encodeUtf8(text, bytes, 0);
        expect(bytes.slice(0, end)).toEqual(new TextEncoder().encode(text));
        expect(decodeUtf8(bytes, 0, end)).toBe(wellFormed(text));
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});

describe('text pools', () => {
  it('keep code 0 for the empty text and seed their words as codes 1…n', () => {
    const pool = createSharedPool(['男', '女']);
    expect([pool.get(0), pool.get(1), pool.get(2), pool.size]).toEqual(['', '男', '女', 3]);
    expect([pool.find(''), pool.find('女'), pool.find('未知'), pool.intern('男')]).toEqual([0, 2, -1, 1]);
    expect(() => pool.get(3)).toThrow(RangeError);
    expect(() => createUniquePool().find('x')).toThrow('unique');
  });

  it(`give every text back, before and after packing (seed ${SEED})`, () => {
    fc.assert(
      fc.property(texts, texts, fc.constantFrom('shared', 'unique'), (first, second, kind) => {
        const pool = kind === 'shared' ? createSharedPool() : createUniquePool();
        const codes = first.map((text) => pool.intern(text));
        const again = unpackPool(pool.pack(), kind);
        const more = second.map((text) => again.intern(text));
        expect(codes.map((code) => pool.get(code))).toEqual(first.map(wellFormed));
        expect([...codes, ...more].map((code) => again.get(code))).toEqual([...first, ...second].map(wellFormed));
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  it(`give equal texts equal codes when shared (seed ${SEED})`, () => {
    fc.assert(
      fc.property(texts, (list) => {
        const pool = createSharedPool(['甲']);
        const codes = new Map<string, number>();
        for (const text of [...list, ...list]) {
          const code = pool.intern(text);
          expect(codes.get(wellFormed(text)) ?? code).toBe(code);
          codes.set(wellFormed(text), code);
          expect(pool.find(text)).toBe(code);
        }
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  it('grow by segments as storage does', () => {
    const pool = createSharedPool(['a']);
    for (const text of ['乙', 'bb', '😀']) pool.intern(text);
    const first = pool.packRange(0, 3);
    const rest = pool.packRange(3, pool.size);
    const copy = unpackPool(first, 'shared');
    expect(copy.appendPacked(rest)).toBe(3);
    expect([1, 2, 3, 4].map((code) => copy.get(code))).toEqual(['a', '乙', 'bb', '😀']);
    expect([copy.find('bb'), copy.intern('😀'), copy.intern('new')]).toEqual([3, 4, 5]);
    expect(pool.packRange(2, 2)).toEqual({ bytes: new Uint8Array(0), ends: new Uint32Array(0) });
  });

  it('recognise recent texts when unique', () => {
    const pool = createUniquePool();
    const code = pool.intern('千家洲2组1号');
    expect(pool.intern('千家洲2组1号')).toBe(code);
    expect(pool.size).toBe(2);
  });

  it('find texts among many after unpacking', () => {
    const pool = createSharedPool();
    for (let n = 0; n < 20_000; n += 1) pool.intern(`户${n}`);
    const copy = unpackPool(pool.pack(), 'shared');
    for (let n = 0; n < 20_000; n += 997) expect(copy.get(copy.find(`户${n}`))).toBe(`户${n}`);
    expect(copy.find('户20000')).toBe(-1);
  });

  it('lend their bytes for scanning without decoding', () => {
    const pool = createSharedPool(['王一', '李']);
    const { bytes } = pool;
    expect(new TextDecoder().decode(bytes.subarray(pool.start(1), pool.end(1)))).toBe('王一');
    expect(pool.end(2) - pool.start(2)).toBe(3);
    expect([pool.start(0), pool.end(0)]).toEqual([0, 0]);
  });
});
