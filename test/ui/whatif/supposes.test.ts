import { expect, test } from 'vitest';
import { loadPolicy } from '../../../src/policy/library';
import { emptyScenario, withDropped, withValue } from '../../../src/ui/whatif/drafts';
import { captionOf } from '../../../src/ui/whatif/chartWords';
import { rateOnly } from '../../../src/ui/whatif/items';
import { supposesOf } from '../../../src/ui/whatif/supposes';

const lanxi = loadPolicy('lanxi-2021');
const empty = emptyScenario('情景二');

test('a saved picture says what a scenario changes of what is in force', () => {
  const dearer = withDropped(withValue(withValue(empty, 'premium', 33_333), 'stacking', 'priority'), 'edge', true);
  expect(supposesOf(lanxi, {}, '情景二', dearer)).toBe(
    '情景二改的是：个人缴费标准：280.00 元 → 333.33 元；多重身份取哪一项：取资助最高的一项 → 按文件列出的先后；取消“贫困边缘户”',
  );
  // What the workbook has already is no change, and what it has changed is where a change begins.
  expect(supposesOf(lanxi, { premium: 33_333 }, '情景二', withValue(empty, 'premium', 33_333))).toBe('');
  expect(supposesOf(lanxi, { premium: 30_000 }, '情景二', withValue(empty, 'premium', 33_333))).toContain(
    '300.00 元 →',
  );
  const added = { id: 'new-1', name: '困难大学生', place: 'first', when: { identities: ['poor-student'] } } as const;
  const aid = { kind: 'fixed', funder: 'government', value: 20_000 } as const;
  const widened = { ...empty, added: [{ ...added, aid }] } as unknown as typeof empty;
  expect(supposesOf(lanxi, {}, '情景二', widened)).toBe('情景二改的是：新增“困难大学生”');
  expect(supposesOf(lanxi, {}, '情景二', empty)).toBe('');
});

test('figures on which only the participation rate rests are told from those that move a result', () => {
  const ids = (policyId: string) => {
    const policy = loadPolicy(policyId);
    return policy.parameters.map(({ id }) => id).filter((id) => rateOnly(policy, id));
  };
  expect(ids('lanxi-2021')).toEqual(['goal', 'goal-base']);
  expect(ids('qianjiang-2021')).toEqual([]);
});

test('a picture of one scenario says what that one changes, and nothing of the others', () => {
  const caption = { base: '口径', supposes: ['情景一改的是：甲', '', '情景三改的是：丙'] };
  expect(captionOf(caption, 2)).toEqual({ base: '口径', supposes: ['情景三改的是：丙'] });
  expect(captionOf(caption, 1).supposes).toEqual(['']);
  expect(captionOf({ base: '口径', supposes: undefined }, 0).supposes).toBeUndefined();
});
