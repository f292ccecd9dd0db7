import { xls } from '../../containers/support/ole';
import { gb18030, gzip, utf16, utf8 } from '../../support';
import { csv, workbook, type Rows } from '../make/sheets';
import { excelClipboard, libreOfficeClipboard, wpsClipboard } from '../make/clipboard';
import { webPage } from '../make/webPage';
import { A, B, C } from '../roster';
import type { Made, MadeFile, Messy, Person } from '../types';

export const ROWS: Rows = [
  ['行政村', '组', '户号', '姓名', '身份证号', '与户主关系', '手机号', '家庭住址'],
  ['莲花塘', '3组', '0012', '王一', A, '户主', '13812345678', '三排2号，左'],
  ['莲花塘', '3组', '0012', '王二', B, '配偶', '', '三排2号，左'],
  ['黄湖', '', '7', '李三', C, '户主', '0737-1234567', ''],
];
export const PERSONS: readonly Person[] = [
  {
    姓名: '王一',
    证件号码: A,
    户编号: '0012',
    与户主关系: '户主',
    单位: '莲花塘',
    组: '3组',
    住址: '三排2号，左',
    联系电话: '13812345678',
  },
  { 姓名: '王二', 证件号码: B, 户编号: '0012', 与户主关系: '配偶', 单位: '莲花塘', 组: '3组', 住址: '三排2号，左' },
  { 姓名: '李三', 证件号码: C, 户编号: '7', 与户主关系: '户主', 单位: '黄湖', 联系电话: '0737-1234567' },
];

/** The same three persons in every container. */
function same(name: string, make: () => Made | Promise<Made>, notes: readonly string[] = []): Messy {
  const piles = { added: 3 };
  return { name, make, expected: { kind: 'roster', piles, added: PERSONS, problems: [], ignored: [], notes } };
}

const OTHER = 'not-what-it-says';
const file = (fileName: string, bytes: Uint8Array<ArrayBuffer>): MadeFile => ({ fileName, bytes });
const book = () => workbook([{ name: '花名册', rows: ROWS }]);
const old = () => xls([{ name: '花名册', rows: ROWS.map((row) => row.map(String)) }]);
const texts: readonly (readonly [what: string, make: () => Uint8Array<ArrayBuffer>])[] = [
  ['UTF-8', () => utf8(csv(ROWS))],
  ['UTF-8 with a byte order mark', () => utf8(`\ufeff${csv(ROWS)}`)],
  ['GB18030', () => gb18030(csv(ROWS))],
  ['UTF-16 LE', () => utf16(csv(ROWS), true, true)],
  ['UTF-16 BE', () => utf16(csv(ROWS), false, true)],
  ['UTF-16 LE without a mark', () => utf16(csv(ROWS), true)],
];

export const containerCases: readonly Messy[] = [
  same('an .xlsx', () => file('花名册.xlsx', book())),
  same('an .xls of Excel 97', () => file('花名册.xls', old())),
  same('an .et of WPS, which is an .xls', () => file('花名册.et', old())),
  same('an .xls that is an .xlsx', () => file('花名册.xls', book()), [OTHER]),
  same('a web page in GB18030 that calls itself .xls', () => file('花名册.xls', gb18030(webPage(ROWS, 'gb2312'))), [
    OTHER,
  ]),
  same('a CSV in GB18030 that calls itself .xls', () => file('花名册.xls', gb18030(csv(ROWS))), [OTHER]),
  same('an .xml of Excel 2003 that calls itself .xls', () =>
    file('花名册.xls', xls([{ name: '花名册', rows: ROWS.map((row) => row.map(String)) }], 'xlml')),
  ),
  ...texts.map(([what, make]) => same(`a CSV in ${what}`, () => file('花名册.csv', make()))),
  ...texts.map(([what, make]) =>
    same(`a CSV in ${what}, packed`, async () => file('花名册.csv.gz', await gzip(make()))),
  ),
  same('a TSV in UTF-8', () => file('花名册.tsv', utf8(csv(ROWS, '\t')))),
  same('a TSV in UTF-16, as Excel saves Unicode text', () => file('花名册.txt', utf16(csv(ROWS, '\t'), true, true))),
  same('a CSV separated by semicolons', () => file('花名册.csv', utf8(csv(ROWS, ';')))),
  same('an .xlsx, packed', async () => file('花名册.xlsx.gz', await gzip(book()))),
  same('an .xls, packed', async () => file('花名册.xls.gz', await gzip(old()))),
  same('a web page, packed', async () => file('花名册.html.gz', await gzip(utf8(webPage(ROWS, 'utf-8'))))),
  ...[excelClipboard, wpsClipboard, libreOfficeClipboard].map((copied): Messy => ({
    name: `the clipboard of ${copied.from}, with merged cells and a cell of two lines`,
    make: () => ({ clipboard: copied(ROWS, { column: 0, top: 1, bottom: 2 }, '三排2号，左\n门') }),
    expected: {
      kind: 'roster',
      piles: { added: 3 },
      added: PERSONS.map((person, at) => (at === 2 ? person : { ...person, 住址: '三排2号，左\n门' })),
      problems: [],
      ignored: [],
    },
  })),
];
