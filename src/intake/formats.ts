import { IntakeError } from './errors';

/** First bytes of formats that people drop by mistake; -1: any byte. */
const FORMATS: readonly (readonly [kind: string, magic: readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]], // xlsx, docx, ofd and plain zip
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['xls', [0xd0, 0xcf, 0x11, 0xe0]], // also doc, et, wps
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['bmp', [0x42, 0x4d, -1, -1, -1, -1, 0, 0, 0, 0]],
  ['tiff', [0x49, 0x49, 0x2a, 0]],
  ['tiff', [0x4d, 0x4d, 0, 0x2a]],
  ['webp', [0x52, 0x49, 0x46, 0x46, -1, -1, -1, -1, 0x57, 0x45, 0x42, 0x50]],
  ['rar', [0x52, 0x61, 0x72, 0x21]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['sqlite', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
];

/** The format that first bytes are of; undefined: perhaps a text. */
export function formatOf(head: Uint8Array): string | undefined {
  return FORMATS.find(([, magic]) => magic.every((byte, at) => byte === -1 || head[at] === byte))?.[0];
}

/** Throws `not-text` with the format's name when the first bytes are those of another format. */
export function refuseOtherFormats(head: Uint8Array): void {
  const kind = formatOf(head);
  if (kind !== undefined) throw new IntakeError('not-text', { kind });
}

/** The same, but Excel's own formats may pass. */
export function refuseStrangers(head: Uint8Array): void {
  const kind = formatOf(head);
  if (kind !== undefined && kind !== 'zip' && kind !== 'xls') throw new IntakeError('not-text', { kind });
}
