import type { BookNote, Container, RawBook, ReadAs } from '../book';
import { IntakeError } from '../errors';
import { formatOf, refuseStrangers } from '../formats';
import { createProgress, type OnProgress, type Progress } from '../progress';
import { LARGEST_TEXT, readSource, type Source } from '../source';
import { readClipboard } from './clipboard';
import { readOtherBook } from './excelBook';
import { isHtml, readHtmlBook } from './htmlBook';
import { isMht, readMhtBook } from './mhtBook';
import { refuseOtherOle } from './oleKind';
import { openText } from './textSource';
import type { Clipboard, TextSource } from './opened';
import { readXlsxBook } from './xlsxBook';

/** Shares of the work: reading from disk, and (of texts) finding the encoding. */
const READ = 0.05;
const READ_TEXT = 0.5;
/** Beyond this a workbook is no list of persons, and would not fit into memory. */
const LARGEST_BOOK = 300 * 1024 ** 2;
/** Characters at the beginning of a text that tell a web page. */
const HEAD = 4096;

/** Endings that say what a container is. */
const ENDINGS: Readonly<Record<Container, readonly string[]>> = {
  text: ['csv', 'tsv', 'txt', 'tab', ''],
  xlsx: ['xlsx', 'xlsm', 'xltx', 'xlsb', 'et', ''],
  xls: ['xls', 'xlt', 'et', 'xml', ''],
  html: ['html', 'htm', 'mht', 'mhtml', ''],
  clipboard: [''],
};

/**
 * Opens a file or what was pasted: sheets of texts, or, of a text file, its head and a stream of its records. What it is
 * shows in its bytes, whatever its name says. Throws IntakeError.
 */
export async function openBook(
  source: Blob | Clipboard,
  fileName: string,
  onProgress: OnProgress = () => {},
  readAs: ReadAs = {},
): Promise<RawBook | TextSource> {
  if (!(source instanceof Blob)) return readClipboard(source);
  const progress = createProgress(source.size, onProgress);
  const head = new Uint8Array(await source.slice(0, 16).arrayBuffer());
  progress.enter(formatOf(head) === undefined ? READ_TEXT : READ);
  const read = await readSource(source, progress, LARGEST_TEXT, refuseStrangers);
  const opened = await openBytes(read, progress, readAs);
  progress.enter(1);
  return told(opened, fileName);
}

async function openBytes(source: Source, progress: Progress, readAs: ReadAs): Promise<RawBook | TextSource> {
  const { bytes } = source;
  const format = formatOf(bytes.subarray(0, 16));
  if (format !== undefined && bytes.length > LARGEST_BOOK) {
    throw new IntakeError('too-large', { size: bytes.length, limit: LARGEST_BOOK });
  }
  if (format === 'zip') return readXlsxBook(source, progress);
  if (format === 'xls') {
    refuseOtherOle(bytes);
    return readOtherBook(source, 'xls', progress);
  }
  const head = new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-8').decode(bytes.subarray(0, HEAD));
  if (/^\ufeff?\s*<\?xml/.test(head) && head.includes('urn:schemas-microsoft-com:office:spreadsheet')) {
    return readOtherBook(source, 'xls', progress);
  }
  if (/^\ufeff?ID;P/.test(head)) throw new IntakeError('not-text', { kind: 'sylk' });
  if (/^\ufeff?TABLE\r?\n0,1\r?\n/.test(head)) throw new IntakeError('not-text', { kind: 'dif' });
  if (/^\ufeff?\s*<\?xml/.test(head) && head.includes('urn:oasis:names:tc:opendocument')) {
    throw new IntakeError('not-text', { kind: 'fods' });
  }
  if (isHtml(head)) return readHtmlBook(source);
  if (isMht(head)) return readMhtBook(source);
  progress.enter(1);
  return openText(source, (share) => progress.step(share), readAs);
}

/** Adds the note of a file whose name says something else than it is. */
function told(opened: RawBook | TextSource, fileName: string): RawBook | TextSource {
  const says = /\.([a-z0-9]{1,5})$/i.exec(fileName.replace(/\.gz(?:ip)?$/i, ''))?.[1]?.toLowerCase() ?? '';
  const is = opened.container;
  if (ENDINGS[is].includes(says)) return opened;
  const note: BookNote = { code: 'not-what-it-says', is, says };
  if (!('records' in opened)) return { ...opened, notes: [note, ...opened.notes] };
  return {
    ...opened,
    get notes() {
      return [note, ...opened.notes];
    },
  };
}
