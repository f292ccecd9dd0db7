import type { Detected } from './encoding';
import { IntakeError } from './errors';
import type { Progress } from './progress';

const SLICE = 1 << 20;

/**
 * The text of a file as UTF-8 without byte order mark: its own bytes where it is UTF-8 already, else decoded slice by
 * slice, so that a large file never is one large string.
 */
export function toUtf8(bytes: Uint8Array, { encoding, bom }: Detected, progress: Progress): Uint8Array {
  if (encoding === 'utf-8' || encoding === 'utf-8-bom') return bytes.subarray(bom);
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  const encoder = new TextEncoder();
  let target = new Uint8Array(Math.ceil(bytes.length * 1.6) + SLICE);
  let length = 0;
  for (let at = bom; at < bytes.length; at += SLICE) {
    const last = at + SLICE >= bytes.length;
    const text = decodeSlice(decoder, bytes.subarray(at, at + SLICE), !last, at);
    if (target.length < length + text.length * 3) {
      const grown = new Uint8Array(Math.max(target.length * 2, length + text.length * 3));
      grown.set(target.subarray(0, length));
      target = grown;
    }
    length += encoder.encodeInto(text, target.subarray(length)).written;
    progress.step(at / bytes.length);
  }
  return target.subarray(0, length);

  function decodeSlice(from: TextDecoder, slice: Uint8Array, stream: boolean, offset: number): string {
    try {
      return from.decode(slice, { stream });
    } catch {
      throw new IntakeError('encoding-unknown', { tried: encoding, offset });
    }
  }
}
