import { describe, expect, it } from 'vitest';
import { createAssessment } from '../../src/engine/assessment';
import { readPerson } from '../../src/engine/person';
import { loadPolicy, POLICY_IDS } from '../../src/policy/library';
import type { AddedCategory, Scenario } from '../../src/policy/scenario-types';
import { addedParameterId, applyScenario, checkScenario, scaleFixed } from '../../src/policy/scenarios';
import { tableOf, type Cells } from '../engine/support/csv';

const lanxi = loadPolicy('lanxi-2021');
const qianjiang = loadPolicy('qianjiang-2021');

function scenario(changes: Partial<Scenario> = {}): Scenario {
  return { name: '试', overlay: {}, dropped: [], added: [], ...changes };
}
function category(changes: Partial<AddedCategory> = {}): AddedCategory {
  return {
    id: 'added-1',
    name: '八十岁以上',
    when: { identities: [], ageFrom: 80, ageTo: null },
    funder: 'government',
    aid: { kind: 'percent', value: 5000 },
    place: 'first',
    ...changes,
  };
}
function person(of: Scenario, cells: Cells, base = {}): { category: string | null; payable: number | null } {
  const { policy, overlay } = applyScenario(lanxi, base, of);
  const table = tableOf([cells]);
  const assessment = createAssessment(policy, overlay, table);
  const { category: id, payable } = readPerson(assessment.tables(), assessment.results(), table, 0);
  return { category: id, payable };
}

describe('applyScenario', () => {
  it('leaves the policy itself alone when only figures move', () => {
    const { policy, overlay } = applyScenario(
      lanxi,
      { premium: 30000, award: 1 },
      scenario({ overlay: { premium: 32000 } }),
    );
    expect(policy).toBe(lanxi);
    expect(overlay).toEqual({ award: 1, premium: 32000 });
  });

  it('goes back to the document’s figure where the baseline has another', () => {
    expect(applyScenario(lanxi, { premium: 30000 }, scenario({ overlay: { premium: 28000 } })).overlay).toEqual({});
  });

  it('drops a category: the next one counts, and its place is kept', () => {
    const without = scenario({ dropped: ['full'] });
    expect(person(scenario(), { identities: '特困人员、农村低保' })).toEqual({ category: 'full', payable: 0 });
    expect(person(without, { identities: '特困人员、农村低保' })).toEqual({ category: 'half', payable: 14000 });
    expect(person(without, { identities: '特困人员' })).toEqual({ category: null, payable: 28000 });
    expect(applyScenario(lanxi, {}, without).policy.categories.map(({ id }) => id)).toEqual(
      lanxi.categories.map(({ id }) => id),
    );
  });

  it('adds a category by age, both ends included', () => {
    const aged = scenario({ added: [category({ when: { identities: [], ageFrom: 80, ageTo: 89 } })] });
    expect(person(aged, { birth: '1940-12-31' })).toEqual({ category: 'added-1', payable: 14000 });
    expect(person(aged, { birth: '1941-01-01' })).toEqual({ category: null, payable: 28000 });
    expect(person(aged, { birth: '1931-01-01' })).toEqual({ category: 'added-1', payable: 14000 });
    expect(person(aged, { birth: '1930-12-31' })).toEqual({ category: null, payable: 28000 });
    expect(person(aged, {})).toEqual({ category: null, payable: 28000 });
  });

  it('adds a category by an identity that the policy does not ask for, and by both together', () => {
    const veterans = scenario({
      added: [
        category({
          when: { identities: ['veteran'], ageFrom: null, ageTo: null },
          aid: { kind: 'fixed', value: 10000 },
        }),
      ],
    });
    expect(person(veterans, { identities: '优抚对象' })).toEqual({ category: 'added-1', payable: 18000 });
    const old = scenario({ added: [category({ when: { identities: ['veteran'], ageFrom: 60, ageTo: null } })] });
    expect(person(old, { identities: '优抚对象', birth: '1950-01-01' }).category).toBe('added-1');
    expect(person(old, { identities: '优抚对象', birth: '1980-01-01' }).category).toBeNull();
    expect(person(old, { birth: '1950-01-01' }).category).toBeNull();
  });

  it('gives everybody a category without conditions, and what the person pays himself', () => {
    const all = scenario({
      added: [
        category({ when: { identities: [], ageFrom: null, ageTo: null }, aid: { kind: 'personal', value: 2500 } }),
      ],
    });
    expect(person(all, {})).toEqual({ category: 'added-1', payable: 2500 });
  });

  it('stands first or last in the order of priority', () => {
    const overlay = { stacking: 'priority' };
    const edge = { identities: ['edge'] as const, ageFrom: null, ageTo: null };
    for (const [place, expected] of [
      ['first', 'added-1'],
      ['last', 'edge'],
    ] as const)
      expect(
        person(scenario({ overlay, added: [category({ when: edge, place })] }), { identities: '边缘户' }).category,
      ).toBe(expected);
  });

  it('lets the overlay move the figures of an added category', () => {
    const moved = scenario({ added: [category()], overlay: { [addedParameterId('added-1', 'aid')]: 2500 } });
    expect(checkScenario(lanxi, {}, moved)).toEqual([]);
    expect(person(moved, { birth: '1930-01-01' }).payable).toBe(21000);
  });

  it('is plain data', () => {
    const { policy } = applyScenario(lanxi, {}, scenario({ added: [category()], dropped: ['half'] }));
    expect(JSON.parse(JSON.stringify(policy))).toEqual(policy);
  });
});

