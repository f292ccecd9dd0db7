import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIsoDay, type Day } from '../../../src/base/day';
import { createAssessment } from '../../../src/engine/assessment';
import { explain } from '../../../src/engine/explain/explain';
import { readPerson } from '../../../src/engine/person';
import { RIGHTS } from '../../../src/engine/rights/lists';
import { countRights, findRights, rightsOf } from '../../../src/engine/rights/rights';
import { loadPolicy } from '../../../src/policy/library';
import type { Overlay } from '../../../src/policy/types';
import { asOfArbitrary, cellsArbitrary, overlayArbitrary } from '../support/arbitrary';
import { tableOf, type Cells } from '../support/csv';

const on = (text: string): Day => parseIsoDay(text)!;
const lists = (policy: string, asOf: string, cells: Cells, overlay: Overlay = {}) =>
  rightsOf(findRights(createAssessment(loadPolicy(policy), overlay, tableOf([cells]), on(asOf)))[0] ?? 0);

describe('the rights check', () => {
  it('less: the order of categories gives less than another one that fits', () => {
    const both = { identities: '农村低保、三级残疾', payDate: '2019-12-01', payAmount: '125' };
    expect(lists('daligang-2020', '2019-12-15', both, { 'share-mild': 10_000 })).toEqual(['less']);
    expect(lists('daligang-2020', '2019-12-15', both)).toEqual([]);
    expect(lists('daligang-2020', '2019-12-15', both, { 'share-mild': 10_000, stacking: 'highest' })).not.toContain(
      'less',
    );
  });

  it('open: whether the order gives less hangs on a figure that is not filled in', () => {
    const child = (identities: string, overlay: Overlay = {}) =>
      lists(
        'daligang-2020',
        '2019-12-01',
        { identities, birth: '2010-06-01', payDate: '2019-11-30', payAmount: '250' },
        overlay,
      );
    for (const other of ['三级残疾', '农村低保', '一级残疾']) {
      expect(child(`独生子女、${other}`)).toContain('open');
      expect(child(`独生子女、${other}`, { 'share-child': 2000 })).toContain('less');
      expect(child(`独生子女、${other}`, { 'share-child': 10_000 })).not.toContain('less');
    }
    expect(child('独生子女')).not.toContain('open');
    expect(child('特困人员、独生子女')).not.toContain('open'); // all of it already
  });

  it('age: nobody is told of more aid before its figure is known', () => {
    const near = (birth: string, identities: string, overlay: Overlay = {}) =>
      lists('daligang-2020', '2019-12-15', { identities, birth }, overlay);
    expect(near('2016-06-01', '独生子女、三级残疾')).not.toContain('age');
    expect(near('2004-06-01', '独生子女')).not.toContain('age');
    expect(near('2004-06-01', '独生子女', { 'share-child': 2000 })).toContain('age');
  });

  it('age: a year short of a limit, or just over it, and no more than that', () => {
    const born = (birth: string) =>
      lists('daligang-2020', '2019-12-15', { identities: '独生子女', birth }, { 'share-child': 2000 });
    // Four on the last day of the year is the limit: one day later is a year short.
    expect(born('2015-12-31')).not.toContain('age');
    expect(born('2016-01-01')).toContain('age');
    expect(born('2017-01-01')).not.toContain('age');
    expect(born('2004-12-31')).toContain('age');
    expect(born('2003-12-31')).not.toContain('age');
  });

  it('late: seven days after the last day, not eight', () => {
    const paid = (payDate: string) => lists('tengzhou-2021', '2021-03-01', { payDate, payAmount: '280' });
    expect(paid('2020-12-20')).toEqual([]);
    expect(paid('2020-12-21')).toEqual(['late']);
    expect(paid('2020-12-27')).toEqual(['late']);
    expect(paid('2020-12-28')).toEqual([]);
  });

  it('late: seven days after a limit of his own, where a row of the document closes by it', () => {
    const late = (cells: Cells) => lists('daligang-2020', '2020-12-31', { payAmount: '250', ...cells });
    const born = (payDate: string) => late({ circumstance: '新生儿', birth: '2020-04-01', payDate });
    expect(born('2020-04-29')).toEqual([]); // 28 days
    expect(born('2020-04-30')).toEqual(['late']);
    expect(born('2020-05-06')).toEqual(['late']);
    expect(born('2020-05-07')).toEqual([]);
    const moved = (payDate: string) => late({ circumstance: '新迁入', circumstanceDate: '2020-04-01', payDate });
    expect(moved('2020-05-31')).toEqual([]); // 60 days
    expect(moved('2020-06-01')).toEqual(['late']);
    expect(moved('2020-06-08')).toEqual([]);
    expect(late({ circumstance: '新生儿', birth: '2020-04-01' })).toEqual([]); // not paid
    expect(late({ circumstance: '新迁入', payDate: '2020-06-01' })).toEqual([]); // from when nobody knows
  });

  it('age-open: a year away from aid of which nobody has filled in how much', () => {
    const near = (birth: string, overlay: Overlay = {}, identities = '独生子女') =>
      lists('daligang-2020', '2019-12-15', { identities, birth }, overlay);
    expect(near('2016-06-01')).toEqual(['age-open']);
    expect(near('2004-06-01')).toEqual(['age-open']);
    expect(near('2016-06-01', { 'share-child': 2000 })).toEqual(['age']);
    expect(near('2016-06-01', { 'share-child': 0 })).toEqual([]);
    expect(near('2016-06-01', {}, '独生子女、孤儿')).not.toContain('age-open'); // all of it already
    expect(near('2010-06-01')).not.toContain('age-open');
  });

  it('need: in the special group and not enrolled; not who is insured elsewhere', () => {
    expect(lists('lanxi-2021', '2020-12-01', { identities: '特困人员' })).toContain('need');
    expect(lists('lanxi-2021', '2020-12-01', { identities: '特困人员', exclusion: '职工医保' })).toEqual([]);
    expect(lists('lanxi-2021', '2020-12-01', {})).toEqual([]);
  });
});

describe.each(['lanxi-2021', 'ziyang-2021', 'daligang-2020', 'tengzhou-2021', 'qianjiang-2021'])(
  'properties, %s',
  (id) => {
    const policy = loadPolicy(id);
    it('agrees with the explanations and with the counts of the units', () => {
      fc.assert(
        fc.property(
          fc.array(cellsArbitrary(policy), { minLength: 1, maxLength: 12 }),
          asOfArbitrary(policy),
          overlayArbitrary(policy),
          (persons, asOf, overlay) => {
            const table = tableOf(persons);
            const assessment = createAssessment(policy, overlay, table, asOf);
            const found = findRights(assessment);
            for (const [row, bits] of found.entries()) {
              const result = readPerson(assessment.tables(), assessment.results(), table, row);
              const more = explain(assessment.tables(), assessment, row).some(
                ({ rule, values }) => rule === 'other-category' && values['reason'] === 'more',
              );
              expect(rightsOf(bits).includes('less')).toBe(more && result.status !== 'excluded');
            }
            const counts = countRights(found);
            const { special } = assessment.units().total;
            expect(counts.need).toBe(special === null ? counts.need : special.should - special.enrolled);
            for (const list of RIGHTS) {
              expect(counts[list]).toBe([...found].filter((bits) => rightsOf(bits).includes(list)).length);
            }
          },
        ),
        { numRuns: 60 },
      );
    });
  },
);
