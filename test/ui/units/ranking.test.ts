import { describe, expect, test } from 'vitest';
import type { UnitResult } from '../../../src/engine/types';
import { neighboursOf, rankNote } from '../../../src/ui/units/ranking';

const unit = (name: string, rank: number | null, count: number) =>
  ({ name, rank, measures: [{ id: 'completion', count, base: 1000, full: false }] }) as unknown as UnitResult;
const units = [
  unit('丁', 4, 600),
  unit('甲', 1, 950),
  unit('乙', 2, 900),
  unit('丙', 2, 900),
  unit('戊', 5, 500),
  unit('表外', null, 10),
];
const of = (name: string) => units.find((each) => each.name === name)!;

describe('the rank of a unit', () => {
  test('names the next better and the next worse, whatever order the units stand in', () => {
    expect(rankNote(units, of('丁'))).toMatch(/^按完成率排，前一名[乙丙] 90\.00%，后一名戊 50\.00%$/);
    expect(neighboursOf(units, of('戊')).ahead?.name).toBe('丁');
  });

  test('the first has nobody ahead, the last nobody behind, equal ones are counted', () => {
    expect(rankNote(units, of('甲'))).toMatch(/^按完成率排，后一名[乙丙] 90\.00%$/);
    expect(rankNote(units, of('戊'))).toBe('按完成率排，前一名丁 60.00%');
    expect(rankNote(units, of('乙'))).toBe('按完成率排，另有1个并列，前一名甲 95.00%，后一名丁 60.00%');
  });

  test('a unit outside the table has no neighbours', () => {
    expect(neighboursOf(units, of('表外'))).toEqual({ ahead: null, behind: null, equal: 0 });
  });
});