describe('checkScenario', () => {
  const keys = (of: Scenario, base = {}): string[] => checkScenario(lanxi, base, of).map(({ key }) => key);

  it.each(POLICY_IDS)('accepts an empty one of %s', (id) => {
    expect(checkScenario(loadPolicy(id), {}, scenario())).toEqual([]);
  });

  it('refuses figures as an overlay does, and what they must keep to one another', () => {
    expect(keys(scenario({ overlay: { premium: -1 } }))).toEqual(['premium']);
    expect(keys(scenario({ overlay: { nothing: 1 } }))).toEqual(['nothing']);
    expect(keys(scenario({ overlay: { 'window-closes': 18700 } }))).toEqual(['window-closes']);
  });

  it('refuses categories that cannot be', () => {
    expect(keys(scenario({ dropped: ['nobody'] }))).toEqual(['nobody']);
    expect(keys(scenario({ added: [category({ funder: 'nobody' })] }))).toEqual(['added-1']);
    expect(keys(scenario({ added: [category({ name: ' ' })] }))).toEqual(['added-1']);
    expect(keys(scenario({ added: [category(), category()] }))).toEqual(['added-1']);
    expect(keys(scenario({ added: [category({ id: 'half' })] }))).toEqual(['half']);
    expect(keys(scenario({ added: [category({ id: 'target@甲' })] }))).toEqual(['target@甲']);
    const strange = { identities: ['king' as 'edge'], ageFrom: null, ageTo: null };
    expect(keys(scenario({ added: [category({ when: strange })] }))).toEqual(['added-1']);
    const gift = { kind: 'gift' as 'fixed', value: 1 };
    expect(keys(scenario({ added: [category({ aid: gift })] }))).toEqual(['added-1']);
    expect(keys(scenario({ added: [category({ place: 'middle' as 'last' })] }))).toEqual(['added-1']);
    const nothing = { kind: 'fixed', value: null as unknown as number } as const;
    expect(keys(scenario({ added: [category({ aid: nothing })] }))).toEqual(['added-1']);
  });

  it('refuses figures of added categories beyond their unit', () => {
    const aid = { kind: 'percent', value: 10001 } as const;
    expect(keys(scenario({ added: [category({ aid })] }))).toEqual(['added-1-aid']);
    expect(keys(scenario({ added: [category({ aid: { kind: 'fixed', value: -1 } })] }))).toEqual(['added-1-aid']);
    expect(keys(scenario({ added: [category({ aid: { kind: 'fixed', value: 0.5 } })] }))).toEqual(['added-1-aid']);
    const never = { identities: [], ageFrom: 90, ageTo: 80 };
    const [problem, ...more] = checkScenario(lanxi, {}, scenario({ added: [category({ when: never })] }));
    expect(more).toEqual([]);
    expect(problem).toEqual({
      key: 'added-1-age-from',
      zh: '年龄从 90 到 80 周岁，没有人符合。请核对 “八十岁以上：年龄从” 和 “八十岁以上：年龄到”。',
      en: 'nobody is between 90 and 80 years old; check "八十岁以上: age from" and "八十岁以上: age to".',
    });
  });

  it('holds the baseline’s figures together with its own', () => {
    expect(keys(scenario({ overlay: { 'extension-closes': 18640 } }), { 'window-closes': 18640 })).not.toEqual([]);
  });
});

describe('scaleFixed', () => {
  it('scales the fixed amounts with the premium, half up to the fen', () => {
    expect(scaleFixed(lanxi, {}, 28000, 32000)).toEqual({ 'aid-full': 32000, 'aid-half': 16000, 'aid-edge': 8000 });
    expect(scaleFixed(lanxi, { 'aid-edge': 1 }, 28000, 42000)).toMatchObject({ 'aid-edge': 2 }); // 1.5 fen
    expect(scaleFixed(lanxi, { 'aid-edge': 1 }, 30000, 42000)).not.toHaveProperty('aid-edge'); // 1.4 fen
  });

  it('takes the figures of the baseline and leaves out what stays', () => {
    expect(scaleFixed(lanxi, { 'aid-half': 0 }, 28000, 14000)).toEqual({ 'aid-full': 14000, 'aid-edge': 3500 });
    expect(scaleFixed(lanxi, {}, 28000, 28000)).toEqual({});
    expect(scaleFixed(lanxi, {}, 0, 28000)).toEqual({});
  });

  it('scales only aid of categories, each figure once', () => {
    expect(Object.keys(scaleFixed(qianjiang, {}, 28000, 32000)).sort()).toEqual([
      'aid-a',
      'aid-b',
      'aid-c',
      'aid-upper',
    ]);
  });

  it('is exact where doubles are not', () => {
    expect(scaleFixed(lanxi, { 'aid-full': 9_999_999_999 }, 3, 9_999_999_998)).toMatchObject({
      'aid-full': Number((9_999_999_999n * 9_999_999_998n) / 3n),
    });
  });
});
