/** UTF-8 for short cell texts: plain loops beat TextEncoder and TextDecoder there by far; long texts go to them. */

const LONG = 96;
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The text of valid UTF-8 `bytes[from, to)`. */
export function decodeUtf8(bytes: Uint8Array, from: number, to: number): string {
  if (to - from > LONG) return decoder.decode(bytes.subarray(from, to));
  let text = '';
  let at = from;
  while (at < to) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      text += String.fromCharCode(lead);
      at += 1;
    } else if (lead >= 0xf0) {
      const point =
        ((lead & 0x07) << 18) |
        (((bytes[at + 1] ?? 0) & 0x3f) << 12) |
        (((bytes[at + 2] ?? 0) & 0x3f) << 6) |
        ((bytes[at + 3] ?? 0) & 0x3f);
      text += String.fromCodePoint(point);
      at += 4;
    } else if (lead >= 0xe0) {
      text += String.fromCharCode(
        ((lead & 0x0f) << 12) | (((bytes[at + 1] ?? 0) & 0x3f) << 6) | ((bytes[at + 2] ?? 0) & 0x3f),
      );
      at += 3;
    } else {
      text += String.fromCharCode(((lead & 0x1f) << 6) | ((bytes[at + 1] ?? 0) & 0x3f));
      at += 2;
    }
  }
  return text;
}

/** Bytes that `text` may need at most. */
export function utf8Bound(text: string): number {
  return text.length * 3;
}

/**
 * Writes `text` at `at` and returns the end. The target must hold `utf8Bound(text)` more bytes.
 * Lone surrogates become U+FFFD, as TextEncoder does.
 */
export function encodeUtf8(text: string, target: Uint8Array, at: number): number {
  if (text.length > LONG) return at + encoder.encodeInto(text, target.subarray(at)).written;
  let end = at;
  for (let index = 0; index < text.length; index += 1) {
    let code = text.charCodeAt(index);
    if (code < 0x80) {
      target[end++] = code;
      continue;
    }
    if (code >= 0xd800 && code <= 0xdfff) {
      const low = code < 0xdc00 ? text.charCodeAt(index + 1) : 0;
      if (low >= 0xdc00 && low <= 0xdfff) {
        const point = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
        target[end++] = 0xf0 | (point >> 18);
        target[end++] = 0x80 | ((point >> 12) & 0x3f);
        target[end++] = 0x80 | ((point >> 6) & 0x3f);
        target[end++] = 0x80 | (point & 0x3f);
        index += 1;
        continue;
      }
      code = 0xfffd;
    }
    if (code < 0x800) {
      target[end++] = 0xc0 | (code >> 6);
    } else {
      target[end++] = 0xe0 | (code >> 12);
      target[end++] = 0x80 | ((code >> 6) & 0x3f);
    }
    target[end++] = 0x80 | (code & 0x3f);
  }
  return end;
}

/** Hash of a byte range (FNV-1a with a final mix), a 32-bit unsigned integer. */
export function hashBytes(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

export function sameBytes(
  a: Uint8Array,
  aFrom: number,
  aTo: number,
  b: Uint8Array,
  bFrom: number,
  bTo: number,
): boolean {
  if (aTo - aFrom !== bTo - bFrom) return false;
  const shift = bFrom - aFrom;
  for (let at = aFrom; at < aTo; at += 1) if (a[at] !== b[at + shift]) return false;
  return true;
}
