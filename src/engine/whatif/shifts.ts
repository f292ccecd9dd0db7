import { EMPTY } from '../../roster/types';
import { ENROLLED, EXCLUDED, STATUS_MASK, timingCode } from '../outcome';

/** What moves besides money, for one person who should enrol. A person can be in `timing` and in one of the others. */
export const SHIFTS = ['earlier', 'later', 'oneSided', 'timing'] as const;
export type ShiftKind = (typeof SHIFTS)[number];

/**
 * How many: cover of the enrolled begins earlier or later, or its first day is known on one side only; the day of charge lies in another
 * part of the campaign.
 */
export type Shifts = Readonly<Record<ShiftKind, number>>;

/** Bit i: `SHIFTS[i]` holds. Starts are first days of cover, EMPTY where there is none. */
export function shiftBits(was: number, is: number, oldStart: number, newStart: number): number {
  if ((was & STATUS_MASK) === EXCLUDED) return 0;
  const timing = timingCode(was) === timingCode(is) ? 0 : 8;
  if (oldStart === newStart || (was & STATUS_MASK) !== ENROLLED || (is & STATUS_MASK) !== ENROLLED) return timing;
  if (oldStart === EMPTY || newStart === EMPTY) return timing | 4;
  return timing | (newStart < oldStart ? 1 : 2);
}

export function isShift(kind: string): kind is ShiftKind {
  return (SHIFTS as readonly string[]).includes(kind);
}
