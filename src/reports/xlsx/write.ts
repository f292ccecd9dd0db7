import { createSharedTexts } from './sharedTexts';
import {
  contentTypes,
  coreProperties,
  HEAD,
  rootRelations,
  sheetNames,
  sheetPath,
  workbookRelations,
  workbookXml,
  XLSX_MIME,
} from './parts';
import { encode } from './sheetBytes';
import { headerRow, sheetXml, type SheetSpan } from './sheetXml';
import { stylesXml } from './styles';
import type { SheetTable } from './table';
import { widthsOf } from './widths';
import { createZip } from './zip';

/** Rows of a sheet (Excel); a table that has more goes on on further sheets. */
export const MOST_ROWS = 1_048_576;

/**
 * Writes a table as an .xlsx file. What is kept in memory is the table and the packed file.
 * `tell` hears how many rows are done; where it waits, the writing waits.
 */
export async function writeXlsx(
  table: SheetTable,
  tell: (rows: number) => Promise<void> | void = () => undefined,
  mostRows = MOST_ROWS,
): Promise<Blob> {
  const spans = spansOf(table, mostRows - headerRow(table));
  const names = sheetNames(table.sheet, spans.length);
  const widths = widthsOf(table.columns, table.rows);
  const shared = createSharedTexts();
  const zip = createZip();
  for (const [index, span] of spans.entries()) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other: they share their texts, and the memory
    await zip.add(sheetPath(index), sheetXml(table, span, widths, shared, tell));
  }
  await zip.add('xl/sharedStrings.xml', shared.xml());
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes(spans.length),
    '_rels/.rels': rootRelations(),
    'docProps/core.xml': coreProperties(table.title),
    'xl/workbook.xml': workbookXml(names.map((name) => ({ name, header: headerRow(table) }))),
    'xl/_rels/workbook.xml.rels': workbookRelations(spans.length),
    'xl/styles.xml': stylesXml(),
  };
  await Promise.all(Object.entries(parts).map(([name, xml]) => zip.add(name, [encode(HEAD + xml)])));
  return zip.finish([...Object.keys(parts), 'xl/sharedStrings.xml', ...spans.map((_, at) => sheetPath(at))], XLSX_MIME);
}

function spansOf({ rows }: SheetTable, most: number): readonly SheetSpan[] {
  const count = Math.max(1, Math.ceil(rows / most));
  return Array.from({ length: count }, (_, index) => ({ from: index * most, to: Math.min(rows, (index + 1) * most) }));
}
