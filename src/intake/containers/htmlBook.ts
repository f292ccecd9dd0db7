import type { RawBook, TextEncoding } from '../book';
import { decodeText } from '../decodeText';
import { detectEncoding, type Detected } from '../encoding';
import { IntakeError } from '../errors';
import type { Source } from '../source';
import { createCellLimits } from './cellLimits';
import { decodeEntities } from './entities';
import { readHtmlTables } from './htmlTables';
import { finishSheet } from './sheetRows';

const HEAD = 4096;
/** Beyond this a web page is not held as one text. */
const LARGEST = 300 * 1024 ** 2;

/** Whether a text that begins so is a web page with a table, whatever the file calls itself. */
export function isHtml(head: string): boolean {
  const text = head.replace(/^\ufeff/, '').trimStart();
  return text.startsWith('<') && /<(?:!doctype\s+html|html|table|body|head|meta|style|div)[\s>]/i.test(text);
}

/** A page as text, and how it was encoded. */
export interface Page {
  /** '' where it is the only one. */
  readonly name: string;
  readonly text: string;
  readonly encoding: TextEncoding;
}

/** Tables that call themselves .xls: web pages out of Excel and many systems. Each table is a sheet. */
export function readHtmlBook({ bytes, gzip }: Source): RawBook {
  if (bytes.length > LARGEST) throw new IntakeError('too-large', { size: bytes.length, limit: LARGEST });
  return bookOfPages([pageText(bytes, '')], gzip);
}

export function pageText(bytes: Uint8Array, name: string): Page {
  const detected = encodingOf(bytes);
  return { name, text: [...decodeText(bytes, detected)].join(''), encoding: detected.encoding };
}

/** LibreOffice writes the name of each sheet above its table. */
function headsOf(text: string): string[] {
  return Array.from(text.matchAll(/<h1>[^<>]*\d+:\s*<em>([^<]*)<\/em>\s*<\/h1>/gi), ([, name = '']) =>
    decodeEntities(name),
  );
}

export function bookOfPages(pages: readonly Page[], gzip: boolean): RawBook {
  const limits = createCellLimits();
  const tables = pages.flatMap(({ name, text }) => {
    const heads = headsOf(text);
    const read = readHtmlTables(text, heads.length === 0);
    return read.map((table, at) => ({ table, name: heads.length === read.length ? (heads[at] ?? '') : name }));
  });
  const named = new Set(tables.map(({ name }) => name)).size === tables.length;
  const sheets = tables
    .map(({ table, name }, at) => {
      const own = named && name !== '' ? name : String(at + 1);
      return finishSheet({ ...table, name: tables.length === 1 ? '' : own, hidden: false }, limits);
    })
    .filter(({ rows }) => rows.length > 0);
  if (sheets.length === 0) throw new IntakeError(tables.length === 0 ? 'no-sheet' : 'empty');
  return {
    container: 'html',
    gzip,
    encoding: pages[0]?.encoding ?? null,
    delimiter: null,
    sheets,
    notes: limits.notes(),
  };
}

/** What the page says of itself counts only where the bytes agree; pages often lie. */
function encodingOf(bytes: Uint8Array): Detected {
  const detected = detectEncoding(bytes);
  if (detected.encoding !== 'utf-8' || detected.bom > 0) return detected;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const told = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
  const chinese = told !== undefined && /^(?:gb2312|gbk|gb18030|x-gbk|cp936|windows-936)$/.test(told);
  const page: Detected = { encoding: 'gb18030' satisfies TextEncoding, bom: 0 };
  return chinese && hasNoHan(bytes) && decodes(bytes, page) ? page : detected;
}

function hasNoHan(bytes: Uint8Array): boolean {
  return !/[\u3400-\u9fff]/.test(new TextDecoder('utf-8').decode(bytes.subarray(0, 1 << 20)));
}

function decodes(bytes: Uint8Array, detected: Detected): boolean {
  try {
    for (const piece of decodeText(bytes, detected)) if (piece === '') return true;
    return true;
  } catch {
    return false;
  }
}
