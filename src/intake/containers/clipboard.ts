import { withLineEnds } from '../../base/lineEnds';
import { readTsv } from '../../base/tsv';
import type { Merge, RawBook } from '../book';
import { IntakeError } from '../errors';
import { createCellLimits } from './cellLimits';
import { readHtmlTables } from './htmlTables';
import type { Clipboard } from './opened';
import { finishSheet } from './sheetRows';

/**
 * What Excel, WPS and LibreOffice put on the clipboard. The values are those of the plain text; the markup only says which
 * cells are merged and which line ends stand inside cells: where the text has them without quotation marks, or not at all.
 */
export function readClipboard({ plain, html }: Clipboard): RawBook {
  let rows: readonly (readonly string[])[] = plain === '' ? [] : readTsv(plain);
  let merges: readonly Merge[] = [];
  // Without merged cells and line ends inside cells the markup, ten times as long, says nothing new.
  const [table] = plain === '' || /<br|(?:row|col)span=/i.test(html) ? readHtmlTables(html) : [];
  if (table !== undefined && (plain === '' || table.rows.length < rows.length)) ({ rows, merges } = table);
  else if (table?.rows.length === rows.length) {
    merges = agreeing(table.merges, rows);
    rows = withLineEnds(rows, table.rows);
  }
  const limits = createCellLimits();
  const sheet = finishSheet({ name: '', hidden: false, rows, merges }, limits);
  if (sheet.rows.length === 0) throw new IntakeError('empty');
  return {
    container: 'clipboard',
    gzip: false,
    encoding: null,
    delimiter: '\t',
    sheets: [sheet],
    notes: limits.notes(),
  };
}

/** The merges of the markup, unless the values say that its cells are others: then none. */
function agreeing(merges: readonly Merge[], rows: readonly (readonly string[])[]): readonly Merge[] {
  const agree = merges.every(({ top, left, bottom, right }) =>
    rows
      .slice(top, bottom + 1)
      .every((cells, at) => cells.slice(left + (at === 0 ? 1 : 0), right + 1).every((cell) => cell === '')),
  );
  return agree ? merges : [];
}
