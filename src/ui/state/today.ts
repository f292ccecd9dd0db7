import type { Day } from '../../base/day';

/** The calendar's day at this computer. */
export function today(): Day {
  const now = new Date();
  return (Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000) as Day;
}
