import { CFB, utils, write } from '@e965/xlsx';

/** An OLE file of named streams. */
export function ole(streams: Readonly<Record<string, Uint8Array>>): Uint8Array<ArrayBuffer> {
  const container = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(container, `/${name}`, [...content]);
  return new Uint8Array(CFB.write(container, { type: 'array' }) as ArrayLike<number>);
}

export interface XlsSheet {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | boolean | XlsCell | null)[])[];
  readonly merges?: readonly string[];
  readonly hidden?: 1 | 2;
  readonly hiddenRows?: readonly number[];
}

export interface XlsCell {
  readonly value: number;
  readonly format: string;
}

/** A workbook of Excel 97 (`biff8`), Excel 95 (`biff5`) or another format that SheetJS writes. */
export function xls(
  sheets: readonly XlsSheet[],
  bookType: 'biff8' | 'biff5' | 'xlml' | 'xlsb' | 'ods' = 'biff8',
  date1904 = false,
): Uint8Array<ArrayBuffer> {
  const book = utils.book_new();
  for (const { name, rows, merges = [], hiddenRows = [] } of sheets) {
    const sheet = utils.aoa_to_sheet(
      rows.map((row) => row.map((cell) => (isFormatted(cell) ? { t: 'n', v: cell.value, z: cell.format } : cell))),
    );
    sheet['!merges'] = merges.map((ref) => utils.decode_range(ref));
    if (hiddenRows.length > 0) {
      sheet['!rows'] = rows.map((_row, at) => ({ hidden: hiddenRows.includes(at) }));
    }
    utils.book_append_sheet(book, sheet, name);
  }
  book.Workbook = {
    WBProps: { date1904 },
    Sheets: sheets.map(({ hidden = 0 }) => ({ Hidden: hidden as 0 | 1 | 2 })),
  };
  return new Uint8Array(write(book, { type: 'array', bookType, cellStyles: true }) as ArrayBuffer);
}

/** The same with the record that says: what follows is encrypted. */
export function withPassword(file: Uint8Array): Uint8Array<ArrayBuffer> {
  const container = CFB.read([...file], { type: 'array' });
  const entry = CFB.find(container, 'Workbook') ?? CFB.find(container, 'Book');
  if (entry === null) throw new Error('no workbook in it');
  const content = Uint8Array.from(entry.content as ArrayLike<number>);
  const first = 4 + (content[2] ?? 0) + (content[3] ?? 0) * 256; // behind the first record
  const filepass = [0x2f, 0, 0x36, 0, 1, 0, 1, 0, 1, 0, ...Array.from({ length: 48 }, (_, at) => at)];
  return ole({ Workbook: Uint8Array.from([...content.slice(0, first), ...filepass, ...content.slice(first)]) });
}

function isFormatted(cell: XlsSheet['rows'][number][number]): cell is XlsCell {
  return typeof cell === 'object' && cell !== null;
}
