import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { payLines, type ReadyLine } from '../../src/engine/aid';

const line = (kind: ReadyLine['kind'], figure: number | null): ReadyLine => ({ funder: 0, kind, figure });
const pay = (standard: number, ...lines: ReadyLine[]): number[] | null => payLines(lines, standard, standard, []);

describe('aid lines', () => {
  it('round a share half up to the fen', () => {
    expect(pay(25001, line('percent', 5000))).toEqual([12501]);
    expect(pay(24999, line('percent', 5000))).toEqual([12500]);
  });

  it('share one amount so that the parts add up: the last percent line takes the remainder', () => {
    expect(pay(25001, line('percent', 5000), line('percent', 5000))).toEqual([12501, 12500]);
    expect(pay(10000, line('percent', 3333), line('percent', 3333), line('percent', 3334))).toEqual([3333, 3333, 3334]);
    expect(pay(25001, line('percent', 2500), line('percent', 2500))).toEqual([6250, 6251]);
  });

  it('never exceed the standard: the last gives way first', () => {
    expect(pay(25000, line('fixed', 14000), line('fixed', 14000))).toEqual([14000, 11000]);
    expect(pay(10000, line('fixed', 14000), line('fixed', 14000))).toEqual([10000, 0]);
  });

  it('pay what is left, or all but what the person pays', () => {
    expect(pay(40000, line('fixed', 15000), line('rest', 0))).toEqual([15000, 25000]);
    expect(pay(40000, line('fixed', 15000), line('personal', 3000))).toEqual([15000, 22000]);
    expect(pay(2000, line('personal', 3000))).toEqual([0]);
  });

  it('keep to a cap of their own', () => {
    expect(payLines([line('percent', 10000)], 28000, 20000, [])).toEqual([20000]);
  });

  it('are unknown as a whole when one figure is, which is not 0', () => {
    expect(pay(28000, line('fixed', 14000), line('fixed', null))).toBeNull();
    expect(payLines([line('fixed', 1)], null, null, [])).toBeNull();
    expect(payLines([], 28000, 28000, [])).toEqual([]);
  });

  it('are whole, never negative and within the standard, whatever the figures (seed 9)', () => {
    const lines = fc.array(
      fc.record({
        funder: fc.constant(0),
        kind: fc.constantFrom('fixed', 'percent', 'personal', 'rest'),
        figure: fc.nat({ max: 10000 }),
      }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(lines, fc.nat({ max: 100000 }), (given, standard) => {
        const paid = payLines(given, standard, standard, []) ?? [];
        for (const amount of paid) expect(Number.isInteger(amount) && amount >= 0).toBe(true);
        expect(paid.reduce((sum, amount) => sum + amount, 0)).toBeLessThanOrEqual(standard);
      }),
      { seed: 9 },
    );
  });
});
