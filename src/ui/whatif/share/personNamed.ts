import type { RosterTable } from '../../../roster/types';

/** A text that would travel, and the person of the roster whose name it is or holds. */
export interface Named {
  readonly text: string;
  readonly name: string;
  /** The text is the name and nothing else. */
  readonly equal: boolean;
}

/** One sign is no name: too many words would hold it. */
const LEAST = 2;

/** Whether one of the texts is the name of a living person, or holds one; equal ones first. Null where none does. */
export function personNamed(table: RosterTable, texts: readonly string[]): Named | null {
  const wanted = [...new Set(texts)].map((text) => ({ text, bytes: utf8(squeezed(text)) }));
  const { codes, pool } = table.text('name');
  const longest = Math.max(0, ...wanted.map(({ bytes }) => bytes.length));
  let held: Named | null = null;
  for (let row = 0; row < table.length; row += 1) {
    const code = codes[row] ?? 0;
    if (code === 0 || table.alive[row] !== 1) continue;
    const [from, to] = [pool.start(code), pool.end(code)];
    // Compared as bytes: making a text of every name would hold up the page. A name with spaces in it is longer than its signs.
    if (to - from > longest * 2) continue;
    for (const { text, bytes } of wanted) {
      if (!spaced(pool.bytes, from, to) && !holds(bytes, pool.bytes, from, to)) continue;
      const name = squeezed(pool.get(code));
      const own = squeezed(text);
      if ([...name].length < LEAST || !own.includes(name)) continue;
      if (own === name) return { text, name: pool.get(code), equal: true };
      held ??= { text, name: pool.get(code), equal: false };
    }
  }
  return held;
}

function squeezed(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '');
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A plain space, or the lead byte of wider ones. */
function spaced(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (bytes[at] === 0x20 || bytes[at] === 0xe3 || bytes[at] === 0xef) return true;
  return false;
}

function holds(whole: Uint8Array, part: Uint8Array, from: number, to: number): boolean {
  const length = to - from;
  for (let start = 0; start + length <= whole.length; start += 1) {
    let at = 0;
    while (at < length && whole[start + at] === part[from + at]) at += 1;
    if (at === length) return true;
  }
  return false;
}
