import { describe, expect, it } from 'vitest';
import { parseIsoDay, type Day } from '../../../src/base/day';
import { createAssessment } from '../../../src/engine/assessment';
import type { WhatIf } from '../../../src/engine/whatif/types';
import { createWhatIf } from '../../../src/engine/whatif/whatIf';
import { loadPolicy } from '../../../src/policy/library';
import { tableOf, type Cells } from '../support/csv';
import { scenario } from './support';

const day = (text: string): Day => parseIsoDay(text) as Day;
function whatIfOf(policy: string, asOf: string, persons: readonly Cells[], base = {}): WhatIf {
  return createWhatIf(createAssessment(loadPolicy(policy), base, tableOf(persons), day(asOf)));
}
const unit = '百家塅';

describe('what moves', () => {
  const persons: readonly Cells[] = [
    { unit },
    { unit },
    { unit, identities: '特困人员' },
    { unit: '新月', identities: '农村低保' },
    { unit: '新月', identities: '特困人员、农村低保', exclusion: '职工医保' },
  ];

  it('counts who owes more and less by the category of the baseline', () => {
    const found = whatIfOf('lanxi-2021', '2020-12-20', persons).compare([
      scenario({ overlay: { premium: 32000, 'aid-half': 20000 } }),
      scenario({ dropped: ['full'] }),
    ]);
    const [dearer, without] = found.scenarios;
    const moved = (of: typeof dearer, id: string) => of?.byCategory.find((each) => each.id === id);
    expect(moved(dearer, '')).toMatchObject({ persons: 2, losers: 2, loss: 8000, gain: 0 });
    expect(moved(dearer, 'full')).toMatchObject({ persons: 1, losers: 1, loss: 4000 });
    expect(moved(dearer, 'half')).toMatchObject({ persons: 1, winners: 1, gain: 2000, loss: 0 });
    expect(dearer?.total).toMatchObject({ persons: 4, winners: 1, losers: 3, gain: 2000, loss: 12000 });
    expect(dearer?.byUnit.filter((each) => each.persons > 0)).toMatchObject([
      { id: unit, persons: 3, loss: 12000 },
      { id: '新月', persons: 1, gain: 2000 },
    ]);
    expect(without?.total).toMatchObject({ losers: 1, loss: 28000, unchanged: 3 });
    expect(without?.flows).toEqual([
      { from: 'full', to: '', persons: 1 },
      { from: 'half', to: 'half', persons: 1 },
      { from: '', to: '', persons: 2 },
    ]);
    expect(without?.units.total.entitled).toEqual([14000]);
    expect(found.baseline.total.entitled).toEqual([42000]);
  });

  it('tells a missing figure apart from nothing moved', () => {
    // After the extension somebody pays a subsidy in Ziyang of which the document gives no figure.
    const late = { 'window-closes': day('2020-11-01'), 'extension-closes': day('2020-11-30') };
    const whatIf = whatIfOf('ziyang-2021', '2020-12-20', [{ unit: '甲' }]);
    const [same, later] = whatIf.compare([scenario(), scenario({ overlay: late })]).scenarios;
    expect(same?.total).toMatchObject({ persons: 1, unchanged: 1 });
    expect(later?.total).toMatchObject({ persons: 1, unchanged: 0, winners: 0, losers: 0, unknown: 1 });
  });

  it('counts who may enrol on neither side by themselves, not among the unchanged', () => {
    const two = [{ unit: '甲' }, { unit: '甲', payDate: '2019-12-01', payAmount: '250' }];
    const [dearer] = whatIfOf('daligang-2020', '2020-03-02', two).compare([
      scenario({ overlay: { premium: 26000 } }),
    ]).scenarios;
    expect(dearer?.total).toMatchObject({ persons: 2, shut: 1, unchanged: 0, unknown: 0, losers: 1, loss: 1000 });
  });

  it('finds persons apart again whom a date told apart only in a later question', () => {
    const late = (payDate: string): Cells => ({ unit: '荆河街道', payDate, payAmount: '280' });
    const whatIf = whatIfOf('tengzhou-2021', '2021-02-20', [
      late('2020-12-10'),
      late('2020-12-11'),
      late('2020-12-12'),
    ]);
    const closes = (text: string) => scenario({ overlay: { 'window-closes': day(text) } });
    const enrolled = (text: string) => whatIf.compare([closes(text)]).scenarios[0]?.units.total.enrolled;
    expect(enrolled('2020-12-20')).toBe(3);
    expect([enrolled('2020-12-11'), enrolled('2020-12-10'), enrolled('2020-12-12')]).toEqual([2, 1, 3]);
  });
});
