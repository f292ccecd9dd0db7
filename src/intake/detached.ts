const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * A copy of a text that is kept. A cell may be only a view into the piece of the file it was cut from (so V8 makes
 * substrings) and would hold all of that piece in memory.
 */
export function detached(text: string): string {
  return decoder.decode(encoder.encode(text));
}
