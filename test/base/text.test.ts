import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, fingerprint, nearest } from '../../src/base/text';

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
