/** Number of changes (insert, delete, replace one character, swap two neighbours) that turn `a` into `b`. */
export function editDistance(a: string, b: string): number {
  const from = [...a];
  const to = [...b];
  const table = from.map(() => Array.from({ length: to.length + 1 }, () => 0));
  const at = (i: number, j: number): number => (i === 0 ? j : j === 0 ? i : (table[i - 1]?.[j] ?? 0));
  for (const [i, letter] of from.entries()) {
    const row = table[i] ?? [];
    for (const [j, other] of to.entries()) {
      const replaced = at(i, j) + (letter === other ? 0 : 1);
      const swaps = i > 0 && j > 0 && letter === to[j - 1] && other === from[i - 1];
      const swapped = swaps ? at(i - 1, j - 1) + 1 : Infinity;
      row[j + 1] = Math.min(replaced, at(i, j + 1) + 1, at(i + 1, j) + 1, swapped);
    }
  }
  return at(from.length, to.length);
}

/**
 * The candidate that was probably meant: at most a third of the longer word differs (at least one letter may).
 * Undefined when nothing is near; the earlier candidate wins when equal.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const candidate of candidates) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    const allowed = Math.max(1, Math.floor(Math.max([...word].length, [...candidate].length) / 3));
    if (distance <= allowed && distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** A short, stable fingerprint of a text (FNV-1a, two 32-bit lanes, 12 hex digits). Line ends do not count. */
export function fingerprint(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  const plain = text.replaceAll('\r\n', '\n');
  for (let index = 0; index < plain.length; index += 1) {
    const code = plain.charCodeAt(index);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ (code + index), 0x01000193);
  }
  const hex = (n: number): string => (n >>> 0).toString(16).padStart(8, '0');
  return `${hex(a)}${hex(b)}`.slice(0, 12);
}

/** A name as part of a file name: what some system refuses there becomes `_`, and it is not too long for any. */
export function fileSafe(name: string): string {
  // Marks of direction would show another name, and another ending, than there is.
  const plain = wellFormed(name)
    .replaceAll(/[\\/:*?"<>|\s\p{Cc}\p{Bidi_Control}]+/gu, '_')
    .replace(/^[._]+/, '');
  return [...plain].slice(0, 60).join('');
}

/** Half a sign (a surrogate without its other half) is no text: as UTF-8, in which texts are kept and go out, it is this mark. */
export function wellFormed(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '\ufffd');
}
