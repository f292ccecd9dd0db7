import { describe, expect, test } from 'vitest';
import { createAssessment } from '../../../src/engine/assessment';
import { createBeside } from '../../../src/engine/whatif/beside';
import { loadPolicy } from '../../../src/policy/library';
import type { Overlay } from '../../../src/policy/types';
import { makeSample } from '../../../src/sample/sample';
import { beforehand } from '../../../src/ui/demo/beforehand';
import { grouped } from '../../../src/ui/i18n/fill';
import { STORIES, type Story } from '../../../src/ui/demo/stories';
import { PREPARED, wishOf } from '../../../src/ui/demo/tale';
import { tableOf, type Cells } from '../../engine/support/csv';

const storyOf = (id: Story['id']) => STORIES.find((each) => each.id === id)!;

/** What is told of a story on a roster before it begins. */
function told(id: Story['id'], roster: readonly Cells[] | number, overlay: Overlay = {}) {
  const story = storyOf(id);
  const policy = loadPolicy(story.policyId);
  const table =
    typeof roster === 'number'
      ? makeSample(policy, { seed: 20210101, persons: roster, units: null, asOf: story.asOf }).table
      : tableOf(roster);
  const base = createAssessment(policy, overlay, table, story.asOf);
  const wish = wishOf(story, PREPARED, '假设', { policy, overlay });
  const beside = createBeside(base, wish);
  const [row] = story.by === 'award' ? [] : beside.rows(story.example, story.example.status);
  const example = row === undefined ? null : { ...beside.person(row), name: '张**', idNumber: '', unit: '' };
  const is = beside.tell();
  return { is, ...beforehand({ story, policy, base: overlay, wish, is, example }) };
}

describe('what a story would show of one’s own roster is told beforehand', () => {
  test.each(['late', 'tier', 'household'] as const)('%s: whom it counts on a town', (id) => {
    const { carries, words, is } = told(id, 6000);
    const total = is.comparison.scenarios[0]!.total;
    expect(carries).toBe(true);
    expect(words).toBe(
      id === 'household'
        ? `${grouped(is.cover.earlier)}人待遇提前，延长期里全家交齐的${grouped(is.cover.whole)}人不变。`
        : `${grouped(total.winners)}人少交，${grouped(total.losers)}人多交。`,
    );
  });

  test('one who is kept waiting by the household, and nobody', () => {
    const unit = loadPolicy('ziyang-2021').quota.rows[0]!.name;
    const one = { unit, household: '1', payDate: '2021-02-01', payAmount: '280' };
    expect(told('household', [one, { unit, household: '1' }])).toMatchObject({
      carries: true,
      words: '1人待遇提前，延长期里全家交齐的0人不变。',
    });
    expect(told('household', [one])).toMatchObject({
      carries: false,
      words: '到2月20日，没有人因为家里没交齐而推后待遇。',
    });
  });

  test('several identities: nobody has them, somebody has, the highest is taken already', () => {
    const unit = loadPolicy('daligang-2020').quota.rows[0]!.name;
    const single = { unit, identities: '农村低保', birth: '1980-01-01' };
    const both = { unit, identities: '独生子女、农村低保', birth: '2010-01-01' };
    expect(told('first', [single])).toMatchObject({
      carries: false,
      words: '没有人同时有几种身份、而排在后面的那一项资助更多。',
    });
    expect(told('first', [single, both])).toMatchObject({ carries: true, words: '1人少交，0人多交。' });
    expect(told('first', [single, both], { stacking: 'highest' })).toMatchObject({
      carries: false,
      words: '它已经取资助最高的一项，两边没有差别。',
    });
  });

  test('late payers who have all paid: the figures move, and nobody can be shown in the first frame', () => {
    const unit = loadPolicy('tengzhou-2021').quota.rows[0]!.name;
    expect(told('late', [{ unit, payDate: '2020-12-01', payAmount: '280' }])).toMatchObject({
      carries: false,
      words: '到12月25日，没有人要自付财政补助。',
    });
    expect(told('late', [{ unit, payDate: '2020-12-22', payAmount: '830' }])).toMatchObject({
      carries: true,
      words: '1人少交，0人多交。第 1 幅没有可以举例的人。',
    });
    expect(told('late', [{ unit }]).words).toBe('1人少交，0人多交。');
  });

  test('tier two: nobody has chosen it', () => {
    const unit = loadPolicy('qianjiang-2021').quota.rows[0]!.name;
    expect(told('tier', [{ unit, identities: '农村低保' }])).toMatchObject({ carries: false });
    expect(told('tier', [{ unit, identities: '农村低保', tier: '二档' }])).toMatchObject({ carries: true });
    expect(told('tier', [{ unit, identities: '农村低保', tier: '二档' }], { 'aid-upper': 45_850 })).toMatchObject({
      carries: false,
      words: '它现在就是假设的样子，两边没有差别。',
    });
  });

  test('the award: no unit with a target, all have reached it, none has it on either side, some have', () => {
    const [one, other] = loadPolicy('lanxi-2021').quota.rows.map(({ name }) => name);
    const paid = (count: number): Cells[] =>
      Array.from({ length: count }, () => ({ unit: one!, payDate: '2020-12-01', payAmount: '280' }));
    const targets = (first: number) => ({ [`target@${one}`]: first });
    expect(told('award', [{ unit: '别处' }]).words).toBe('没有一个有任务数的村里有人。');
    expect(told('award', paid(10), targets(10)).words).toBe('有人的村都完成了95%。');
    expect(told('award', paid(10), targets(100))).toMatchObject({ carries: false, words: '现行和假设都没有村得奖。' });
    expect(told('award', [...paid(92), { unit: other! }], targets(100))).toMatchObject({
      carries: true,
      words: '得奖的村0个，假设之下1个。',
    });
  });
});
