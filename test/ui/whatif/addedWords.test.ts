import { expect, test } from 'vitest';
import { loadPolicy } from '../../../src/policy/library';
import type { AddedCategory } from '../../../src/policy/scenario-types';
import { addedWords } from '../../../src/ui/whatif/addedWords';

const added = (funder: string): AddedCategory =>
  ({ id: 'added-1', name: '新类', when: { identities: [] }, funder, place: 'first' }) as unknown as AddedCategory;

test('an added category for any identity says that it is not for those insured elsewhere, where the document aids them', () => {
  expect(addedWords(loadPolicy('qianjiang-2021'), added('medical-aid'))).toMatch(
    /^不论身份 · 医疗救助 · .*不含在别处参保的人/,
  );
});

test('it says nothing of them where no document aids anybody insured elsewhere', () => {
  for (const id of ['lanxi-2021', 'ziyang-2021']) {
    const policy = loadPolicy(id);
    expect(addedWords(policy, added(policy.funders[0]!.id))).not.toContain('别处');
  }
});
