import type { Clipboard } from '../../intake/book';
import { isPersonHead } from '../../intake/find/personHead';
import { t } from '../i18n';

/** What comes in: a file, or what was pasted. */
export type Source = File | Clipboard;

export function nameOf(source: Source): string {
  return source instanceof File ? source.name : t('intake.clipboard');
}

/** Lines among which a pasted table's header is looked for. */
const LOOKED_AT = 12;

/** What a paste event holds; undefined where it is no text. */
export function pastedOf({ clipboardData }: ClipboardEvent): Clipboard | undefined {
  if (clipboardData === null) return undefined;
  const plain = clipboardData.getData('text/plain');
  const html = clipboardData.getData('text/html');
  return plain.trim() === '' ? undefined : { plain, html };
}

/** Whether what was pasted is a table whose header tells of persons: a column of names or of ID numbers, and rows below it. */
export function isList({ plain }: Clipboard): boolean {
  const lines = plain.slice(0, 20_000).split(/\r?\n/, LOOKED_AT + 1);
  return lines.some((line, index) => {
    if (index === lines.length - 1 || (lines[index + 1] ?? '').trim() === '') return false;
    const cells = line.split('\t');
    return cells.some((cell) => isPersonHead(cell.replaceAll('"', '')));
  });
}
