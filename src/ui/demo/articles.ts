import type { Policy } from '../../policy/types';
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
export function articlesOf(story: Story, policy: Policy): readonly string[] {
  const cited = CITED[story.id].flatMap((id) => policy.parameters.find((each) => each.id === id)?.article ?? []);
  return [...new Set(cited)];
}
