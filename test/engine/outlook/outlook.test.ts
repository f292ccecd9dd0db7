import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, formatDay, parseIsoDay, type Day } from '../../../src/base/day';
import { formatYuan } from '../../../src/base/money';
import { createAssessment } from '../../../src/engine/assessment';
import { copyHousehold } from '../../../src/engine/outlook/copy';
import { ifPerson } from '../../../src/engine/outlook/ifPerson';
import { lookAt } from '../../../src/engine/outlook/look';
import { outlook, stateOn } from '../../../src/engine/outlook/next';
import { readPerson } from '../../../src/engine/person';
import { loadPolicy } from '../../../src/policy/library';
import { IDENTITIES } from '../../../src/policy/vocabulary';
import { IDENTITY_WORDS } from '../../../src/roster/identities';
import { asOfArbitrary, cellsArbitrary, overlayArbitrary } from '../support/arbitrary';
import { tableOf, type Cells } from '../support/csv';

const POLICIES = ['lanxi-2021', 'ziyang-2021', 'daligang-2020', 'tengzhou-2021', 'qianjiang-2021'] as const;
const on = (text: string): Day => parseIsoDay(text)!;
const of = (policy: string, asOf: string, persons: readonly Cells[]) =>
  createAssessment(loadPolicy(policy), {}, tableOf(persons), on(asOf));

describe('what if paid on', () => {
  it('tells charge, timing and cover of each day, and writes nothing', () => {
    const assessment = of('tengzhou-2021', '2020-12-01', [{ unit: '北辛街道' }]);
    const inTime = ifPerson(assessment, 0, { day: on('2020-12-20') });
    const late = ifPerson(assessment, 0, { day: on('2020-12-21') });
    expect([inTime.status, inTime.timing]).toEqual(['enrolled', 'window']);
    expect(late.payable).not.toBe(inTime.payable);
    expect(late.benefitStart).not.toBe(inTime.benefitStart);
    expect(assessment.table.getText('payDate', 0)).toBe('');
    expect(outlook(assessment, 0)?.change?.day).toBe(on('2020-12-21'));
  });

  it('an identity ticked gives its category and its aid', () => {
    const assessment = of('ziyang-2021', '2020-12-01', [{}]);
    const poor = ifPerson(assessment, 0, { identities: ['doudi'] });
    expect([poor.category, poor.payable]).toEqual(['doudi', 0]);
    expect(ifPerson(assessment, 0, { identities: [] })).toEqual(ifPerson(assessment, 0, {}));
  });

  it('identities recognised after the payment give nothing, those recognised by then do', () => {
    const assessment = of('daligang-2020', '2019-12-20', [{ payDate: '2019-12-05', payAmount: '250' }]);
    const wish = { identities: ['dibao-rural'] as const };
    const [late, soon] = ['2019-12-06', '2019-12-05'].map((day) =>
      ifPerson(assessment, 0, { ...wish, identityDate: on(day) }),
    );
    expect([late?.category, late?.issues.includes('identity-after-payment')]).toEqual([null, true]);
    expect([soon?.category, soon?.issues.includes('identity-after-payment')]).toEqual(['dibao-rural', false]);
    expect(assessment.table.getText('identityDate', 0)).toBe('');
  });

  it('somebody who has paid, or is insured elsewhere, has nothing to wait for', () => {
    const paid = of('lanxi-2021', '2020-12-01', [{ payDate: '2020-11-20', payAmount: '280' }]);
    expect(outlook(paid, 0)).toBeNull();
    expect(outlook(of('lanxi-2021', '2020-12-01', [{ exclusion: '职工医保' }]), 0)).toBeNull();
  });
});

describe('the next category by age', () => {
  it('is told with its birthday while it is at most three years off', () => {
    const child = { identities: '独生子女', birth: '2004-12-31' };
    expect(lookAt(of('daligang-2020', '2019-12-01', [child]), 0).byAge).toBeNull();
    const soon = lookAt(of('daligang-2020', '2019-12-01', [{ ...child, birth: '2016-06-01' }]), 0).byAge;
    expect(soon).toEqual({ years: 1, age: 4, birthday: on('2020-06-01'), category: 'only-child' });
    const ends = lookAt(of('daligang-2020', '2019-12-01', [{ ...child, birth: '2005-03-02' }]), 0).byAge;
    expect(ends).toEqual({ years: 1, age: 15, birthday: on('2020-03-02'), category: null });
  });
});

describe('the household', () => {
  it('is everybody living of the same unit and number', () => {
    const at = (unit: string, household: string) => ({ unit, household });
    const table = [at('甲', '1'), at('甲', '2'), at('甲', '1'), at('乙', '1'), at('甲', '')];
    const assessment = of('lanxi-2021', '2020-12-01', table);
    expect(lookAt(assessment, 2).household).toEqual([0, 2]);
    expect(lookAt(assessment, 4).household).toEqual([4]);
  });
});

describe.each(POLICIES)('properties, %s', (id) => {
  const policy = loadPolicy(id);
  const given = fc.tuple(
    fc.array(cellsArbitrary(policy), { minLength: 1, maxLength: 6 }),
    asOfArbitrary(policy),
    overlayArbitrary(policy),
    fc.nat(5),
  );

  it('a bent person is the person of a roster in which it is written', () => {
    fc.assert(
      fc.property(
        given,
        fc.integer({ min: -60, max: 200 }),
        fc.subarray([...IDENTITIES], { maxLength: 3 }),
        (all, off, ids) => {
          const [persons, asOf, overlay, pick] = all;
          const row = pick % persons.length;
          const assessment = createAssessment(policy, overlay, tableOf(persons), asOf);
          const day = addDays(asOf, off);
          const identities = ids.map((one) => IDENTITY_WORDS[one].zh).join('、');
          const bent = ifPerson(assessment, row, { day, identities: ids });
          const written = persons.map((cells, index) =>
            index === row
              ? {
                  ...cells,
                  identities,
                  payDate: formatDay(day),
                  payAmount: bent.payable === null ? '' : formatYuan(bent.payable),
                }
              : cells,
          );
          const table = tableOf(written);
          const fresh = createAssessment(policy, overlay, table, day > asOf ? day : asOf);
          expect(bent).toEqual(readPerson(fresh.tables(), fresh.results(), table, row));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('no day before the one told changes the answer', () => {
    fc.assert(
      fc.property(given, ([persons, asOf, overlay, pick]) => {
        const row = pick % persons.length;
        const assessment = createAssessment(policy, overlay, tableOf(persons), asOf);
        const found = outlook(assessment, row);
        if (found === null) return;
        const copy = copyHousehold(assessment, row);
        const first = stateOn(copy, asOf, asOf).key;
        let day = addDays(asOf, 1);
        const last = found.change?.day ?? addDays(asOf, 400);
        while (day < last && stateOn(copy, day, asOf).key === first) day = addDays(day, 1);
        expect(formatDay(day)).toBe(formatDay(last));
      }),
      { numRuns: 25 },
    );
  });
});
