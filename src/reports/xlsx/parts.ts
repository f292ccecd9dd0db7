import { escapeXml } from './xmlText';

export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
export const XLSX_MIME = `${SHEET_TYPE}.sheet`;

/** A sheet as the workbook's parts speak of it. `header`: the row that is printed on every page. */
export interface SheetPart {
  readonly name: string;
  readonly header: number;
}

export function sheetPath(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`;
}

export function contentTypes(sheets: number): string {
  const parts: readonly (readonly [string, string])[] = [
    ['/xl/workbook.xml', `${SHEET_TYPE}.sheet.main+xml`],
    ...Array.from({ length: sheets }, (_, index) => [`/${sheetPath(index)}`, `${SHEET_TYPE}.worksheet+xml`] as const),
    ['/xl/styles.xml', `${SHEET_TYPE}.styles+xml`],
    ['/xl/sharedStrings.xml', `${SHEET_TYPE}.sharedStrings+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ];
  const overrides = parts.map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`).join('');
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides}</Types>`;
}

export function rootRelations(): string {
  return relations([
    [`${OFFICE}/relationships/officeDocument`, 'xl/workbook.xml'],
    [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
  ]);
}

export function workbookRelations(sheets: number): string {
  return relations([
    ...Array.from(
      { length: sheets },
      (_, index) => [`${OFFICE}/relationships/worksheet`, sheetPath(index).slice('xl/'.length)] as const,
    ),
    [`${OFFICE}/relationships/styles`, 'styles.xml'],
    [`${OFFICE}/relationships/sharedStrings`, 'sharedStrings.xml'],
  ]);
}

function relations(all: readonly (readonly [type: string, target: string])[]): string {
  const each = all.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

export function workbookXml(sheets: readonly SheetPart[]): string {
  const entries = sheets.map(
    ({ name }, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const titles = sheets.map(
    ({ name, header }, at) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${escapeXml(name.replaceAll("'", "''"))}'!$${header}:$${header}</definedName>`,
  );
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${entries.join('')}</sheets><definedNames>${titles.join('')}</definedNames></workbook>`;
}

export function coreProperties(title: string): string {
  return `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title></cp:coreProperties>`;
}

const LONGEST_NAME = 31;

/** Names for the sheets of a table that needs so many: no character that Excel refuses there, not too long, each different. */
export function sheetNames(wanted: string, count: number): readonly string[] {
  const plain = wanted.replaceAll(/[\\/?*[\]:\p{Cc}\p{Cs}]/gu, ' ').replaceAll(/^[\s']+|[\s']+$/g, '');
  return Array.from({ length: count }, (_, index) => {
    const behind = index === 0 ? '' : ` ${index + 1}`;
    const room = LONGEST_NAME - behind.length;
    return (plain === '' ? '表' : plain).slice(0, room).replace(/[\ud800-\udbff]$/, '') + behind;
  });
}
