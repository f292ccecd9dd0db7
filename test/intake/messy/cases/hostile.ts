import { FINDING_COLUMNS } from '../../../../src/reports/checks';
import { HISTORY_COLUMNS } from '../../../../src/reports/history';
import { idOf } from '../../find/support';
import { ole, withPassword, xls } from '../../containers/support/ole';
import { xlsx, xlsxParts } from '../../containers/support/xlsx';
import { zip } from '../../containers/support/zip';
import { gzip, utf8 } from '../../support';
import { csv, workbook, xlsxFile, type Rows } from '../make/sheets';
import { png } from '../make/picture';
import { A, B, C } from '../roster';
import type { Messy, Person, Refused } from '../types';

const HEAD = ['姓名', '证件号码', '单位', '备注'];
const person = (name: string, idNumber: string, note: string): Person => ({
  姓名: name,
  证件号码: idNumber,
  单位: '莲花塘',
  备注: note,
});
const row = (each: Person): string[] => HEAD.map((header) => each[header] ?? '');

const FORMULAS = [
  person('=HYPERLINK("http://example.invalid","王一")', A, '=1+1'),
  person("+cmd|' /C calc'!A0", B, '@SUM(A1:A9)'),
  person('-李三', C, '\t=2+2'.trim()),
];
const HTML = [
  person('<img src=x onerror=alert(1)>', A, '<script>alert(2)</script>'),
  person('王二<b>', B, '&lt;i&gt; "引号" \'撇\''),
  person('</td></table><h1>李三</h1>', C, 'javascript:alert(3)'),
];
const LONG = '长'.repeat(350_000); // a megabyte in UTF-8
const KEPT = 32_767;
const wide = (cell: string): string => Array.from({ length: 10_000 }, (_, at) => (at === 0 ? '姓名' : cell)).join(',');
const small = (): Uint8Array<ArrayBuffer> => workbook([{ rows: [HEAD, row(person('王一', A, ''))] }]);

function refused(
  name: string,
  code: Refused['refused'],
  says: string,
  fileName: string,
  make: () => Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>,
): Messy {
  return { name, make: async () => ({ fileName, bytes: await make() }), expected: { refused: code, says } };
}

const both = (name: string, rows: readonly Person[]): Messy[] => {
  const table: Rows = [HEAD, ...rows.map(row)];
  const expected = { kind: 'roster', piles: { added: rows.length }, added: rows, problems: [], ignored: [] } as const;
  return [
    { name: `${name} in .xlsx`, make: () => xlsxFile('名册.xlsx', [{ rows: table }]), expected },
    { name: `${name} in CSV`, make: () => ({ fileName: '名册.csv', bytes: utf8(csv(table)) }), expected },
  ];
};

