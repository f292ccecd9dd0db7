import { zip, type ZipPart } from './zip';

export interface SheetXml {
  readonly name: string;
  /** `<row>` elements. */
  readonly rows?: string;
  readonly cols?: string;
  readonly merges?: readonly string[];
  readonly state?: 'hidden' | 'veryHidden';
  /** A whole part instead: broken sheets. */
  readonly xml?: string;
  readonly chart?: boolean;
}

export interface BookXml {
  readonly sheets: readonly SheetXml[];
  /** `<si>` elements. */
  readonly strings?: readonly string[];
  readonly date1904?: boolean;
  /** Number formats of the styles 0, 1, 2 …: an id that is built in, or a code. */
  readonly formats?: readonly (number | string)[];
  readonly more?: readonly ZipPart[];
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** An .xlsx file written by hand, so that it holds just what a test is about. */
export function xlsx(book: BookXml): Uint8Array<ArrayBuffer> {
  return zip(xlsxParts(book));
}

export function xlsxParts({ sheets, strings = [], date1904 = false, formats = [0], more = [] }: BookXml): ZipPart[] {
  const relations = sheets
    .map(
      ({ chart }, at) =>
        `<Relationship Id="rId${at + 1}" Type="${REL}/${chart === true ? 'chartsheet' : 'worksheet'}" Target="${partOf(chart, at)}"/>`,
    )
    .join('');
  const entries = sheets.map(({ name, state }, at) => {
    const hidden = state === undefined ? '' : ` state="${state}"`;
    return `<sheet name="${escapeXml(name)}" sheetId="${at + 1}"${hidden} r:id="rId${at + 1}"/>`;
  });
  return [
    {
      name: '[Content_Types].xml',
      content: `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${sheets
        .map(
          ({ chart }, at) =>
            `<Override PartName="/xl/${partOf(chart, at)}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${chart === true ? 'chartsheet' : 'worksheet'}+xml"/>`,
        )
        .join('')}</Types>`,
    },
    {
      name: '_rels/.rels',
      content: `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `${HEAD}<workbook ${MAIN} xmlns:r="${REL}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${entries.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relations}<Relationship Id="rId900" Type="${REL}/styles" Target="styles.xml"/><Relationship Id="rId901" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    },
    { name: 'xl/styles.xml', content: stylesXml(formats) },
    {
      name: 'xl/sharedStrings.xml',
      content: `${HEAD}<sst ${MAIN} count="${strings.length}" uniqueCount="${strings.length}">${strings.join('')}</sst>`,
    },
    ...sheets.map((sheet, at) => ({ name: `xl/${partOf(sheet.chart, at)}`, content: sheet.xml ?? sheetXml(sheet) })),
    ...more,
  ];
}

function partOf(chart: boolean | undefined, at: number): string {
  return chart === true ? `chartsheets/sheet${at + 1}.xml` : `worksheets/sheet${at + 1}.xml`;
}

function sheetXml({ rows = '', cols = '', merges = [], chart }: SheetXml): string {
  if (chart === true) return `${HEAD}<chartsheet ${MAIN}/>`;
  const merged =
    merges.length === 0
      ? ''
      : `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  const columns = cols === '' ? '' : `<cols>${cols}</cols>`;
  return `${HEAD}<worksheet ${MAIN}>${columns}<sheetData>${rows}</sheetData>${merged}</worksheet>`;
}

function stylesXml(formats: readonly (number | string)[]): string {
  const own = formats.flatMap((format, at) =>
    typeof format === 'string' ? [`<numFmt numFmtId="${200 + at}" formatCode="${escapeXml(format)}"/>`] : [],
  );
  const cells = formats.map(
    (format, at) => `<xf numFmtId="${typeof format === 'string' ? 200 + at : format}" applyNumberFormat="1"/>`,
  );
  return `${HEAD}<styleSheet ${MAIN}><numFmts count="${own.length}">${own.join('')}</numFmts><cellXfs count="${cells.length}">${cells.join('')}</cellXfs></styleSheet>`;
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
