import { expect, it } from 'vitest';
import { readAdded, type Typed } from '../../../src/ui/whatif/readAdded';

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
