const PIECE = 1 << 20;
const HAN = /[\u3400-\u9fff]/g;
const TWO_BYTE = /[\u0080-\u07ff]/;
/** So many Han characters say that a text is Chinese; counting ends there. */
export const ENOUGH_HAN = 10;

export interface Utf8Check {
  /** Offset of the first byte that cannot stand there; -1 when all is UTF-8. */
  readonly faultAt: number;
  /** Han characters before it, counted up to ENOUGH_HAN. */
  readonly han: number;
  /** Whether there is any U+0080–07FF, known only without Han: in a Chinese roster a sign of another encoding. */
  readonly twoByte: boolean;
}

/** Whether bytes are UTF-8, and what else speaks for it. */
export function checkUtf8(bytes: Uint8Array, from: number, onStep: (share: number) => void = () => {}): Utf8Check {
  const decoder = fatalDecoder();
  let han = 0;
  let twoByte = false;
  const look = (text: string): void => {
    if (han === 0) twoByte ||= TWO_BYTE.test(text);
    if (han < ENOUGH_HAN) han = Math.min(ENOUGH_HAN, han + (text.match(HAN)?.length ?? 0));
  };
  for (let at = from; at < bytes.length; at += PIECE) {
    const end = Math.min(bytes.length, at + PIECE);
    onStep(at / bytes.length);
    try {
      look(decoder.decode(bytes.subarray(at, end), { stream: end < bytes.length }));
    } catch {
      const start = characterBefore(bytes, at, from);
      const good = goodLength(bytes.subarray(start, end));
      look(fatalDecoder().decode(bytes.subarray(start, start + good), { stream: true }));
      return { faultAt: start + good, han, twoByte };
    }
  }
  return { faultAt: -1, han, twoByte };
}

function fatalDecoder(): TextDecoder {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
}

/** Where the last character before `at` begins: it may reach beyond. */
function characterBefore(bytes: Uint8Array, at: number, from: number): number {
  let start = Math.max(from, at - 1);
  while (start > from && start > at - 4 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start -= 1;
  return start;
}

/** The longest beginning that more bytes could make good: found by halving, with the decoder as judge. */
function goodLength(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length + 1; // all of it is good when only its last character is cut off
  while (bad - good > 1) {
    const middle = (good + bad) >>> 1;
    if (isGood(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

function isGood(bytes: Uint8Array): boolean {
  try {
    fatalDecoder().decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
