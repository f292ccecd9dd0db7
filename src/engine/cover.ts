import { firstOfNextMonth, type Day } from '../base/day';
import { EMPTY, UNREADABLE } from '../roster/types';
import type { CoverRule, PlainCover } from './tables';

/** First day of cover of an enrolled person; EMPTY where the document is silent or the day is not known. */
export function coverStart(
  cover: CoverRule | null,
  payDate: number,
  birth: () => number,
  complete: () => boolean,
): number {
  if (cover === null) return EMPTY;
  if (cover.kind !== 'household') return plainStart(cover, payDate, birth);
  return plainStart(complete() ? cover.complete : cover.otherwise, payDate, birth);
}

function plainStart(cover: PlainCover, payDate: number, birth: () => number): number {
  switch (cover.kind) {
    case 'birth': {
      const day = birth();
      return day > UNREADABLE ? day : EMPTY;
    }
    case 'date':
      return cover.day ?? EMPTY;
    case 'next-month':
      return firstOfNextMonth(payDate as Day);
    case 'after':
      return cover.days === null ? EMPTY : payDate + cover.days;
  }
}
