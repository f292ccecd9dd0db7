import { LedgerError } from '../errors';
import { hex, sha256 } from './sha256';
import { damaged, listOf, objectOf, refuseProto, textOf, wholeOf } from './shape';

/**
 * The file: 8 bytes of magic, version, length of the manifest, its SHA-256, the manifest (JSON), the sections.
 * The manifest names every section with its length and SHA-256, so that a flipped bit anywhere is found.
 * Every version after the first has the SHA-256 of its first 48 bytes at byte 48: without it another number there is
 * damage, not a newer release. A header that says 1 needs none, for one flipped bit makes no 1 of another version.
 */
const MAGIC = [0x43, 0x5a, 0x54, 0x5a, 0x0d, 0x0a, 0x1a, 0x0a]; // CZTZ; the line ends show a transfer as text
export const BACKUP_VERSION = 1;
const HEADER = 8 + 4 + 4 + 32;
const LARGEST_MANIFEST = 64 * 1024 * 1024;
/** Unpacked. Longer JSON can be read by no browser, and numbers of 16,384 rows or of one dictionary are less. */
const LARGEST_SECTION = 512 * 1024 * 1024;

export interface SectionHead {
  readonly bytes: number;
  readonly sha256: string;
}
export interface Container {
  /** What the file says of itself, `sections` included. */
  readonly manifest: unknown;
  readonly sections: readonly SectionHead[];
  /** A section's bytes, compared with its checksum. Throws `backup-damaged`. */
  read(index: number): Promise<Uint8Array<ArrayBuffer>>;
}

export async function writeContainer(
  manifest: object,
  sections: readonly { readonly blob: Blob; readonly sha256: string }[],
): Promise<Blob> {
  const heads = sections.map(({ blob, sha256: sum }): SectionHead => ({ bytes: blob.size, sha256: sum }));
  const json = new TextEncoder().encode(JSON.stringify({ ...manifest, sections: heads }));
  const header = new Uint8Array(HEADER);
  header.set(MAGIC);
  const view = new DataView(header.buffer);
  view.setUint32(8, BACKUP_VERSION, true);
  view.setUint32(12, json.length, true);
  header.set(bytesOfHex(await sha256(json)), 16);
  return new Blob([header, json, ...sections.map(({ blob }) => blob)], { type: 'application/octet-stream' });
}

/** Throws `backup-empty` (not even the first bytes of one), `backup-foreign` (no backup of this program), `backup-newer`, `backup-damaged`. */
export async function readContainer(file: Blob): Promise<Container> {
  const header = await bytesOf(file.slice(0, HEADER));
  if (header.length < MAGIC.length) throw new LedgerError('backup-empty', { bytes: file.size });
  if (MAGIC.some((byte, index) => header[index] !== byte)) throw new LedgerError('backup-foreign');
  if (header.length < HEADER) throw damaged('header');
  const view = new DataView(header.buffer);
  const version = view.getUint32(8, true);
  if (version !== BACKUP_VERSION) {
    if (!(await isSealed(file, header))) throw damaged('header');
    throw new LedgerError('backup-newer', { found: version, known: BACKUP_VERSION });
  }
  const length = view.getUint32(12, true);
  if (length > LARGEST_MANIFEST || HEADER + length > file.size) throw damaged('manifest');
  const json = await bytesOf(file.slice(HEADER, HEADER + length));
  if ((await sha256(json)) !== hex(header.subarray(16, 48))) throw damaged('manifest');
  const manifest = objectOf(parsed(json), 'manifest');
  const sections = listOf(manifest['sections'], 'sections').map(headOf);
  const starts: number[] = [];
  let at = HEADER + length;
  for (const section of sections) {
    starts.push(at);
    at += section.bytes;
  }
  if (at !== file.size) throw damaged('length');
  return {
    manifest,
    sections,
    async read(index) {
      const section = sections[index];
      const start = starts[index];
      if (section === undefined || start === undefined) throw damaged(`section ${index}`);
      const bytes = await bytesOf(file.slice(start, start + section.bytes));
      if ((await sha256(bytes)) !== section.sha256) throw damaged(`section ${index}`);
      return bytes;
    },
  };
}

function parsed(json: Uint8Array<ArrayBuffer>): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(json), (key, value: unknown) => {
      refuseProto(key);
      return value;
    });
  } catch {
    throw damaged('manifest'); // not JSON, or nested so deep that nobody can read it
  }
}

function headOf(told: unknown): SectionHead {
  const value = objectOf(told, 'sections');
  return { bytes: wholeOf(value['bytes'], 'sections'), sha256: textOf(value['sha256'], 'sections') };
}

/** Whether the checksum of the header follows it. */
async function isSealed(file: Blob, header: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const seal = await bytesOf(file.slice(HEADER, HEADER + 32));
  return hex(seal) === (await sha256(header));
}

export async function gzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return bytesOf(new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'))));
}
/** Throws `backup-damaged` where a few bytes would become more than any section holds. */
export async function gunzip(bytes: Uint8Array<ArrayBuffer>, most = LARGEST_SECTION): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.byteLength;
    if (size > most) {
      await reader.cancel();
      throw damaged('size');
    }
    parts.push(next.value);
  }
  return bytesOf(new Blob(parts));
}

async function bytesOf(source: { arrayBuffer(): Promise<ArrayBuffer> }): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await source.arrayBuffer());
}

function bytesOfHex(text: string): Uint8Array {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
