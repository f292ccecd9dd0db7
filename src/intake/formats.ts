import { IntakeError } from './errors';

/** First bytes of formats that people drop by mistake. */
const FORMATS: readonly (readonly [kind: string, magic: readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]], // xlsx, docx, ofd and plain zip
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['xls', [0xd0, 0xcf, 0x11, 0xe0]], // also doc, et, wps
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['rar', [0x52, 0x61, 0x72, 0x21]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['sqlite', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
];

/** Throws `not-text` with the format's name when the first bytes are those of another format. */
export function refuseOtherFormats(head: Uint8Array): void {
  for (const [kind, magic] of FORMATS) {
    if (magic.every((byte, at) => head[at] === byte)) throw new IntakeError('not-text', { kind });
  }
}
