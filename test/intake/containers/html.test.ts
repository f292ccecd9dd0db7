import { describe, expect, test } from 'vitest';
import { gb18030, utf16, utf8 } from '../support';
import { expectRefused, openSheets } from './support/open';

/** As Excel saves a sheet as a web page. */
const EXCEL = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta http-equiv=Content-Type content="text/html; charset=CHARSET"><style><!--table {mso-displayed-decimal-separator:"\\.";} td{mso-number-format:"\\@"}--></style>
<!--[if gte mso 9]><xml><x:Name>名册</x:Name><table><tr><td>no</td></tr></table></xml><![endif]--></head>
<body><table border=0 cellpadding=0 style='border-collapse:collapse'>
 <col width=72 span=2 style='width:54pt'><col width=0 style='display:none;mso-width-source:userset'>
 <tr height=19><td colspan=4 class=xl65>某村
  参保名册</td></tr>
 <tr><td>姓名</td><td>身份证号</td><td>内部号</td><td>住址</td></tr>
 <tr><td rowspan=2>王&#19968;</td><td x:num="430903198001011234">430903198001011234</td><td>7</td><td>一组<br>
  3&nbsp;号</td></tr>
 <tr style='display:none'><td>43090319800101002X</td><td>&nbsp;</td><td>a &lt; b &amp; c &copy;</td></tr>
 <![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=72></td></tr><![endif]>
</table></body></html>`;

const ROWS = [
  ['某村 参保名册'],
  ['姓名', '身份证号', '内部号', '住址'],
  ['王一', '430903198001011234', '7', '一组\n3 号'],
  ['', '43090319800101002X', '', 'a < b & c &copy;'],
];

describe('a web page that calls itself .xls', () => {
  test.each([
    ['gb18030 with its name', 'gb18030', gb18030(EXCEL.replace('CHARSET', 'gb2312'))],
    ['gb18030 that says UTF-8', 'gb18030', gb18030(EXCEL.replace('CHARSET', 'utf-8'))],
    ['UTF-8', 'utf-8', utf8(EXCEL.replace('CHARSET', 'utf-8'))],
    ['UTF-8 that says gb2312', 'utf-8', utf8(EXCEL.replace('CHARSET', 'gb2312'))],
    ['UTF-8 with a mark', 'utf-8-bom', utf8(`\ufeff${EXCEL}`)],
    ['UTF-16', 'utf-16le', utf16(EXCEL, true, true)],
  ])('as Excel writes it, in %s', async (_what, encoding, bytes) => {
    const opened = await openSheets(bytes, 'list.xls');
    expect(opened).toMatchObject({ container: 'html', encoding });
    expect(opened.notes).toEqual([{ code: 'not-what-it-says', is: 'html', says: 'xls' }]);
    const [sheet] = opened.sheets;
    expect(sheet?.rows).toEqual(ROWS);
    expect([...(sheet?.hiddenRows ?? [])]).toEqual([3]);
    expect([...(sheet?.hiddenColumns ?? [])]).toEqual([2]);
    expect(sheet?.merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 3 },
      { top: 2, left: 0, bottom: 3, right: 0 },
    ]);
  });

  test('several tables are sheets; end tags and table heads may be missing or odd', async () => {
    const page =
      '<TABLE><THEAD><TR><TH>姓名<TH>金额</THEAD><TBODY><TR><TD>王一<TD>280<TR><TD>李二<TD title="a > b">280</TABLE>' +
      '<p>between</p><table><tr><td><div>一</div><div>二</div><script>document.write("<td>x</td>")</script></td></tr></table>';
    const { sheets } = await openSheets(utf8(page), 'list.xls');
    expect(sheets.map(({ name, rows }) => [name, rows])).toEqual([
      [
        '1',
        [
          ['姓名', '金额'],
          ['王一', '280'],
          ['李二', '280'],
        ],
      ],
      ['2', [['between'], ['一\n二']]],
    ]);
  });

  test('lines of text over a table are its titles; what stands in its cells stays there', async () => {
    const page =
      '<html><head><title>no</title></head><body><h2>某村</h2><p>未缴人员<b>台账</b></p>2020年<br><center><table>' +
      '<tr><td rowspan=2>一</td><td>二</td></tr><tr style="display:none"><td>三</td></tr></table></center>below</body></html>';
    const [sheet] = (await openSheets(utf8(page))).sheets;
    expect(sheet?.rows).toEqual([['某村'], ['未缴人员台账'], ['2020年'], ['一', '二'], ['', '三']]);
    expect([...(sheet?.hiddenRows ?? [])]).toEqual([4]);
    expect(sheet?.merges).toEqual([{ top: 3, left: 0, bottom: 4, right: 0 }]);
  });

  test('a table inside a cell is a table of its own', async () => {
    const page = '<html><table><tr><td>外<table><tr><td>内</td></tr></table>外</td></tr></table></html>';
    const { sheets } = await openSheets(utf8(page));
    expect(sheets.map(({ rows }) => rows)).toEqual([[['外外']], [['内']]]);
  });

  test('markup written as text stays text', async () => {
    const page = '<table><tr><td>&lt;img src=x onerror=alert(1)&gt;</td><td>=1+1</td></tr></table>';
    expect((await openSheets(utf8(page))).sheets[0]?.rows).toEqual([['<img src=x onerror=alert(1)>', '=1+1']]);
  });

  test('without a table there is nothing to read', async () => {
    await expectRefused(utf8('<html><body>请登录</body></html>'), 'no-sheet');
    await expectRefused(utf8('<html><table><tr><td> </td></tr></table></html>'), 'empty');
  });

  test('spans beyond all measure do no harm', async () => {
    const page = '<table><tr><td rowspan=99999999 colspan=1000000000>甲</td></tr><tr><td>乙</td></tr></table>';
    expect((await openSheets(utf8(page))).sheets[0]?.rows).toEqual([['甲'], ['乙']]);
  });
});
