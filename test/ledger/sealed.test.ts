import { assert, asyncProperty, integer, string, uint8Array } from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { createHash } from 'node:crypto';
import { isSealed, makeSealKey, openSealed, sealFile, type SealKey } from '../../src/ledger/backup/sealed';

// A file under a password: what goes in comes out, and nothing else ever does.

const control = { step: async () => undefined };
const ROUNDS = 3; // the number is in the file; the tests need not wait for the usual one
const key = await makeSealKey('秘密', ROUNDS);
const bytes = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());
const plain = Uint8Array.from({ length: 150 }, (_, index) => (index * 7) & 255);
const small = (piece = 64) => sealFile(new Blob([plain]), key, control, piece);

afterEach(() => vi.unstubAllGlobals());

test('what goes in comes out, by password and by the kept key, at any size of file and piece', async () => {
  await assert(
    asyncProperty(uint8Array({ maxLength: 400 }), integer({ min: 1, max: 200 }), async (content, piece) => {
      const file = await sealFile(new Blob([content]), key, control, piece);
      expect(await isSealed(file)).toBe(true);
      expect(await bytes(await openSealed(file, key, control))).toEqual(content);
      expect(await bytes(await openSealed(file, '秘密', control))).toEqual(content);
    }),
    { numRuns: 60 },
  );
});

test('any password, and none but it', async () => {
  await assert(
    asyncProperty(
      string({ minLength: 1, unit: 'grapheme' }),
      string({ minLength: 1, unit: 'grapheme' }),
      async (right, wrong) => {
        const file = await sealFile(new Blob([plain]), await makeSealKey(right, ROUNDS), control);
        expect(await bytes(await openSealed(file, right, control))).toEqual(plain);
        if (right.normalize('NFKC') === wrong.normalize('NFKC')) return;
        await expect(openSealed(file, wrong, control)).rejects.toThrow(/^password-wrong: /);
      },
    ),
    { numRuns: 40 },
  );
  await expect(openSealed(await small(), null, control)).rejects.toThrow(/^password-needed: /);
  const other: SealKey = await makeSealKey('秘密', ROUNDS);
  await expect(openSealed(await small(), other, control)).rejects.toThrow(/^password-needed: /);
});

test('two files of the same bytes and password have nothing but the first bytes in common', async () => {
  const [one, two] = [await bytes(await small()), await bytes(await small())];
  expect(one.slice(100, 130)).not.toEqual(two.slice(100, 130));
  expect(Buffer.from(one).includes(Buffer.from(plain.slice(0, 16)))).toBe(false);
});

test('every flipped byte is refused', async () => {
  const whole = await bytes(await small());
  for (let at = 0; at < whole.length; at += 1) {
    const copy = whole.slice();
    copy[at] = (copy[at] ?? 0) ^ (1 << (at % 8));
    await expect(openSealed(new Blob([copy]), key, control), `byte ${at}`).rejects.toThrow(
      at < 8 ? /^backup-foreign: / : /^backup-damaged: /,
    );
  }
});

test('every truncation is refused, and every addition', async () => {
  const file = await small();
  for (let size = 0; size < file.size; size += 1)
    await expect(openSealed(file.slice(0, size), key, control), `${size} bytes`).rejects.toThrow(
      size < 8 ? /^backup-foreign: / : /^backup-damaged: /,
    );
  await expect(openSealed(new Blob([file, 'x']), key, control)).rejects.toThrow(/^backup-damaged: /);
});

/** The same file with its header altered, and its checksum made to fit: what somebody would do who knows the format. */
async function forged(change: (view: DataView, bytes: Uint8Array) => void): Promise<Blob> {
  const whole = await bytes(await small());
  change(new DataView(whole.buffer), whole);
  whole.set(createHash('sha256').update(whole.subarray(0, 68)).digest(), 68);
  return new Blob([whole]);
}

test('pieces exchanged, left out, or of another file are refused', async () => {
  const whole = await bytes(await small(50)); // three pieces of 66 bytes
  const [a, b, c] = [whole.slice(100, 166), whole.slice(166, 232), whole.slice(232)];
  const head = whole.slice(0, 100);
  await expect(openSealed(new Blob([head, b, a, c]), key, control)).rejects.toThrow(/^backup-damaged: /);
  const shorter = await forged((view) => view.setBigUint64(20, 128n, true));
  await expect(openSealed(shorter.slice(0, 100 + 128 + 32), key, control)).rejects.toThrow(/^password-wrong: /);
  const other = await bytes(await small(50));
  const mixed = new Blob([head, a, other.slice(166, 232), c]);
  await expect(openSealed(mixed, key, control)).rejects.toThrow(/^backup-damaged: /);
});

test('a hostile header keeps nobody busy, and a newer one says so', async () => {
  const before = Date.now();
  const busy = await forged((view) => view.setUint32(12, 4_000_000_000, true));
  await expect(openSealed(busy, '秘密', control)).rejects.toThrow(/^backup-damaged: .*header/);
  const none = await forged((view) => view.setUint32(12, 0, true));
  await expect(openSealed(none, '秘密', control)).rejects.toThrow(/^backup-damaged: .*header/);
  const large = await forged((view) => view.setUint32(16, 0xffffffff, true));
  await expect(openSealed(large, '秘密', control)).rejects.toThrow(/^backup-damaged: .*header/);
  expect(Date.now() - before).toBeLessThan(1000);
  const newer = await forged((view) => view.setUint32(8, 2, true));
  await expect(openSealed(newer, '秘密', control)).rejects.toThrow(/^backup-newer: \{"found":2,"known":1\}/);
});

test('where the browser has no WebCrypto it says so', async () => {
  const file = await small();
  vi.stubGlobal('crypto', { getRandomValues: (into: Uint8Array) => into });
  await expect(openSealed(file, '秘密', control)).rejects.toThrow(/^crypto-missing: /);
  await expect(makeSealKey('秘密')).rejects.toThrow(/^crypto-missing: /);
});
