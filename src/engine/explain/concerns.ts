import type { Category, Condition, Source } from '../../policy/types';
import { IDENTITIES, type Identity } from '../../policy/vocabulary';
import { IDENTITY_WORDS } from '../../policy/words';
import { identityMask } from '../condition';

/**
 * Where a category's assumption names identities (建档立卡中只有…一律计入), it concerns those who belong to the category by these alone:
 * for everybody else the category rests on what the document says.
 * @param bits the person's identities, as he is judged
 */
export function sourceFor(category: Category, bits: number): Source {
  const { article, assumed, note } = category;
  if (assumed !== true || note === undefined) return category;
  const asked = identitiesOf(category.when);
  const named = IDENTITIES.filter((identity) => asked.has(identity) && note.includes(IDENTITY_WORDS[identity].zh));
  if (named.length === 0) return category;
  const held = bits & identityMask([...asked]);
  return held !== 0 && (held & ~identityMask(named)) === 0 ? category : { article };
}

/** Identities by which somebody may meet a condition. */
export function identitiesOf(condition: Condition): ReadonlySet<Identity> {
  switch (condition.kind) {
    case 'identity':
      return new Set(condition.any);
    case 'all':
    case 'any':
      return new Set(condition.of.flatMap((part) => [...identitiesOf(part)]));
    default:
      return new Set();
  }
}