export const hostileCases: readonly Messy[] = [
  ...both('formulas', FORMULAS),
  ...both('markup and scripts', HTML),
  {
    name: 'a cell of a megabyte in .xlsx',
    make: () => xlsxFile('名册.xlsx', [{ rows: [HEAD, row(person('王一', A, LONG)), row(person('王二', B, ''))] }]),
    expected: {
      kind: 'roster',
      piles: { added: 2 },
      added: [person('王一', A, LONG.slice(0, KEPT)), { 姓名: '王二', 证件号码: B, 单位: '莲花塘' }],
      notes: ['cell-cut'],
    },
  },
  {
    name: 'a cell of a megabyte in CSV',
    make: () => ({
      fileName: '名册.csv',
      bytes: utf8(csv([HEAD, row(person('王一', A, LONG)), row(person('王二', B, ''))])),
    }),
    expected: {
      kind: 'roster',
      piles: { added: 2 },
      added: [person('王一', A, LONG.slice(0, KEPT)), { 姓名: '王二', 证件号码: B, 单位: '莲花塘' }],
      notes: ['cell-cut'],
    },
  },
  {
    name: 'zero characters in CSV',
    make: () => ({ fileName: '名册.csv', bytes: utf8(csv([HEAD, row(person('王\0一', A, '甲\0乙'))])) }),
    expected: { kind: 'roster', piles: { added: 1 }, added: [person('王一', A, '甲乙')], notes: ['nul-taken-out'] },
  },
  {
    name: 'zero characters in .xlsx',
    make: () => xlsxFile('名册.xlsx', [{ rows: [HEAD, row(person('王_x0000_一', A, '甲_x0000_乙'))] }]),
    expected: { kind: 'roster', piles: { added: 1 }, added: [person('王一', A, '甲乙')], notes: ['nul-taken-out'] },
  },
  refused('ten thousand columns in CSV', 'too-many-columns', '超过', '宽.csv', () =>
    utf8(`${wide('列')}\n${wide('1')}\n`),
  ),
  refused('ten thousand columns in .xlsx', 'too-many-columns', '超过', '宽.xlsx', () =>
    xlsx({ sheets: [{ name: '宽', rows: `<row r="1">${'<c><v>1</v></c>'.repeat(10_000)}</row>` }] }),
  ),
  refused('quotes that do not close', 'unbalanced-quote', '引号不成对', '引号.csv', () =>
    utf8(`${csv([HEAD, row(person('王一', A, '好'))])}"王二,${B},莲花塘,\r\n李三,${C},莲花塘,\r\n`),
  ),
  refused('a bomb: twenty megabytes of nothing', 'zip-bomb', '远超一份名单', '名册.xlsx', () =>
    xlsx({ sheets: [{ name: 's' }], more: [{ name: 'xl/media/x.bin', content: new Uint8Array(20 * 1024 ** 2) }] }),
  ),
  refused('a bomb: a packed CSV of seventy megabytes of the same', 'zip-bomb', '远超一份名单', '名册.csv.gz', () =>
    gzip(new Uint8Array(70 * 1024 ** 2).fill(97)),
  ),
  refused('a bomb: a sheet that says it is of 400 MB', 'zip-bomb', '远超一份名单', '名册.xlsx', () =>
    zip(
      xlsxParts({ sheets: [{ name: 's' }] }).map((part) =>
        part.name.includes('sheet1') ? { ...part, declared: 400 * 1024 ** 2 } : part,
      ),
    ),
  ),
  refused('an .xlsx that is cut off', 'zip-damaged', '不完整或已损坏', '名册.xlsx', () => small().slice(0, -40)),
  refused('half an .xlsx', 'zip-damaged', '不完整或已损坏', '名册.xlsx', () => small().slice(0, 1200)),
  refused('a packed CSV that is cut off', 'gzip-damaged', '解不开', '名册.csv.gz', async () =>
    (await gzip(utf8(csv([HEAD, row(person('王一', A, 'x'.repeat(500)))])))).slice(0, 60),
  ),
  refused('an .xlsx with a password', 'password', '设了密码', '名册.xlsx', () =>
    ole({ EncryptionInfo: new Uint8Array(200), EncryptedPackage: new Uint8Array(5000) }),
  ),
  refused('an .xls with a password', 'password', '设了密码', '名册.xls', () =>
    withPassword(xls([{ name: 's', rows: [['姓名'], ['王一']] }])),
  ),
  refused('a file of no bytes', 'empty', '是空的', '名册.xlsx', () => new Uint8Array(0)),
  refused('a CSV of blank lines', 'empty', '是空的', '名册.csv', () => utf8('\r\n\r\n ,, \r\n')),
  refused('an .xlsx without a filled cell', 'empty', '是空的', '名册.xlsx', () => workbook([{ rows: [] }])),
  refused('the findings of the data checks as they are exported', 'own-report', '“数据检查”', '检查.csv', () =>
    utf8(csv([FINDING_COLUMNS, ['新月', '1组', '4', '周明', '4.30903E+17', '号码不对', 'id-format', '错误']])),
  ),
  refused('the history as it is exported', 'own-report', '“操作记录”', '记录.csv', () =>
    utf8(csv([HISTORY_COLUMNS, ['3', '2020-12-01 08:00:00', '王', '修改', '有效', '周明', A, '联系电话', '', '1']])),
  ),
  refused('a summary by village', 'summary', '汇总表', '各村进度.xlsx', () =>
    workbook([
      {
        rows: [
          ['兰溪镇2021年度居民医保参保进度'],
          ['序号', '村（社区）', '任务数', '已参保人数', '参保率', '名次'],
          [1, '百家塅', 812, 790, '97.29%', 1],
          [2, '新月', 640, 555, '86.7%', 2],
          ['合计', '', 1452, 1345, '', ''],
        ],
      },
    ]),
  ),
  refused('the table of units as it is exported', 'summary', '汇总表', '单位表.xlsx', () =>
    workbook([
      {
        name: '单位汇总',
        rows: [
          ['兰溪镇 单位汇总'],
          ['统计截至 2020-12-31'],
          ['单位', '名次', '已参保', '目标', '完成率', '差额', '应参保'],
          ['百家塅', 1, 790, 812, 0.9729, 22, 800],
        ],
      },
    ]),
  ),
  refused('the figures of units for machines', 'summary', '汇总表', '单位.csv', () =>
    utf8(
      csv([
        ['unit', 'target', 'roster', 'excluded', 'should', 'enrolled', 'completion'],
        ['百家塅', '812', '800', '3', '797', '790', '0.972906'],
      ]),
    ),
  ),
  refused('a list that people signed in a chat', 'chain-list', '接龙', '接龙.txt', () =>
    utf8('#接龙\n百家塅医保缴费，交了的接一下\n\n1. 张三 280已交\n2. 李四 560 两人\n3. 王五，明天交\n'),
  ),
  refused('a form for one person', 'form', '一人一张的登记表', '登记表.xlsx', () =>
    workbook([
      {
        rows: [
          ['城乡居民医保参保登记表'],
          ['姓名', '周明', '性别', '男'],
          ['身份证号码', A, '联系电话', '13733330001'],
          ['住址', '千家洲4组', '', ''],
        ],
      },
    ]),
  ),
  refused('a picture renamed .xlsx', 'not-text', '是一张图片', '名册.xlsx', () => png()),
  refused('a document of Word renamed .xlsx', 'not-text', '不是表格', '名册.xlsx', () =>
    zip([
      { name: '[Content_Types].xml', content: '<Types/>' },
      { name: 'word/document.xml', content: '<w:document/>' },
    ]),
  ),
  refused('a zip of lists', 'not-text', '不是表格', '名册.zip', () =>
    zip([{ name: '名册.csv', content: csv([HEAD]) }]),
  ),
  refused('a sheet in an old format', 'not-text', 'SYLK', '名册.slk', () =>
    utf8('ID;PWXL;N;E\r\nC;Y1;X1;K"姓名"\r\nE\r\n'),
  ),
  refused('a sheet of interchanged data', 'not-text', 'DIF', '名册.dif', () =>
    utf8('TABLE\r\n0,1\r\n"x"\r\nVECTORS\r\n0,2\r\n""\r\nDATA\r\n0,0\r\n""\r\n-1,0\r\nBOT\r\n1,0\r\n"姓名"\r\n'),
  ),
  refused('entities that stand for ten of the next one each', 'zip-damaged', '另存再导入', '名册.xlsx', () =>
    xlsx({
      sheets: [
        {
          name: '名册',
          xml: `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "&b;&b;&b;"><!ENTITY b "王">]><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>&a;</t></is></c></row></sheetData></worksheet>`,
        },
      ],
    }),
  ),
  refused('a sheet of LibreOffice as one XML', 'not-text', '另存为 xlsx', '名册.fods', () =>
    utf8(
      '<?xml version="1.0" encoding="UTF-8"?>\n<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>',
    ),
  ),
  refused('a packed CSV that is packed once more', 'not-text', '先解压', '名册.csv.gz', async () =>
    gzip(await gzip(utf8(csv([HEAD, row(person('王一', A, ''))])))),
  ),
  refused('UTF-8 that is cut off within its last character', 'utf8-damaged', '是 UTF-8 文字', '名册.csv', () =>
    utf8('姓名,备注\n王一,好').slice(0, -1),
  ),
  refused('two hundred and thirty sheets', 'zip-parts', '拆成几个文件', '名册.xlsx', () =>
    xlsx({
      sheets: [{ name: 's' }],
      more: Array.from({ length: 230 }, (_, at) => ({ name: `xl/worksheets/s${at}.xml`, content: '<worksheet/>' })),
    }),
  ),
  refused('random bytes', 'encoding-unknown', '认不出', '名册.xls', () =>
    Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919 + (at % 13) * 31) & 255),
  ),
  {
    name: 'a list whose name and sheet are markup',
    make: () =>
      xlsxFile('<img src=x onerror=alert(1)>.xlsx', [
        { name: '<b>"&\'', rows: [HEAD, row(person('王一', idOf('19880808'), '甲'))] },
      ]),
    expected: { kind: 'roster', piles: { added: 1 }, added: [person('王一', idOf('19880808'), '甲')] },
  },
];
