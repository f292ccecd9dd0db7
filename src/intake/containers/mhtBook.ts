import type { RawBook } from '../book';
import { IntakeError } from '../errors';
import type { Source } from '../source';
import { bookOfPages, pageText, type Page } from './htmlBook';

const STRETCH = 8192;
const LARGEST = 300 * 1024 ** 2;

/** Whether a text that begins so is a web page in a single file, as Excel and WPS save it (.mht). */
export function isMht(head: string): boolean {
  const lines = head.replace(/^\ufeff/, '').trimStart();
  return /^[A-Z][\w-]*:[^\n]*\n/i.test(lines) && /^MIME-Version:/im.test(lines) && /^Content-Type:/im.test(lines);
}

/** Reads the pages of such a file as sheets; pictures, styles and lists of files beside them are left alone. */
export function readMhtBook({ bytes, gzip }: Source): RawBook {
  if (bytes.length > LARGEST) throw new IntakeError('too-large', { size: bytes.length, limit: LARGEST });
  const text = asLatin(bytes);
  const pages = partsOf(text).flatMap((part): Page[] => {
    if (!/^text\/html/i.test(part.heads.get('content-type') ?? '')) return [];
    return [pageText(bytesOf(part), nameOf(part))];
  });
  if (pages.length === 0) throw new IntakeError('no-sheet');
  return bookOfPages(pages, gzip);
}

interface Part {
  readonly heads: ReadonlyMap<string, string>;
  readonly body: string;
}

/** A message and its parts, those within parts too. */
function partsOf(text: string): Part[] {
  const part = partOf(text);
  const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(part.heads.get('content-type') ?? '');
  const mark = boundary?.[1] ?? boundary?.[2];
  if (mark === undefined) return [part];
  return part.body
    .split(`--${mark}`)
    .slice(1)
    .filter((each) => !each.startsWith('--'))
    .flatMap((each) => partsOf(each.replace(/^[ \t]*\r?\n/, '')));
}

function partOf(text: string): Part {
  const end = /\r?\n[ \t]*\r?\n/.exec(text);
  const head = end === null ? text : text.slice(0, end.index);
  const heads = new Map<string, string>();
  for (const line of head.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) heads.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { heads, body: end === null ? '' : text.slice(end.index + end[0].length) };
}

function bytesOf({ heads, body }: Part): Uint8Array {
  const how = (heads.get('content-transfer-encoding') ?? '').toLowerCase();
  if (how === 'base64') return latin(unpacked(body));
  if (how !== 'quoted-printable') return latin(body);
  const whole = body.replaceAll(/=[ \t]*\r?\n/g, '');
  return latin(whole.replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))));
}

function unpacked(body: string): string {
  try {
    return atob(body.replaceAll(/[^A-Za-z0-9+/=]/g, ''));
  } catch {
    throw new IntakeError('zip-damaged', { message: 'base64' });
  }
}

/** A letter a byte: the heads are ASCII, and what the parts hold is told by them. */
function asLatin(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += STRETCH)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + STRETCH)));
  return pieces.join('');
}

function latin(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at) & 0xff;
  return bytes;
}

/** Excel calls the pages of a workbook sheet001.htm and so on. */
function nameOf({ heads }: Part): string {
  const place = heads.get('content-location') ?? '';
  return /([^/\\]*)\.html?$/i.exec(place)?.[1] ?? '';
}
