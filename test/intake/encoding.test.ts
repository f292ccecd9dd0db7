import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectEncoding } from '../../src/intake/encoding';
import { createProgress } from '../../src/intake/progress';
import { scanUtf8 } from '../../src/intake/scanUtf8';
import { toUtf8 } from '../../src/intake/toUtf8';
import { gb18030, SEED, utf16, utf8 } from './support';

const progress = createProgress(1, () => {});
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
        expect(new TextDecoder().decode(toUtf8(bytes, detected, progress))).toBe(text);
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

  it('characters across slices survive', () => {
    const text = `姓名\n${'x'.repeat((1 << 20) - 6)}王一😀`;
    const bytes = utf16(text, true, true);
    expect(new TextDecoder().decode(toUtf8(bytes, detectEncoding(bytes), progress))).toBe(text);
  });

  it(`the scan agrees with a fatal TextDecoder (seed ${SEED})`, () => {
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
    const isUtf8 = (bytes: Uint8Array): boolean => {
      try {
        new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        return true;
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(pieces, (parts) => {
        const bytes = Uint8Array.from(parts.flat());
        expect(scanUtf8(bytes, 0).faultAt === -1).toBe(isUtf8(bytes));
      }),
      { seed: SEED, numRuns: 4000 },
    );
  });
});
