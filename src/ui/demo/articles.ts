import type { Policy } from '../../policy/types';
import type { Story } from './stories';

export interface Cited {
  readonly article: string;
  readonly assumed: boolean;
}

/** Parameters whose articles a story rests on. */
const CITED: Readonly<Record<Story['id'], readonly string[]>> = {
  late: ['window-closes', 'fiscal-subsidy'],
  first: ['stacking', 'share-child'],
  tier: ['premium-2', 'aid-upper'],
  household: ['extension-closes', 'extension-on'],
  award: ['award-rate'],
};

/** The articles of the document behind a story, each once, as the policy file gives them. */
export function articlesOf(story: Story, policy: Policy): readonly Cited[] {
  const found = new Map<string, Cited>();
  for (const id of CITED[story.id]) {
    const parameter = policy.parameters.find((each) => each.id === id);
    if (parameter !== undefined)
      found.set(parameter.article, { article: parameter.article, assumed: parameter.assumed === true });
  }
  return [...found.values()];
}
