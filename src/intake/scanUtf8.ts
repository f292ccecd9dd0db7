const STEP = 1 << 22; // bytes between two calls of onStep

export interface Utf8Scan {
  /** Offset of the first byte that is not UTF-8; -1 when all is. */
  readonly faultAt: number;
  /** Characters of U+3400–9FFF before it: Han. */
  readonly han: number;
  /** Characters of U+0080–07FF before it: in a Chinese roster a sign of another encoding. */
  readonly twoByte: number;
}

/** Checks that bytes are UTF-8 (no overlong forms, no surrogates, nothing above U+10FFFF) and counts what speaks for it. */
export function scanUtf8(bytes: Uint8Array, from: number, onStep: (share: number) => void = () => {}): Utf8Scan {
  const { length } = bytes;
  let han = 0;
  let twoByte = 0;
  let at = from;
  let told = from;
  while (at < length) {
    if (at - told > STEP) {
      told = at;
      onStep(at / length);
    }
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      at += 1;
      continue;
    }
    const size = sizeAt(bytes, at, lead);
    if (size === 0) return { faultAt: at, han, twoByte };
    if (size === 2) twoByte += 1;
    else if (lead >= 0xe3 && lead <= 0xe9) han += 1;
    at += size;
  }
  return { faultAt: -1, han, twoByte };
}

const isTail = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;

/** Bytes of the character that begins with `lead`; 0 when it is none. */
function sizeAt(bytes: Uint8Array, at: number, lead: number): 0 | 2 | 3 | 4 {
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const second = bytes[at + 1] ?? 0;
  if ((second & 0xc0) !== 0x80) return 0;
  if (lead < 0xe0) return 2;
  if (!isTail(bytes[at + 2])) return 0;
  if (lead < 0xf0) return (lead === 0xe0 && second < 0xa0) || (lead === 0xed && second > 0x9f) ? 0 : 3;
  if (!isTail(bytes[at + 3])) return 0;
  return (lead === 0xf0 && second < 0x90) || (lead === 0xf4 && second > 0x8f) ? 0 : 4;
}
