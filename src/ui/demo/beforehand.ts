import { d, type DemoWord } from '../i18n/demo';
import { supposesNothing, type Scene } from './said';
import type { Story } from './stories';
import { valuesOf } from './tale';
import { nearestUnit, unitPairs } from './unitPairs';
import { resolve } from '../../policy/overlay';
import { unitWord } from './figures';

/** What a story would show of one's own roster, told before it begins. */
export interface Beforehand {
  /** Somebody moves: the story can be told. */
  readonly carries: boolean;
  readonly words: string;
}

/** Whom the story as prepared would show, or why this roster cannot carry it. */
export function beforehand(scene: Scene): Beforehand {
  const { story, policy, base, wish, is, example } = scene;
  const values = { ...valuesOf(story, policy, base, wish, is, example), word: unitWord(policy) };
  const say = (word: DemoWord): string => d(word, values);
  const lacks = (word: DemoWord): Beforehand => ({ carries: false, words: say(word) });
  const why = reason(scene);
  if (why !== null) return lacks(why);
  const counts = say(COUNTS[story.by]);
  // Whom the first frame is about may be lacking though others move.
  return {
    carries: true,
    words: story.by !== 'award' && example === null ? `${counts}${say('before.noExample')}` : counts,
  };
}

const LACKS: Readonly<Record<Story['id'], DemoWord>> = {
  late: 'late.lacks',
  first: 'first.lacks',
  tier: 'tier.lacks',
  household: 'household.lacks',
  award: 'before.noAwards',
};
const COUNTS = { money: 'before.money', cover: 'before.cover', award: 'before.award' } as const;

/** Why nothing would be seen; null = something would. */
function reason(scene: Scene): DemoWord | null {
  const { story, policy, base, wish, is } = scene;
  if (supposesNothing(policy, base, wish)) return story.id === 'first' ? 'before.highest' : 'before.same';
  if (story.by === 'award') return awardReason(scene);
  if (story.by === 'cover') return is.cover.earlier + is.cover.later > 0 ? null : LACKS[story.id];
  const [compared] = is.comparison.scenarios;
  if (compared === undefined) return 'before.same';
  const { winners, losers, barred } = compared.total;
  return winners + losers + barred > 0 ? null : LACKS[story.id];
}

function awardReason({ policy, base, wish, is }: Scene): DemoWord | null {
  const pairs = unitPairs(is);
  if (pairs.every(({ before }) => (before.target ?? 0) === 0)) return 'before.noTargets';
  const share = resolve(policy, { ...base, ...wish.assume }).share('award-rate') ?? 0;
  if (nearestUnit(is, share) === null) return 'before.allReached';
  const none = pairs.every(({ before, after }) => !before.award?.amount && !after.award?.amount);
  return none ? 'before.noAwards' : null;
}
