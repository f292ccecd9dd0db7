import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, fingerprint, hasUnseen, nearest, withoutUnseen, withUnseenShown } from '../../src/base/text';

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['abc', '', 3],
    ['label', 'lable', 1],
    ['特困人员', '特困人元', 1],
    ['kitten', 'sitting', 3],
  ])('%s to %s: %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  it('is symmetric, and 0 only for equal texts', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
      }),
    );
  });
});

describe('nearest', () => {
  it('offers what was probably meant', () => {
    expect(nearest('premum', ['aid', 'premium'])).toBe('premium');
    expect(nearest('Premium', ['premium'])).toBe('premium');
  });

  it('offers nothing when nothing is near', () => {
    expect(nearest('county', ['finance', 'medical-aid'])).toBeUndefined();
    expect(nearest('x', [])).toBeUndefined();
  });
});

describe('fingerprint', () => {
  it('differs for different texts and not for line ends', () => {
    expect(fingerprint('a\nb')).toBe(fingerprint('a\r\nb'));
    expect(fingerprint('a')).not.toBe(fingerprint('b'));
    expect(fingerprint('')).toMatch(/^[0-9a-f]{12}$/);
  });
});

describe('signs that nobody sees', () => {
  it.each([
    ['王\u202e一', '王一', '王\ufffd一'],
    ['\u2066王\u2069\u0000一', '王一', '\ufffd王\ufffd\ufffd一'],
    ['a\u0085b\u007f\u061c', 'ab', 'a\ufffdb\ufffd\ufffd'],
  ])('and that hide or turn round what stands beside them: %j', (text, without, shown) => {
    expect(withoutUnseen(text)).toBe(without);
    expect(withUnseenShown(text)).toBe(shown);
  });

  it('are told sign by sign as Unicode tells them', () => {
    const wrong: number[] = [];
    for (let code = 0; code <= 0xffff; code += 1) {
      const sign = String.fromCharCode(code);
      if (hasUnseen(sign) !== /[^\P{Cc}\t\n\r]|\p{Bidi_Control}/u.test(sign)) wrong.push(code);
    }
    expect(wrong).toEqual([]);
  });

  it.each(['王一', 'a\tb\r\nc', '阿\u200c卜', '👨‍👩‍👧', ''])('others stay: %j', (text) => {
    expect(withoutUnseen(text)).toBe(text);
    expect(withUnseenShown(text)).toBe(text);
  });
});
