import { describe, expect, it } from 'vitest';
import { parseIsoDay } from '../../src/base/day';
import { basisPoints, fen } from '../../src/base/money';
import { createAssessment } from '../../src/engine/assessment';
import { compile } from '../../src/engine/compile';
import { readPerson } from '../../src/engine/person';
import type { PersonResult } from '../../src/engine/types';
import { loadPolicy } from '../../src/policy/library';
import type { Parameter, Policy } from '../../src/policy/types';
import { tableOf, type Cells } from './support/csv';

// Rules that none of the five documents has, but later years do (product.md): prices by window, personal shares, waterfalls.

const lanxi = loadPolicy('lanxi-2021');
const source = { article: '试' };
function parameter(id: string, unit: Parameter['unit'], value: Parameter['value']): Parameter {
  return { id, label: id, labelEn: id, unit, value, ...source };
}
function made(changes: Partial<Policy>, ...parameters: Parameter[]): Policy {
  return { ...lanxi, ...changes, parameters: [...lanxi.parameters, ...parameters] };
}
function person(policy: Policy, asOf: string, cells: Cells): PersonResult {
  const table = tableOf([cells]);
  const assessment = createAssessment(policy, {}, table, parseIsoDay(asOf));
  return readPerson(assessment.tables(), assessment.results(), table, 0);
}

describe('a window with a price and a waiting period of its own', () => {
  const priced = made(
    {
      charging: [
        { id: 'window', label: '', labelEn: '', during: { to: 'early-end' }, charge: { kind: 'standard' }, ...source },
        {
          id: 'second',
          label: '',
          labelEn: '',
          during: { from: 'second-from', to: 'second-to' },
          charge: { kind: 'amount', amount: 'second-price', aid: true },
          cover: { kind: 'after', days: 'wait' },
          ...source,
        },
      ],
    },
    parameter('early-end', 'date', parseIsoDay('2020-12-31') ?? null),
    parameter('second-from', 'date', parseIsoDay('2021-03-01') ?? null),
    parameter('second-to', 'date', parseIsoDay('2021-09-30') ?? null),
    parameter('second-price', 'yuan', fen(107000)),
    parameter('wait', 'days', 90),
  );

  it('charges the price of the day, with the aid', () => {
    const paid = { payDate: '2021-03-01', payAmount: '790' };
    expect(person(priced, '2021-12-31', { identities: '孤儿', ...paid })).toMatchObject({
      payable: 79000,
      aidTotal: 28000,
      status: 'enrolled',
      benefitStart: parseIsoDay('2021-05-30'),
    });
  });

  it('keeps the aid within a price below the standard', () => {
    const cheap = made(
      { charging: priced.charging },
      ...priced.parameters.slice(-5).map((one) => (one.id === 'second-price' ? { ...one, value: 10000 } : one)),
    );
    expect(person(cheap, '2021-03-01', { identities: '孤儿' })).toMatchObject({
      payable: 0,
      aidTotal: 10000,
      status: 'pending',
    });
  });

  it('bars on a day that no row covers', () => {
    expect(person(priced, '2021-02-28', {})).toMatchObject({ status: 'barred', payable: null, issues: [] });
    expect(person(priced, '2021-10-01', {}).status).toBe('barred');
    expect(person(priced, '2021-09-30', {})).toMatchObject({ status: 'unpaid', payable: 107000 });
  });
});

describe('stacking with an amount that nobody knows', () => {
  const category = (id: string, identity: 'tekun' | 'orphan', amount: string): Policy['categories'][number] => ({
    id,
    name: id,
    nameEn: id,
    when: { kind: 'identity', any: [identity] },
    aid: [{ lines: [{ funder: 'government', amount: { kind: 'fixed', amount } }] }],
    ...source,
  });
  const both = { identities: '特困人员、孤儿' };
  const policy = (first: string, second: string): Policy =>
    made(
      { categories: [category('first', 'tekun', first), category('second', 'orphan', second)] },
      parameter('open', 'yuan', null),
      parameter('all', 'yuan', fen(28000)),
      parameter('part', 'yuan', fen(20000)),
    );

  it('leaves the aid unknown while the unknown one may be higher', () => {
    expect(person(policy('part', 'open'), '2020-12-01', both)).toMatchObject({
      category: 'second',
      aidTotal: null,
      aid: [null],
      payable: null,
      status: 'unknown',
      issues: ['aid-not-stated'],
    });
  });

  it('knows the aid when an earlier category gives all there is', () => {
    expect(person(policy('all', 'open'), '2020-12-01', both)).toMatchObject({
      category: 'first',
      aidTotal: 28000,
      payable: 0,
    });
  });

  it('does not take a later full aid for certain: the earlier one counts when equal', () => {
    expect(person(policy('open', 'all'), '2020-12-01', both)).toMatchObject({ category: 'first', aidTotal: null });
  });
});

describe('a waterfall of funders', () => {
  it('lets the second pay what the first leaves of all but 30 yuan', () => {
    const [first] = lanxi.categories;
    const shared = made(
      {
        funders: [...lanxi.funders, { id: 'village', name: '村', nameEn: 'village', ...source }],
        categories: [
          {
            ...(first as Policy['categories'][number]),
            aid: [
              {
                lines: [
                  { funder: 'government', amount: { kind: 'percent', share: 'half' } },
                  { funder: 'village', amount: { kind: 'personal', pays: 'pays' } },
                ],
              },
            ],
          },
        ],
      },
      parameter('half', 'percent', basisPoints(5000)),
      parameter('pays', 'yuan', fen(3000)),
    );
    expect(person(shared, '2020-12-01', { identities: '孤儿' })).toMatchObject({ aid: [14000, 11000], payable: 3000 });
  });
});

describe('tables', () => {
  it('are plain data, whatever the policy', () => {
    for (const id of ['lanxi-2021', 'ziyang-2021', 'daligang-2020', 'tengzhou-2021', 'qianjiang-2021']) {
      const tables = compile(loadPolicy(id), {});
      expect(structuredClone(tables)).toEqual(tables);
      expect(tables.policy).toBe(id);
    }
  });

  it('stay the same object until something in them changes', () => {
    const table = tableOf([{}, { identities: '孤儿' }]);
    const assessment = createAssessment(lanxi, {}, table, parseIsoDay('2020-12-01'));
    const before = assessment.tables();
    table.setText('payDate', 0, '2020-11-01');
    assessment.update(Uint32Array.of(0));
    expect(assessment.tables()).toBe(before);
    table.setText('identities', 0, '边缘户');
    assessment.update(Uint32Array.of(0));
    expect(assessment.tables().version).toBeGreaterThan(before.version);
    expect(assessment.tables().situations.count).toBe(before.situations.count + 1);
  });

  it('tell what a person is by every category that fits, also those that do not count', () => {
    const table = tableOf([{ identities: '孤儿、边缘户' }]);
    const assessment = createAssessment(lanxi, {}, table, parseIsoDay('2020-12-01'));
    expect(assessment.matchedCategories(0)).toEqual(['full', 'edge']);
  });
});
