import { describe, expect, it } from 'vitest';
import { loadPolicy, POLICY_IDS } from '../../src/policy/library';
import { quotaChanged } from '../../src/policy/quota-sums';
import { policySentences, ruleSentence, sentenceText } from '../../src/policy/sentences';
import type { Overlay } from '../../src/policy/types';

/** The whole policy as lines: what the policy screen says. Kept as files, so that a changed wording is seen. */
function lines(id: string, language: 'zh' | 'en'): string {
  const policy = loadPolicy(id);
  const groups = policySentences(policy, language).map(({ title, sentences }) => {
    const told = sentences.map(({ pieces, article, assumed }) => {
      const mark = assumed ? (language === 'zh' ? '，约定' : ', assumed') : '';
      return `- ${sentenceText(pieces, policy, {}, language)} [${article}${mark}]`;
    });
    return [`## ${title}`, ...told].join('\n');
  });
  return `${groups.join('\n\n')}\n`;
}

describe.each(POLICY_IDS)('%s in words', (id) => {
  it('in Chinese', async () => {
    await expect(lines(id, 'zh')).toMatchFileSnapshot(`words/${id}.zh.md`);
  });

  it('in English', async () => {
    await expect(lines(id, 'en')).toMatchFileSnapshot(`words/${id}.en.md`);
  });

  it('every figure of the policy is named in some sentence', () => {
    const policy = loadPolicy(id);
    const named = new Set(
      policySentences(policy, 'zh').flatMap(({ sentences }) =>
        sentences.flatMap(({ pieces }) =>
          pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.parameter])),
        ),
      ),
    );
    const silent = policy.parameters.filter((parameter) => !named.has(parameter.id)).map((parameter) => parameter.id);
    // The ends of the calendar's slider belong to no rule.
    expect(silent.filter((one) => one !== policy.campaign.from && one !== policy.campaign.to)).toEqual([]);
  });
});

describe('a sentence', () => {
  it('shows the values of a scenario', () => {
    const policy = loadPolicy('lanxi-2021');
    const [standard] = policySentences(policy, 'zh').find(({ id }) => id === 'standard')?.sentences ?? [];
    expect(sentenceText(standard?.pieces ?? [], policy, { premium: 30000 }, 'zh')).toBe('每人个人缴费 300.00 元。');
  });

  it('tells nothing from 0', () => {
    const policy = loadPolicy('ziyang-2021');
    const special = policySentences(policy, 'zh')
      .flatMap(({ sentences }) => sentences)
      .find(({ kind, id }) => kind === 'charging' && id === 'special');
    expect(sentenceText(special?.pieces ?? [], policy, {}, 'zh')).toContain('（文件未给出）');
    expect(sentenceText(special?.pieces ?? [], policy, { 'fiscal-subsidy': 0 }, 'zh')).toContain('0.00 元');
  });
});

describe('the sums of the quota table follow the values in force', () => {
  const quota = (id: string, overlay: Overlay, language: 'zh' | 'en' = 'zh') => {
    const policy = loadPolicy(id);
    return sentenceText(
      ruleSentence(policy, 'quota', 'quota', language, overlay)?.pieces ?? [],
      policy,
      overlay,
      language,
    );
  };

  it('targets', () => {
    expect(quota('lanxi-2021', {})).toContain('任务数合计 85273；文件印的合计是 85274');
    const overlay = { 'target@百家塅': 1880 };
    expect(quota('lanxi-2021', overlay)).toContain('任务数合计 85274，与文件印的合计相符');
    expect(quota('lanxi-2021', overlay, 'en')).toContain('targets 85274 in total, as printed');
    expect(quota('daligang-2020', { 'target@卢家村': 5101 })).toContain('任务数合计 64454；文件印的合计是 64453');
  });

  it('head counts', () => {
    expect(quota('daligang-2020', {})).toContain('人口数合计 67949；文件印的合计是 67845');
    expect(quota('daligang-2020', { 'population@卢家村': 5370 })).toContain('人口数合计 67845，与文件印的合计相符');
  });

  it('only another value of some unit makes the document’s note one of former figures', () => {
    const policy = loadPolicy('daligang-2020');
    expect(quotaChanged(policy, {})).toBe(false);
    expect(quotaChanged(policy, { premium: 30000 })).toBe(false);
    expect(quotaChanged(policy, { 'target@卢家村': 5101 })).toBe(true);
    expect(quotaChanged(policy, { 'population@卢家村': 5370 })).toBe(true);
  });
});
