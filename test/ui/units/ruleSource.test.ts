import { expect, test } from 'vitest';
import { fen } from '../../../src/base/money';
import { loadPolicy } from '../../../src/policy/library';
import { fundSource } from '../../../src/ui/units/ruleSource';

test('the rate of a fund that is cancelled by a reading is marked, that of the fund itself is not', () => {
  const { funds } = loadPolicy('ziyang-2021');
  const of = (id: string, reason: Parameters<typeof fundSource>[1]) =>
    fundSource(
      funds.find((each) => each.id === id),
      reason,
    );
  const gone = { rule: 'cancelled', rates: [] } as const;
  const band = { rule: 'band', band: 0, each: fen(100), persons: 3, rates: [] } as const;
  expect(of('bonus', gone)).toEqual({ article: '五', assumed: true });
  expect(of('work', gone)).toEqual({ article: '五', assumed: false });
  expect(of('bonus', band)).toEqual({ article: '五', assumed: false });
  expect(of('bonus', undefined)).toEqual({ article: '五', assumed: false });
  expect(of('none', gone)).toEqual({ article: '', assumed: false });
  const read = loadPolicy('daligang-2020')
    .funds.flatMap((fund) => fund.bands.map((_, at) => fundSource(fund, { ...band, band: at }).assumed))
    .some((assumed) => assumed);
  expect(read).toBe(true);
});
