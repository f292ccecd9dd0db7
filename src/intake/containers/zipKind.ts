import { IntakeError } from '../errors';
import type { ZipEntry } from './zipDirectory';
import { partText } from './zipPart';

/** What a zip is: a workbook as XML, a binary workbook, or something that is refused by its name. */
export async function zipKind(bytes: Uint8Array, entries: readonly ZipEntry[]): Promise<'xlsx' | 'xlsb'> {
  const has = (start: string): boolean => entries.some(({ name }) => name.toLowerCase().startsWith(start));
  if (entries.some(({ encrypted }) => encrypted)) throw new IntakeError('password');
  if (has('xl/workbook.bin')) return 'xlsb';
  if (has('xl/')) return 'xlsx';
  if (has('word/')) throw refused('docx');
  if (has('ppt/')) throw refused('pptx');
  if (has('ofd.xml')) throw refused('ofd');
  const mimetype = entries.find(({ name }) => name === 'mimetype');
  const type = mimetype === undefined || mimetype.unpacked > 200 ? '' : await partText(bytes, mimetype);
  if (type.includes('opendocument.spreadsheet')) throw refused('ods');
  if (type.includes('opendocument')) throw refused('odt');
  if (has('[content_types].xml')) return 'xlsx'; // its workbook may stand elsewhere
  throw refused('zip');
}

function refused(kind: string): IntakeError {
  return new IntakeError('not-text', { kind });
}
