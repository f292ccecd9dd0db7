import { fingerprint } from '../../base/text';
import type { FileKind, FoundSheet } from '../found';
import { headerForm } from './words';

/** A sheet by its header words, in their order. */
export function sheetKey(headers: readonly string[], lines: number): string {
  return fingerprint([String(lines), ...headers.map(headerForm)].join('\u0000'));
}

/**
 * What a file is remembered by: the kind that it seems to be (lists of all kinds have the columns 姓名 and 身份证号) and the
 * different headers of the sheets that are read, whatever the container, the number of sheets and what stands in them.
 */
export function shapeOf(kind: FileKind, sheets: readonly Pick<FoundSheet, 'key' | 'header' | 'columns'>[]): string {
  const keys = sheets.filter(({ columns }) => columns.length > 0).map(({ key }) => key);
  return fingerprint([kind, ...[...new Set(keys)].sort()].join('\u0000'));
}
