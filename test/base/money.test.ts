import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { basisPoints, fen, formatMoney, formatYuan, parseYuan, shareOf } from '../../src/base/money';

describe('yuan', () => {
  it.each([
    ['280', 28000],
    ['280.5', 28050],
    ['280.00', 28000],
    ['0.2', 20],
    ['-3.07', -307],
    ['-0', 0],
  ])('%s is %i fen', (text, amount) => {
    expect(parseYuan(text)).toBe(amount);
  });

  it.each(['', '.5', '1.', '1.005', '1,000', '1e3', '二百', ' 1', '￥1', '1234567890123'])('%s is none', (text) => {
    expect(parseYuan(text)).toBeUndefined();
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 13), max: 10 ** 13 }), (amount) => {
        expect(parseYuan(formatYuan(fen(amount)))).toBe(amount === 0 ? 0 : amount);
      }),
    );
  });

  it('has thousands separators on screen', () => {
    expect(formatMoney(fen(123456789))).toBe('1,234,567.89');
    expect(formatMoney(fen(-100))).toBe('-1.00');
  });

  it('refuses parts of a fen', () => {
    expect(() => fen(0.5)).toThrow(RangeError);
    expect(() => basisPoints(Number.NaN)).toThrow(RangeError);
  });
});

describe('a share', () => {
  it.each([
    [28000, 5000, 14000],
    [28001, 5000, 14001],
    [1, 5000, 1],
    [1, 4999, 0],
    [28000, 0, 0],
    [28000, 10000, 28000],
  ])('of %i fen at %i basis points is %i', (amount, share, result) => {
    expect(shareOf(fen(amount), basisPoints(share))).toBe(result);
  });

  it('and the rest add up, rounded half up', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 9 }), fc.integer({ min: 0, max: 10000 }), (amount, share) => {
        const part = shareOf(fen(amount), basisPoints(share));
        expect(part).toBeGreaterThanOrEqual(0);
        expect(part).toBeLessThanOrEqual(amount);
        const exact = (BigInt(amount) * BigInt(share) * 2n + 10000n) / 20000n;
        expect(BigInt(part)).toBe(exact);
      }),
    );
  });
});
