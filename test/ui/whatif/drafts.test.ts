import { describe, expect, it } from 'vitest';
import { loadPolicy } from '../../../src/policy/library';
import {
  emptyScenario,
  fixedFigures,
  freeCategoryId,
  freeName,
  isScenario,
  looksScaled,
  premiumsOf,
  withAdded,
  withDropped,
  withoutAdded,
  withoutKey,
  withoutValues,
  withScaled,
  withValue,
} from '../../../src/ui/whatif/drafts';

const lanxi = loadPolicy('lanxi-2021');
const empty = emptyScenario('情景一');
const category = {
  id: 'added-1',
  name: '老人',
  when: { identities: [], ageFrom: 80, ageTo: null },
  funder: 'government',
  aid: { kind: 'percent', value: 5000 },
  place: 'first',
} as const;

describe('names', () => {
  it('are the first that is free, and numbered beyond', () => {
    expect(freeName(['a', 'b'], [])).toBe('a');
    expect(freeName(['a', 'b'], ['a'])).toBe('b');
    expect(freeName(['a', 'b'], ['b', 'a', 'b 2'])).toBe('b 3');
  });
});

describe('fixed aid', () => {
  it('follows the premium for everybody, half up, and is recognised when it does', () => {
    expect(premiumsOf(lanxi)).toEqual(['premium']);
    expect(fixedFigures(lanxi)).toEqual(['aid-full', 'aid-half', 'aid-edge']);
    const dearer = withValue(empty, 'premium', 32000);
    const scaled = withScaled(lanxi, {}, dearer);
    expect(scaled.overlay).toEqual({ premium: 32000, 'aid-full': 32000, 'aid-half': 16000, 'aid-edge': 8000 });
    expect(looksScaled(lanxi, {}, scaled)).toBe(true);
    expect(looksScaled(lanxi, {}, dearer)).toBe(false);
    expect(looksScaled(lanxi, {}, withValue(scaled, 'aid-edge', 7000))).toBe(false);
    expect(looksScaled(lanxi, {}, empty)).toBe(false);
  });

  it('goes back with the premium, also what had been written into it by hand', () => {
    const back = withScaled(lanxi, {}, { ...empty, overlay: { premium: 28000, 'aid-half': 999, goal: 9000 } });
    expect(back.overlay).toEqual({ premium: 28000, goal: 9000 });
  });

  it('grows from the figures of the workbook where they are others than the document’s', () => {
    const base = { premium: 30000, 'aid-full': 30000 };
    expect(withScaled(lanxi, base, withValue(empty, 'premium', 15000)).overlay).toEqual({
      premium: 15000,
      'aid-full': 15000,
      'aid-half': 7000,
      'aid-edge': 3500,
    });
  });
});

describe('categories', () => {
  it('are dropped once and taken up again', () => {
    const once = withDropped(withDropped(empty, 'edge', true), 'edge', true);
    expect(once.dropped).toEqual(['edge']);
    expect(withDropped(once, 'edge', false).dropped).toEqual([]);
  });

  it('get ids of their own, and take their figures along when they go', () => {
    expect(freeCategoryId(lanxi, empty)).toBe('added-1');
    const added = withAdded(withValue(empty, 'premium', 1), category);
    expect(freeCategoryId(lanxi, added)).toBe('added-2');
    const moved = withValue(added, 'added-1-aid', 100);
    expect(withoutAdded(moved, 'added-1')).toEqual(withValue(empty, 'premium', 1));
  });
});

it('what the policy does not know can be taken out', () => {
  const odd = { ...withValue(withDropped(empty, 'gone', true), 'gone', 1), name: 'x' };
  expect(withoutKey(odd, 'gone')).toEqual({ ...empty, name: 'x' });
});

it('values are taken out one by one', () => {
  const two = withValue(withValue(empty, 'premium', 1), 'goal', 2);
  expect(withoutValues(two, ['premium', 'award']).overlay).toEqual({ goal: 2 });
});

it('what was kept is told from what is no scenario', () => {
  expect(isScenario(withAdded(empty, category))).toBe(true);
  for (const wrong of [null, 1, {}, { ...empty, dropped: 'x' }, { ...empty, overlay: null }, { ...empty, added: [{}] }])
    expect(isScenario(wrong)).toBe(false);
});
