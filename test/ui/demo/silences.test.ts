import { describe, expect, test } from 'vitest';
import type { StoryPerson } from '../../../src/client/protocol';
import { createAssessment } from '../../../src/engine/assessment';
import { createBeside } from '../../../src/engine/whatif/beside';
import { loadPolicy } from '../../../src/policy/library';
import { citation } from '../../../src/ui/demo/articles';
import { agesAssumed, frameSilence, isSilent } from '../../../src/ui/demo/silences';
import { STORIES, type StoryId } from '../../../src/ui/demo/stories';
import { PREPARED, wishOf } from '../../../src/ui/demo/tale';
import { tableOf, type Cells } from '../../engine/support/csv';

const adult = { birth: '1990-01-01' };
const EXAMPLES: Readonly<Record<StoryId, readonly Cells[]>> = {
  late: [adult],
  award: [{ ...adult, identities: '农村低保' }],
  first: [{ birth: '2010-01-01', identities: '独生子女、三级残疾' }],
  tier: [{ ...adult, tier: '二档', identities: '农村低保' }],
  household: [
    { ...adult, household: '1', payDate: '2021-02-10', payAmount: '280' },
    { ...adult, household: '1' },
  ],
};

/** The example person of a story, of a roster with nobody else. */
function example(id: StoryId) {
  const story = STORIES.find((one) => one.id === id)!;
  const policy = loadPolicy(story.policyId);
  const unit = policy.quota.rows[0]!.name;
  const table = tableOf(EXAMPLES[id].map((cells) => ({ unit, ...cells })));
  const base = createAssessment(policy, {}, table, story.asOf);
  const own = createBeside(base, wishOf(story, PREPARED, '假设', { policy, overlay: {} })).person(0);
  const { assumed } = own;
  const person: StoryPerson = { ...own, name: '王*', idNumber: '', unit };
  const marked = (side: 'before' | 'after') =>
    (['age', 'category', 'aid', 'subsidy', 'payable', 'cover'] as const).filter((part) =>
      isSilent(assumed[side], part),
    );
  return {
    marked,
    words: (side: 'before' | 'after') => frameSilence(story, policy, person, side),
  };
}

test('a frame names the document by its full title', () => {
  const [late] = STORIES;
  expect(citation(late!, loadPolicy('tengzhou-2021'))).toEqual({
    title: '《滕州市2021年度居民基本医疗保险参保征缴工作实施方案》',
    articles: ['二（三）', '、二（一）'],
  });
});

describe('what the document does not say is marked on the wall as in the drawer:', () => {
  test('the subsidy, the waiting days and the age of who pays late', () => {
    const { marked, words } = example('late');
    expect(marked('before')).toEqual(['age', 'subsidy', 'cover']);
    expect(words('before')).toMatch(/^＊文件未明示、暂按此处理：.*人均财政补助 550\.00 元.*逾期缴费的等待期 30 天$/);
    expect(words('before').split('人均财政补助')).toHaveLength(2);
    expect(words('before').split('计算周岁')).toHaveLength(2);
    expect(words('before')).not.toContain('一律计入'); // of a category that does not fit
    expect(marked('after')).toEqual(['age', 'cover']);
    expect(words('after')).toContain('待遇起始日 2021年1月1日');
  });

  test('the extension of who waits for his household; what was supposed away is no silence', () => {
    const { marked, words } = example('household');
    expect(marked('before')).toContain('cover');
    expect(words('before')).toContain('实行延长期');
    // His age is shown, though here nothing hangs on it.
    expect(agesAssumed(loadPolicy('ziyang-2021'))).toBe(true);
    expect(words('after')).toContain('计算周岁的日期 2020年12月31日');
    expect(words('after')).not.toContain('实行延长期');
  });

  test('no deadline in tier two', () => {
    const { marked, words } = example('tier');
    expect(marked('before')).toContain('payable');
    expect(words('before')).toContain('文件没有缴费期限');
  });

  test('only of what is shown: no extension where nothing is said of cover, no person where a village stands', () => {
    expect(example('first').words('before')).toMatch(/^＊文件未明示、暂按此处理：[^；]*计算周岁的日期[^；]*$/);
    expect(example('award').words('before')).toBe('');
  });
});
