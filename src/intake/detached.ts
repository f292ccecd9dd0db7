import { decodeUtf8, encodeUtf8 } from '../roster/utf8';

/** Texts of so many signs are copied by plain loops: calls into the browser cost many times as much. */
const SHORT = 96;
const room = new Uint8Array(SHORT * 3);
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * A copy of a text that is kept. A cell may be only a view into the piece of the file it was cut from (so V8 makes
 * substrings) and would hold all of that piece in memory.
 */
export function detached(text: string): string {
  if (text.length > SHORT) return decoder.decode(encoder.encode(text));
  return decodeUtf8(room, 0, encodeUtf8(text, room, 0));
}
