import { expect, test } from 'vitest';
import type { BackupNote, BackupState } from '../../../src/client/backupTypes';
import { age, comesNow, isDue, toldOf } from '../../../src/ui/backup/due';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const now = Date.UTC(2026, 10, 22, 12);

test('due: older than a day with changes since, or many changes; never without any', () => {
  const at = (last: number | null, changes: number, since = now) => isDue({ last, since, changes }, now);
  expect(at(now - 3 * DAY, 0)).toBe(false);
  expect(at(now - 3 * DAY, 1)).toBe(true);
  expect(at(now - DAY + 1, 199)).toBe(false);
  expect(at(now - DAY, 1)).toBe(true);
  expect(at(now - MINUTE, 200)).toBe(true);
  expect(at(null, 5)).toBe(false); // made today
  expect(at(null, 5, now - 2 * DAY)).toBe(true);
});

test('by itself: after changes, when idle, every ten minutes at most', () => {
  const comes = (last: number | null, changes: number, changed: number) =>
    comesNow({ last, since: 0, changes }, changed, now);
  expect(comes(null, 1, now - MINUTE)).toBe(true);
  expect(comes(null, 1, now - 19_000)).toBe(false);
  expect(comes(null, 0, now - MINUTE)).toBe(false);
  expect(comes(now - 9 * MINUTE, 1, now - MINUTE)).toBe(false);
  expect(comes(now - 10 * MINUTE, 1, now - MINUTE)).toBe(true);
  expect(comes(now + DAY, 1, now - MINUTE)).toBe(true); // the clock was wrong: not none for a day
});

test('how long ago', () => {
  expect(age(now, now)).toEqual({ unit: 'now', count: 0 });
  expect(age(now + 5, now)).toEqual({ unit: 'now', count: 0 });
  expect(age(now - 59 * MINUTE, now)).toEqual({ unit: 'minutes', count: 59 });
  expect(age(now - 61 * MINUTE, now)).toEqual({ unit: 'hours', count: 1 });
  expect(age(now - 3 * DAY - MINUTE, now)).toEqual({ unit: 'days', count: 3 });
});

test('that there is no backup is said only when it is known: of one just opened it is not yet', () => {
  const state = (...made: { readonly at: number }[]): BackupState => ({
    made: made as unknown as readonly BackupNote[],
    changes: 0,
    sealable: true,
    sealed: false,
    folder: null,
  });
  expect(toldOf(null, now).unit).toBe('asking');
  expect(toldOf(state(), now).unit).toBe('none');
  expect(toldOf(state({ at: now - 5 * MINUTE }, { at: 0 }), now)).toEqual({ unit: 'minutes', count: 5 });
});
