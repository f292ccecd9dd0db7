import type { Detected } from './encoding';
import { IntakeError } from './errors';

/** Bytes decoded at a time. */
export const PIECE = 1 << 20;

/**
 * The text of a file without its byte order mark, piece by piece: a large file never is one large string. `onPiece` is
 * told what share of the bytes is decoded.
 */
export function* decodeText(
  bytes: Uint8Array,
  { encoding, bom }: Detected,
  onPiece: (share: number) => void = () => {},
): Generator<string, void, undefined> {
  const label = encoding === 'utf-8-bom' ? 'utf-8' : encoding;
  const decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true });
  for (let at = bom; at < bytes.length; at += PIECE) {
    const end = Math.min(bytes.length, at + PIECE);
    onPiece(at / bytes.length);
    yield decodePiece(decoder, bytes.subarray(at, end), end < bytes.length, { tried: label, offset: at });
  }
}

function decodePiece(
  decoder: TextDecoder,
  piece: Uint8Array,
  stream: boolean,
  details: { readonly tried: string; readonly offset: number },
): string {
  try {
    return decoder.decode(piece, { stream });
  } catch {
    throw new IntakeError('encoding-unknown', details);
  }
}
