import { checkUtf8, ENOUGH_HAN } from './checkUtf8';
import { IntakeError } from './errors';
import type { TextEncoding } from './book';

export type Encoding = TextEncoding;

const SAMPLE = 1 << 20;

export interface Detected {
  readonly encoding: Encoding;
  /** Bytes of the byte order mark. */
  readonly bom: number;
}

/**
 * How the bytes of a whole file are encoded: byte order mark, then zero bytes at even or odd places (UTF-16), then
 * UTF-8 without a fault, then GB 18030 (whose own faults show when it is decoded).
 */
export function detectEncoding(bytes: Uint8Array, onStep: (share: number) => void = () => {}): Detected {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) {
    const { faultAt } = checkUtf8(bytes, 3, onStep);
    if (faultAt !== -1) throw undecodable(bytes, faultAt);
    return { encoding: 'utf-8-bom', bom: 3 };
  }
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', bom: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', bom: 2 };
  if (a === 0x84 && b === 0x31 && c === 0x95 && bytes[3] === 0x33) return { encoding: 'gb18030', bom: 4 };
  const wide = detectUtf16(bytes.subarray(0, SAMPLE));
  if (wide !== undefined) return { encoding: wide, bom: 0 };
  const { faultAt, han, twoByte } = checkUtf8(bytes, 0, onStep);
  if (faultAt === -1) {
    const mistaken = han === 0 && twoByte && canDecode(bytes, 'gb18030');
    return { encoding: mistaken ? 'gb18030' : 'utf-8', bom: 0 };
  }
  // Damaged UTF-8 rather than GB 18030: Chinese before the fault, and much of it, or only the end is missing, or it is not that.
  const cut = faultAt >= bytes.length - 3;
  if (han >= ENOUGH_HAN || (han > 0 && (cut || !canDecode(bytes, 'gb18030')))) throw undecodable(bytes, faultAt);
  return { encoding: 'gb18030', bom: 0 };
}

/** The bytes as somebody says that they are encoded; a byte order mark of that encoding is none of the text. */
export function encodedAs(bytes: Uint8Array, encoding: Exclude<Encoding, 'utf-8-bom'>): Detected {
  const has = (...mark: readonly number[]): boolean => mark.every((byte, at) => bytes[at] === byte);
  if (encoding === 'utf-16le') return { encoding, bom: has(0xff, 0xfe) ? 2 : 0 };
  if (encoding === 'utf-16be') return { encoding, bom: has(0xfe, 0xff) ? 2 : 0 };
  if (encoding === 'gb18030') return { encoding, bom: has(0x84, 0x31, 0x95, 0x33) ? 4 : 0 };
  const marked = has(0xef, 0xbb, 0xbf);
  const { faultAt } = checkUtf8(bytes, marked ? 3 : 0);
  if (faultAt !== -1) throw undecodable(bytes, faultAt);
  return marked ? { encoding: 'utf-8-bom', bom: 3 } : { encoding, bom: 0 };
}

/**
 * UTF-16 without a mark: in it, the separators and digits of a table stand beside a zero byte, nearly all of them.
 * A text that merely holds zero bytes is not taken for it; one with very many is no text at all.
 */
function detectUtf16(sample: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  let separators = 0;
  let little = 0;
  let big = 0;
  let zeros = 0;
  for (let at = 0; at < sample.length; at += 1) {
    const byte = sample[at] ?? 0;
    if (byte === 0) zeros += 1;
    if (!(byte === 9 || byte === 10 || byte === 13 || byte === 0x2c || (byte >= 0x30 && byte <= 0x39))) continue;
    separators += 1;
    if (at % 2 === 0 && sample[at + 1] === 0) little += 1;
    else if (at % 2 === 1 && sample[at - 1] === 0) big += 1;
  }
  if (little * 2 > separators && little > big * 8) return 'utf-16le';
  if (big * 2 > separators && big > little * 8) return 'utf-16be';
  if (zeros > 64 && zeros * 20 > sample.length) throw new IntakeError('not-text', { kind: 'binary' });
  return undefined;
}

function canDecode(bytes: Uint8Array, label: string): boolean {
  const decoder = new TextDecoder(label, { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += SAMPLE) decoder.decode(bytes.subarray(at, at + SAMPLE), { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

function undecodable(bytes: Uint8Array, offset: number): IntakeError {
  let line = 1;
  for (let at = 0; at < offset; at += 1) if (bytes[at] === 10) line += 1;
  return new IntakeError('utf8-damaged', { offset, line });
}
