import { decodeUtf8, encodeUtf8, utf8Bound } from '../../roster/utf8';
import { LONGEST, textElement } from './xmlText';

const ZERO = 0x30;
const OPEN = encode('<t>');
const CLOSE = encode('</t>');

export function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

/** XML as bytes. Texts that lie in a pool as bytes are copied without being decoded where nothing in them needs care. */
export interface XmlBytes {
  raw(bytes: Uint8Array): void;
  text(text: string): void;
  integer(value: number): void;
  /** The `<t>` element of a text given as UTF-8. */
  textOf(source: Uint8Array, from: number, to: number): void;
  readonly length: number;
  /** Everything written since the last call, as bytes of their own. */
  take(): Uint8Array<ArrayBuffer>;
}

export function createXmlBytes(): XmlBytes {
  let bytes = new Uint8Array(1 << 19);
  let used = 0;
  const room = (more: number): void => {
    if (used + more <= bytes.length) return;
    const grown = new Uint8Array(Math.max(bytes.length * 2, used + more));
    grown.set(bytes.subarray(0, used));
    bytes = grown;
  };
  const raw = (source: Uint8Array): void => {
    room(source.length);
    for (let at = 0; at < source.length; at += 1) bytes[used + at] = source[at] ?? 0;
    used += source.length;
  };
  const text = (value: string): void => {
    room(utf8Bound(value));
    used = encodeUtf8(value, bytes, used);
  };
  return {
    raw,
    text,
    integer(value) {
      room(20);
      let size = 1;
      for (let limit = 10; limit <= value; limit *= 10) size += 1;
      let rest = value;
      for (let at = used + size - 1; at >= used; at -= 1) {
        bytes[at] = ZERO + (rest % 10);
        rest = Math.floor(rest / 10);
      }
      used += size;
    },
    textOf(source, from, to) {
      if (needsCare(source, from, to)) {
        text(textElement(decodeUtf8(source, from, to)));
        return;
      }
      raw(OPEN);
      room(to - from);
      for (let at = from; at < to; at += 1) bytes[used++] = source[at] ?? 0;
      raw(CLOSE);
    },
    get length() {
      return used;
    },
    take() {
      const taken = bytes.slice(0, used);
      used = 0;
      return taken;
    },
  };
}

/** Whether a text holds anything that may not stand in XML as it is: & < > _ blanks outside, controls, no characters; or is long. */
function needsCare(source: Uint8Array, from: number, to: number): boolean {
  if (to - from > LONGEST || source[from] === 0x20 || source[to - 1] === 0x20) return true;
  for (let at = from; at < to; at += 1) {
    const byte = source[at] ?? 0;
    if (byte < 0x20 || byte === 0x26 || byte === 0x3c || byte === 0x3e || byte === 0x5f || byte === 0x7f) return true;
    // The controls behind ASCII; an ideographic blank (outside), U+FFFE and U+FFFF.
    if (byte === 0xc2 || (byte === 0xef && source[at + 1] === 0xbf) || (byte === 0xe3 && source[at + 1] === 0x80)) {
      return true;
    }
  }
  return false;
}
