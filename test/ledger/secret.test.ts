import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ROUNDS } from '../../src/ledger/password';
import { checkSecret, SECRET_KEY, type SecretRecord } from '../../src/ledger/secret/record';
import {
  patchSecret,
  readSecret,
  removePassword,
  setIdleMinutes,
  setPassword,
  unlock,
} from '../../src/ledger/secret/secret';
import { pauseAfter, waitOf } from '../../src/ledger/secret/tries';
import { unwrap, wrap } from '../../src/ledger/secret/wrap';
import { openDatabase } from '../../src/ledger/store/open';
import type { Database, DatabaseOptions } from '../../src/ledger/store/schema';
import { readSetting, writeSetting } from '../../src/ledger/store/settings';

// The password of this browser: it opens the data key and nothing else does, and wrong tries take longer and longer.

const FEW = 5; // rounds: the number is in the record, the tests need not wait for the usual one
const RIGHT = '芝麻开门 2020';
let options: DatabaseOptions;
let database: Database;
beforeEach(async () => {
  options = { indexedDB: new IDBFactory(), IDBKeyRange };
  database = await openDatabase(options);
});

const set = (password = RIGHT, old: string | null = null, now = 0) => setPassword(database, old, password, now, FEW);
const stored = async () => (await readSetting(database, SECRET_KEY)) as SecretRecord;

