import type { Policy } from '../../policy/types';
import { either } from '../i18n';
import { d } from '../i18n/demo';
import type { Story } from './stories';

/** Parameters whose articles a story rests on. */
export const CITED: Readonly<Record<Story['id'], readonly string[]>> = {
  late: ['window-closes', 'fiscal-subsidy'],
  first: ['stacking', 'share-child'],
  tier: ['premium-2', 'aid-upper'],
  household: ['extension-closes', 'extension-on'],
  award: ['award-rate'],
};

/** The articles of the document behind a story, each once, as the policy file gives them. */
function articlesOf(story: Story, policy: Policy): readonly string[] {
  const cited = CITED[story.id].flatMap((id) => policy.parameters.find((each) => each.id === id)?.article ?? []);
  return [...new Set(cited)];
}

/** The document by its full title, and the articles behind a story; no line ends within one of these. */
export function citation(
  story: Story,
  policy: Policy,
): { readonly title: string; readonly articles: readonly string[] } {
  return {
    title: d('paper', { title: either(policy.title, policy.titleEn) }),
    articles: articlesOf(story, policy).map((article, at) => (at === 0 ? article : either('、', ', ') + article)),
  };
}
