/**
 * `after`, with every part that says the same as in `before` replaced by the part of `before`: what compares by identity
 * (signals, memos, lists of rows) then sees only what has changed. Plain data only. Returns `before` when all is the same.
 */
export function sameParts<T>(before: T, after: T): T {
  if (Object.is(before, after)) return before;
  if (ArrayBuffer.isView(before) && ArrayBuffer.isView(after)) return sameNumbers(before, after) ? before : after;
  if (Array.isArray(before) && Array.isArray(after)) {
    const parts = after.map((part: unknown, index) => sameParts<unknown>(before[index], part));
    const same = before.length === after.length && parts.every((part, index) => Object.is(part, before[index]));
    return same ? before : (parts as T);
  }
  if (!isRecord(before) || !isRecord(after)) return after;
  const keys = Object.keys(after);
  const parts: Record<string, unknown> = {};
  let same = keys.length === Object.keys(before).length;
  for (const key of keys) {
    const part = sameParts(before[key], after[key]);
    parts[key] = part;
    same &&= Object.hasOwn(before, key) && Object.is(part, before[key]);
  }
  return same ? before : (parts as T);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function sameNumbers(before: ArrayBufferView, after: ArrayBufferView): boolean {
  if (before.byteLength !== after.byteLength || before.constructor !== after.constructor) return false;
  const a = bytesOf(before);
  const b = bytesOf(after);
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
