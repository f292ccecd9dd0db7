import { fingerprint } from '../../base/text';
import type { FoundSheet } from '../found';
import { headerForm } from './words';

/** A sheet by its header words, in their order. */
export function sheetKey(headers: readonly string[], lines: number): string {
  return fingerprint([String(lines), ...headers.map(headerForm)].join('\u0000'));
}

/**
 * What a file is remembered by: the different headers of the sheets that are read, whatever the container, the file's name, the
 * number of sheets and what stands in them.
 */
export function shapeOf(sheets: readonly Pick<FoundSheet, 'key' | 'header' | 'columns'>[]): string {
  const keys = sheets.filter(({ columns }) => columns.length > 0).map(({ key }) => key);
  return fingerprint([...new Set(keys)].sort().join('\u0000'));
}
