import { nearest } from '../base/text';
import type { Problem } from './errors';

/** Something known by an id, with the names that people know it by. */
export interface NamedId extends Problem {
  readonly id: string;
}

/** An id that came in a file nobody has written by hand: people know the others by their names. */
export function unknownId(what: Problem, id: string, known: readonly NamedId[]): Problem {
  const near = nearest(
    id,
    known.map((each) => each.id),
  );
  const meant = known.find((each) => each.id === near);
  if (meant !== undefined) {
    return {
      zh: `没有代号为“${id}”的${what.zh}，是否指“${meant.zh}”？`,
      en: `there is no ${what.en} with the id "${id}"; did you mean "${meant.en}"?`,
    };
  }
  const shown = known.slice(0, 12);
  const more = known.length > shown.length;
  return {
    zh: `没有代号为“${id}”的${what.zh}。这里有的是：${shown.map(({ zh }) => zh).join('；')}${more ? '……' : ''}。`,
    en: `there is no ${what.en} with the id "${id}"; there are: ${shown.map(({ en }) => en).join('; ')}${more ? ' …' : ''}.`,
  };
}
