import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkUtf8 } from '../../src/intake/checkUtf8';
import { decodeText, PIECE } from '../../src/intake/decodeText';
import { detectEncoding, type Detected } from '../../src/intake/encoding';
import { gb18030, SEED, utf16, utf8 } from './support';

const decoded = (bytes: Uint8Array, detected: Detected): string => [...decodeText(bytes, detected)].join('');
const HAN = '姓名证件号码单位王一李二张三新月黄湖兰溪镇千家洲特困人员缴费金额';
const letter = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...HAN) },
  { weight: 4, arbitrary: fc.constantFrom(...'0123456789,\t-.X') },
);
const sheet = fc
  .array(
    fc.array(letter, { maxLength: 30 }).map((letters) => letters.join('')),
    { minLength: 1, maxLength: 12 },
  )
  .map((lines) => `姓名,单位\n${lines.join('\n')}\n`);

describe('encodings', () => {
  it(`every sheet is decoded again from every encoding (seed ${SEED})`, () => {
    const ways = {
      'utf-8': utf8,
      gb18030,
      'utf-16le': (text: string) => utf16(text, true),
      'utf-16be': (text: string) => utf16(text, false),
    };
    fc.assert(
      fc.property(sheet, fc.constantFrom('utf-8', 'gb18030', 'utf-16le', 'utf-16be'), (text, encoding) => {
        const bytes = ways[encoding](text);
        const detected = detectEncoding(bytes);
        expect(detected).toEqual({ encoding, bom: 0 });
        expect(decoded(bytes, detected)).toBe(text);
      }),
      { seed: SEED, numRuns: 800 },
    );
  });

  it('plain ASCII is UTF-8, a few zero bytes or not', () => {
    expect(detectEncoding(utf8('name,id\n1,2\n')).encoding).toBe('utf-8');
    expect(detectEncoding(utf8('name,id\n1\u0000,2\n\u0000')).encoding).toBe('utf-8');
  });

  it('GB 18030 that happens to be UTF-8 too, without any Han, is GB 18030', () => {
    // 通 is CD A8 in GB 18030, which in UTF-8 would be U+0368, a combining mark
    expect(detectEncoding(Uint8Array.from([0xcd, 0xa8, 0x2c, 0xcd, 0xa8])).encoding).toBe('gb18030');
  });

  it('characters across pieces survive', () => {
    for (const [unit, encode] of [
      [2, (text: string) => utf16(text, true)],
      [1, utf8],
      [1, gb18030],
    ] as const) {
      for (const shift of [1, 2, 3]) {
        const text = `姓名\n${'1'.repeat(PIECE / unit - 6 - shift)}王一李二\n`;
        const bytes = encode(text);
        expect(decoded(bytes, detectEncoding(bytes)) === text).toBe(true);
      }
    }
  });

  it(`the first byte that cannot be UTF-8 is found (seed ${SEED})`, () => {
    const pieces = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 3 }).map((text) => [...utf8(text)]),
        fc.array(fc.integer({ min: 0x7f, max: 0xff }), { maxLength: 3 }),
        fc.constantFrom(
          [0xed, 0xa0, 0x80],
          [0xe0, 0x80, 0x80],
          [0xf4, 0x90, 0x80, 0x80],
          [0xf0, 0x80, 0x80, 0x80],
          [0xc0, 0x80],
          [0xe4, 0xbd],
        ),
      ),
      { maxLength: 5 },
    );
    const isGood = (bytes: Uint8Array, stream: boolean): boolean => {
      try {
        new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream });
        return true;
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(pieces, (parts) => {
        const bytes = Uint8Array.from(parts.flat());
        const { faultAt } = checkUtf8(bytes, 0);
        expect(faultAt === -1).toBe(isGood(bytes, false));
        fc.pre(faultAt !== -1);
        expect(isGood(bytes.subarray(0, faultAt), true)).toBe(true);
        expect(faultAt < bytes.length && isGood(bytes.subarray(0, faultAt + 1), true)).toBe(false);
      }),
      { seed: SEED, numRuns: 4000 },
    );
  });

  it.each([
    [[0xe4, 0xbd, 0x41, 0xe4], 2],
    [[0xe4, 0x41, 0xe4, 0xbd, 0xa0], 1],
    [[0xf0, 0x9f, 0x98, 0x80, 0xff], 4],
    [[0xf0, 0x9f, 0x98, 0x41], 3],
    [[0xed, 0xa0, 0x80], 1],
    [[0xe4, 0xbd], 2],
    [[0xe4, 0xbd, 0xa0], undefined],
  ])('also where pieces meet: %j', (tail, fault) => {
    for (let before = 0; before <= tail.length; before += 1) {
      const bytes = new Uint8Array(PIECE - before + tail.length).fill(0x30);
      bytes.set(tail, PIECE - before);
      expect(checkUtf8(bytes, 0).faultAt).toBe(fault === undefined ? -1 : PIECE - before + fault);
    }
  });

  it('counts Han as far as it needs to', () => {
    expect(checkUtf8(utf8('姓名é'), 0)).toMatchObject({ han: 2, twoByte: true });
    expect(checkUtf8(utf8('姓'.repeat(50)), 0).han).toBe(10);
    expect(checkUtf8(Uint8Array.from([...utf8('姓名'), 0xff]), 0)).toMatchObject({ faultAt: 6, han: 2 });
  });
});
