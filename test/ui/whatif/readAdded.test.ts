import { expect, it } from 'vitest';
import type { AddedCategory } from '../../../src/policy/scenario-types';
import { emptyScenario, withAdded, withChanged } from '../../../src/ui/whatif/drafts';
import { readAdded, typedOf, type Typed } from '../../../src/ui/whatif/readAdded';

const typed: Typed = {
  name: ' 高龄老人 ',
  identities: [],
  ageFrom: '８０周岁',
  ageTo: '',
  funder: 'government',
  kind: 'percent',
  value: '50%',
  place: 'first',
};
const refusal = (patch: Partial<Typed>) => {
  const read = readAdded('added-1', { ...typed, ...patch });
  return 'refusal' in read ? read.refusal : null;
};

it('a category is read as it is typed', () => {
  expect(readAdded('added-1', typed)).toEqual({
    category: {
      id: 'added-1',
      name: '高龄老人',
      when: { identities: [], ageFrom: 80, ageTo: null },
      funder: 'government',
      aid: { kind: 'percent', value: 5000 },
      place: 'first',
    },
  });
  expect(readAdded('added-1', { ...typed, kind: 'fixed', value: '1,200.50 元' })).toMatchObject({
    category: { aid: { kind: 'fixed', value: 120050 } },
  });
});

it('what cannot be is refused by its own word', () => {
  expect(refusal({ name: ' ' })).toBe('new.noName');
  expect(refusal({ ageFrom: 'x' })).toBe('new.badAge');
  expect(refusal({ ageTo: '151' })).toBe('new.badAge');
  expect(refusal({ ageFrom: '60', ageTo: '59' })).toBe('new.agesCross');
  expect(refusal({ ageFrom: '' })).toBe('new.everybody');
  expect(refusal({ value: '' })).toBe('new.badValue');
  expect(refusal({ value: '-1' })).toBe('new.badValue');
  expect(refusal({ value: '100.5' })).toBe('new.above100');
  expect(refusal({ kind: 'personal', value: '100.5' })).toBeNull();
});

it('one that is there is typed as it stands, with the figures that were moved since, and is replaced with them', () => {
  const category: AddedCategory = {
    id: 'added-1',
    name: '高龄老人',
    when: { identities: ['tekun'], ageFrom: 80, ageTo: null },
    funder: 'government',
    aid: { kind: 'percent', value: 5000 },
    place: 'last',
  };
  const overlay = { premium: 30000, 'added-1-age-from': 75, 'added-1-aid': 5050, 'added-10-aid': 1 };
  const then = typedOf(category, overlay);
  expect(then).toMatchObject({ ageFrom: '75', ageTo: '', value: '50.5', identities: ['tekun'], place: 'last' });
  const read = readAdded('added-1', { ...then, identities: [], ageTo: '90', kind: 'fixed', value: '100' });
  if ('refusal' in read) throw new Error(read.refusal);
  const scenario = { ...withAdded(emptyScenario('甲'), category), overlay };
  const changed = withChanged(scenario, read.category);
  expect(changed.overlay).toEqual({ premium: 30000, 'added-10-aid': 1 });
  expect(changed.added).toEqual([
    {
      ...category,
      when: { identities: [], ageFrom: 75, ageTo: 90 },
      aid: { kind: 'fixed', value: 10000 },
    },
  ]);
});