describe('the password', () => {
  test('opens the data key here and after a reload, and no other does; the key itself is nowhere stored', async () => {
    expect(await readSecret(database)).toBeNull();
    const key = await set();
    expect(key).toHaveLength(32);
    expect(await unlock(database, RIGHT, 0)).toEqual(key);
    const again = await openDatabase(options);
    expect(await unlock(again, RIGHT.normalize('NFD'), 0)).toEqual(key);
    await expect(unlock(again, `${RIGHT} `, 0)).rejects.toMatchObject({ code: 'password-wrong' });
    const bytes = Buffer.concat((await again.settings.toArray()).map(({ value }) => Buffer.from(bytesIn(value))));
    expect(bytes.includes(Buffer.from(key))).toBe(false);
    expect(JSON.stringify(await again.settings.toArray())).not.toContain('芝麻');
  });

  test('takes 600,000 rounds where nobody says otherwise', async () => {
    await setPassword(database, null, RIGHT, 0);
    expect((await stored()).rounds).toBe(ROUNDS);
    expect(ROUNDS).toBeGreaterThanOrEqual(600_000);
  });

  test('is changed only with the old one; the data key stays, what else stands in the record too', async () => {
    const key = await set();
    await setIdleMinutes(database, 25);
    await writeSetting(database, SECRET_KEY, { ...(await stored()), later: 'kept' });
    await expect(set('another one')).rejects.toMatchObject({ code: 'password-needed' });
    await expect(set('another one', 'wrong one')).rejects.toMatchObject({ code: 'password-wrong' });
    expect(await set('another one', RIGHT, 2000)).toEqual(key);
    expect(await stored()).toMatchObject({ idleMinutes: 25, later: 'kept', wrong: 0 });
    await expect(unlock(database, RIGHT, 2000)).rejects.toMatchObject({ code: 'password-wrong' });
    expect(await unlock(database, 'another one', 4000)).toEqual(key);
  });

  test('has six characters at least', async () => {
    await expect(set('12345')).rejects.toMatchObject({ code: 'password-short', details: { shortest: 6 } });
    await expect(set('一二三四五')).rejects.toMatchObject({ code: 'password-short' });
    await set('一二三四五六');
  });

  test('is taken away by itself only, and not while records are encrypted under it', async () => {
    await set();
    await expect(removePassword(database, 'wrong one', 0)).rejects.toMatchObject({ code: 'password-wrong' });
    await patchSecret(database, { atRest: 'yes' });
    await expect(removePassword(database, RIGHT, 2000)).rejects.toMatchObject({ code: 'lock-at-rest' });
    expect((await readSecret(database))?.atRest).toBe('yes');
    await patchSecret(database, { atRest: 'no' });
    await removePassword(database, RIGHT, 2000);
    expect(await readSecret(database)).toBeNull();
    await expect(unlock(database, RIGHT, 2000)).rejects.toMatchObject({ code: 'password-none' });
    await expect(patchSecret(database, { idleMinutes: 5 })).rejects.toMatchObject({ code: 'password-none' });
  });

  test('two tabs that set one at the same time: one of them has it', async () => {
    const other = await openDatabase(options);
    const both = await Promise.allSettled([set(), setPassword(other, null, 'the second', 0, FEW)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('without cryptography nothing is set, and no try counts', async () => {
    await set();
    vi.stubGlobal('crypto', { getRandomValues: (bytes: Uint8Array) => bytes });
    try {
      await expect(unlock(database, RIGHT, 0)).rejects.toMatchObject({ code: 'crypto-missing' });
    } finally {
      vi.unstubAllGlobals();
    }
    expect((await stored()).wrong).toBe(0);
  });
});

describe('wrong tries', () => {
  test('take 1, 2, 4, 8, 16 and then 30 seconds', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 5000].map(pauseAfter)).toEqual([
      0, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000,
    ]);
  });

  test('are refused before their time, the right one too, after a reload too; the right one ends the count', async () => {
    const key = await set();
    for (const [now, seconds] of [
      [0, 1],
      [1000, 2],
      [3000, 4],
    ] as const)
      await expect(unlock(database, 'wrong one', now)).rejects.toMatchObject({
        code: 'password-wrong',
        details: { seconds },
      });
    const again = await openDatabase(options);
    await expect(unlock(again, RIGHT, 4500)).rejects.toMatchObject({ code: 'password-wait', details: { seconds: 3 } });
    expect(waitOf((await readSecret(again)) as SecretRecord, 4500)).toBe(2500);
    expect(await unlock(again, RIGHT, 7000)).toEqual(key);
    expect(await stored()).toMatchObject({ wrong: 0, wrongAt: 0 });
  });

  test('count before they are known: two at once are one', async () => {
    await set();
    const other = await openDatabase(options);
    const both = await Promise.allSettled([unlock(database, 'wrong one', 0), unlock(other, 'wrong two', 0)]);
    const codes = both.map((each) => (each.status === 'rejected' ? (each.reason as { code: string }).code : 'open'));
    expect(codes.sort()).toEqual(['password-wait', 'password-wrong']);
    expect((await stored()).wrong).toBe(1);
  });

  test('with a clock that was set back wait no longer than their pause', async () => {
    const key = await set();
    await expect(unlock(database, 'wrong one', 9_000_000)).rejects.toMatchObject({ code: 'password-wrong' });
    await expect(unlock(database, RIGHT, 5000)).rejects.toMatchObject({
      code: 'password-wait',
      details: { seconds: 1 },
    });
    expect(await unlock(database, RIGHT, 6000)).toEqual(key);
  });

  test('count though the disk is full, and keep nobody out of his own data', async () => {
    const key = await set();
    const full = vi
      .spyOn(database.settings, 'put')
      .mockRejectedValue(Object.assign(new Error('full'), { name: 'QuotaExceededError' }));
    await expect(unlock(database, 'wrong one', 0)).rejects.toMatchObject({ code: 'password-wrong' });
    await expect(unlock(database, RIGHT, 500)).rejects.toMatchObject({ code: 'password-wait' });
    expect(await unlock(database, RIGHT, 1000)).toEqual(key);
    full.mockRestore();
    expect(await unlock(database, RIGHT, 1000)).toEqual(key);
  });
});

describe('the record', () => {
  const good = async (): Promise<Record<string, unknown>> => {
    await set();
    return { ...(await stored()) };
  };

  test.each([
    ['format', 0],
    ['format', '1'],
    ['rounds', 0],
    ['rounds', 1.5],
    ['rounds', 2 ** 31],
    ['salt', new Uint8Array(15)],
    ['salt', 'AAAA'],
    ['iv', new Uint8Array(16)],
    ['wrapped', new Uint8Array(47)],
    ['wrapped', null],
    ['atRest', 'perhaps'],
  ])('with %s %o is refused as damaged, never taken for no lock', async (field, value) => {
    const record = { ...(await good()), [field]: value };
    expect(() => checkSecret(record)).toThrow(/^lock-damaged: /);
  });

  test('that is no record is refused; none is none', () => {
    for (const value of ['no', 7, true, []]) expect(() => checkSecret(value)).toThrow(/^lock-damaged: /);
    expect([checkSecret(undefined), checkSecret(null)]).toEqual([null, null]);
  });

  test('of a later format is named as such', async () => {
    const record = { ...(await good()), format: 2 };
    expect(() => checkSecret(record)).toThrow(/^storage-newer: /);
  });

  test('with odd minutes or counts is read with the usual ones', async () => {
    const record = { ...(await good()), idleMinutes: 100_000, wrong: -3, wrongAt: Number.NaN };
    expect(checkSecret(record)).toMatchObject({ idleMinutes: 10, wrong: 0, wrongAt: 0 });
  });

  test('holds minutes to 1 … 120', async () => {
    await good();
    for (const [asked, kept] of [
      [0, 1],
      [7.4, 7],
      [5000, 120],
      [Number.NaN, 10],
    ] as const) {
      await setIdleMinutes(database, asked);
      expect((await readSecret(database))?.idleMinutes).toBe(kept);
    }
  });

  test('whose rounds, salt, nonce or key were altered opens by no password', async () => {
    const held = await wrap(new Uint8Array(32).fill(7), RIGHT, FEW);
    expect(await unwrap(held, RIGHT)).toEqual(new Uint8Array(32).fill(7));
    expect(await unwrap({ ...held, rounds: FEW + 1 }, RIGHT)).toBeNull();
    for (const field of ['salt', 'iv', 'wrapped'] as const)
      for (let at = 0; at < held[field].length; at += 1) {
        const altered = held[field].slice();
        altered[at] = (altered[at] ?? 0) ^ 1;
        expect(await unwrap({ ...held, [field]: altered }, RIGHT), `${field} ${at}`).toBeNull();
      }
  });
});

/** All bytes in a stored value, one array after the other. */
function bytesIn(value: unknown): number[] {
  if (value instanceof Uint8Array) return [...value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(bytesIn) : [];
}
