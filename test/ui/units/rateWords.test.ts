import { afterEach, expect, test } from 'vitest';
import { parseIsoDay } from '../../../src/base/day';
import { loadPolicy } from '../../../src/policy/library';
import { setLanguage } from '../../../src/ui/i18n';
import { rateWords } from '../../../src/ui/units/rateWords';

afterEach(async () => setLanguage('zh'));

test('a deciding rate says what is divided by what, on which day', async () => {
  const daligang = loadPolicy('daligang-2020');
  const rate = { measure: 'rate', on: null, count: 39, base: 6042, full: false, next: null, assumed: false };
  expect(rateWords(daligang, rate)).toBe('决定的比率：参保率 = 计入考核 39 ÷ 人口数 6,042 = 0.65%');
  expect(rateWords(daligang, { ...rate, base: null })).toBe(
    '决定的比率：参保率 = 计入考核 39 ÷ 人口数 未设口径 = 未设口径',
  );
  const empty = { measure: 'coverage', on: null, count: 0, base: 0, full: true, next: null, assumed: false };
  expect(rateWords(daligang, empty)).toBe('决定的比率：特殊人群参保率按 100% 算（特殊人群应参保 0）');
  const on = parseIsoDay('2021-02-28')!;
  const dated = { measure: 'completion', on, count: 3, base: 60, full: false, next: null, assumed: false };
  expect(rateWords(loadPolicy('ziyang-2021'), dated)).toMatch(
    /^决定的比率：到 2021.+ 的\S+ = 参保 3 ÷ 任务数 60 = 5\.00%$/,
  );
  // 2,593 of 2,730 are 94.98 %: what the village wants to know is the number of persons.
  const short = {
    measure: 'completion',
    on: null,
    count: 2593,
    base: 2730,
    full: false,
    next: { share: 9500, missing: 1 },
    assumed: false,
  };
  expect(rateWords(loadPolicy('lanxi-2021'), short)).toMatch(/= 94\.98%，离 95\.00% 差 1 人$/);
  await setLanguage('en');
  expect(rateWords(loadPolicy('lanxi-2021'), short)).toMatch(/= 94\.98%, 1 person short of 95\.00%$/);
  expect(rateWords(daligang, rate)).toBe('Deciding rate: participation rate = Counted 39 ÷ Population 6,042 = 0.65%');
});
