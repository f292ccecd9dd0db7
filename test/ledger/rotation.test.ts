import { array, assert, constantFrom, date, integer, property, string, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { folderName, stampOf, surplus } from '../../src/ledger/backup/rotation';

// Which backups stay in a folder, over random times.

const BOOK = { id: '1b2c3d4e-5f60', name: '2021 兰溪镇' };
const name = (at: Date): string => folderName(BOOK, at);
const times = date({ min: new Date(2026, 8, 1), max: new Date(2026, 11, 31), noInvalidDate: true });
const day = (file: string): string => stampOf(file, BOOK.id)?.slice(0, 10) ?? '';

test('a name tells workbook and time, and nothing else does', () => {
  const made = name(new Date(2026, 10, 2, 7, 5, 9));
  expect(made).toBe('2021_兰溪镇_自动备份_2026-11-02_070509_1b2c3d4e.cztz');
  expect(stampOf(made, BOOK.id)).toBe('2026-11-02_070509');
  expect(stampOf(made, '99999999')).toBeNull();
  assert(
    property(string(), (other) => {
      expect(stampOf(other, BOOK.id)).toBeNull();
      expect(stampOf(`${other}.cztz`, BOOK.id)).toBeNull();
    }),
  );
});

test('three of today, one of every other day, ten in all, the newest always; nothing that is not its own', () => {
  const files = array(times, { minLength: 1, maxLength: 60 });
  const strange = array(
    constantFrom('a.cztz', '2021_兰溪镇_备份_2026-11-02_0705.cztz', name(new Date(0)).replace('1b2c', 'ffff')),
  );
  assert(
    property(tuple(files, strange), integer({ min: 0, max: 59 }), ([own, others], pick) => {
      const names = [...new Set(own.map(name))];
      const newest = names[pick % names.length] ?? '';
      const gone = new Set(surplus([...names, ...others], BOOK.id, newest));
      const kept = names.filter((each) => !gone.has(each));
      for (const other of others) expect(gone.has(other)).toBe(false);
      expect(gone.has(newest)).toBe(false);
      expect(kept.length).toBeLessThanOrEqual(10);
      const days = new Map<string, string[]>();
      for (const each of kept) days.set(day(each), [...(days.get(day(each)) ?? []), each]);
      for (const [when, ofDay] of days) expect(ofDay.length).toBeLessThanOrEqual(when === day(newest) ? 3 : 1);
      // What went is older than what stays of its day, or its day is older than all that stay, or beyond the three.
      for (const each of gone) {
        const same = (days.get(day(each)) ?? []).filter((other) => other !== newest);
        const older = same.length > 0 && same.every((other) => other > each);
        expect(older || (same.length === 0 && (day(each) === day(newest) || kept.length === 10))).toBe(true);
      }
      // Doing it again takes nothing more.
      expect(surplus([...kept, ...others], BOOK.id, newest)).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

test('a campaign of backups every few minutes keeps this day’s last three and the last of each of the seven days before', () => {
  let files: string[] = [];
  for (let at = new Date(2026, 9, 1, 8); at < new Date(2026, 9, 20, 18); at = new Date(at.getTime() + 37 * 60_000)) {
    const made = name(at);
    files = [...files, made];
    const gone = surplus(files, BOOK.id, made);
    files = files.filter((file) => !gone.includes(file));
  }
  const days = files.map(day).sort();
  expect(days).toEqual([
    ...Array.from({ length: 7 }, (_, back) => `2026-10-${13 + back}`),
    ...Array(3).fill('2026-10-20'),
  ]);
});
