import { EXCLUSIONS } from '../policy/vocabulary';

/** A reason for not paying that takes the person out of those who should enrol: it stands in 其他参保 too. */
export function leavesBase(text: string): boolean {
  return EXCLUSIONS.some((each) => each === text);
}

/**
 * 未缴原因 and 其他参保 that say the same belong together: what the one holds after the other went from `before` to `after`.
 * Anything else that stands there stays.
 */
export function followed(other: string, before: string, after: string, fillsEmpty: boolean): string {
  const together = other !== '' && other === before && leavesBase(other);
  if (together) return leavesBase(after) ? after : '';
  return fillsEmpty && other === '' && leavesBase(after) ? after : other;
}
