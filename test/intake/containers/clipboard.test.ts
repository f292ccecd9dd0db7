import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { RawBook } from '../../../src/intake/book';
import { openBook } from '../../../src/intake/containers/openBook';
import { isText } from '../../../src/intake/containers/opened';

async function paste(plain: string, html = ''): Promise<RawBook> {
  const opened = await openBook({ plain, html }, '');
  if (isText(opened)) throw new Error('a paste is never a stream');
  return opened;
}

/** A block of two rows whose first cell is merged downward and whose address has two lines. */
const MERGE = { top: 0, left: 0, bottom: 1, right: 0 };
const ROWS = [
  ['一组', '王一', '430903198001011234', '三排\n2号'],
  ['', '李二', '43090319800101002X', '四排'],
];

describe('what is pasted', () => {
  test.each([
    [
      'Excel',
      '一组\t王一\t430903198001011234\t"三排\n2号"\r\n\t李二\t43090319800101002X\t四排\r\n',
      `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table><!--StartFragment--><col width=72>
 <tr height=38><td rowspan=2 height=57 class=xl65>一组</td><td>王一</td><td class=xl66 style='mso-number-format:"\\@"'>430903198001011234</td><td>三排<br>
    2号</td></tr><tr><td>李二</td><td>43090319800101002X</td><td>四排</td></tr><!--EndFragment-->
 <![if supportMisalignedColumns]>
 <tr height=0 style='display:none'><td width=72 style='width:54pt'></td><td width=72></td><td width=72></td><td width=72></td></tr>
 <![endif]></table></body></html>`,
    ],
    [
      'WPS, which does not quote line ends',
      '一组\t王一\t430903198001011234\t三排\n2号\r\n\t李二\t43090319800101002X\t四排\r\n',
      `<html><body><table><tr><td rowspan="2" x:str>一组</td><td x:str>王一</td><td x:str>430903198001011234</td><td x:str>三排<br/>2号</td></tr><tr><td x:str>李二</td><td x:str>43090319800101002X</td><td x:str>四排</td></tr>
 <![if supportMisalignedColumns]><tr width="0" style='display:none;'><td width="57" style='width:57;'></td></tr><![endif]>
</table></body></html>`,
    ],
    [
      'LibreOffice',
      '一组\t王一\t430903198001011234\t"三排\n2号"\n\t李二\t43090319800101002X\t四排\n',
      `<!DOCTYPE html><html><body><table cellspacing="0" border="0"><colgroup span="4" width="85"></colgroup><tr><td rowspan=2 height="34" align="left"><font face="Noto">一组</font></td><td>王一</td><td sdnum="2052;0;@">430903198001011234</td><td>三排<br>2号</td></tr><tr><td>李二</td><td sdnum="2052;0;@">43090319800101002X</td><td>四排</td></tr></table></body></html>`,
    ],
  ])('from %s: values, merged cells, line ends inside cells', async (_from, plain, html) => {
    const opened = await paste(plain, html);
    expect(opened).toMatchObject({ container: 'clipboard', delimiter: '\t', notes: [] });
    expect(opened.sheets[0]?.rows).toEqual(ROWS);
    expect(opened.sheets[0]?.merges).toEqual([MERGE]);
  });

  test('commas separate nothing; a quote at the beginning of a cell is a letter', async () => {
    const { sheets } = await paste('王一\t一组, "3"号\n"李二\t"甲"乙\n"张三"\t丙');
    expect(sheets[0]?.rows).toEqual([
      ['王一', '一组, "3"号'],
      ['"李二', '"甲"乙'],
      ['"张三"', '丙'],
    ]);
  });

  test('values are those of the plain text, not of the markup', async () => {
    const html = '<table><tr><td colspan=2>4.3E+17</td></tr></table>';
    const [sheet] = (await paste('430903198001011234\t甲', html)).sheets;
    expect(sheet?.rows).toEqual([['430903198001011234', '甲']]);
    expect(sheet?.merges).toEqual([]);
  });

  test('a text that runs over the empty cell beside it in Excel is no merged cell', async () => {
    const cell = (style: string) =>
      `<table><tr><td colspan=2 class=xl65 style='${style}'>欧阳测试很长的姓名</td><td>2组</td></tr></table>`;
    const plain = '欧阳测试很长的姓名\t\t2组\r\n';
    const over = await paste(plain, cell('height:14pt;mso-ignore:colspan'));
    expect(over.sheets[0]).toMatchObject({ rows: [['欧阳测试很长的姓名', '', '2组']], merges: [] });
    expect((await paste('', cell('mso-ignore:colspan'))).sheets[0]).toMatchObject(over.sheets[0] ?? {});
    expect((await paste(plain, cell('height:14pt'))).sheets[0]?.merges).toHaveLength(1);
  });

  test('markup alone is a table too', async () => {
    const { sheets } = await paste('', '<table><tr><td>姓名</td><td>金额</td></tr></table>');
    expect(sheets[0]?.rows).toEqual([['姓名', '金额']]);
  });

  test('5000 rows come quickly, nothing is refused as a quote', async () => {
    const plain = Array.from({ length: 5000 }, (_, at) => `"人员${at}\t${at}\t地址, ${at}`).join('\r\n');
    const start = performance.now();
    const { sheets } = await paste(plain, `<table>${'<tr><td>x<br>y</td></tr>'.repeat(5000)}</table>`);
    expect(sheets[0]?.rows).toHaveLength(5000);
    expect(performance.now() - start).toBeLessThan(5000); // a guard against the square, not a measure
  });

  test('nothing is refused as empty', async () => {
    await expect(paste('')).rejects.toThrow('empty');
    await expect(paste('\t\r\n', '<table><tr><td></td></tr></table>')).rejects.toThrow('empty');
  });
});

test('LibreOffice as it is: line ends that its plain text has as blanks, merged cells, leading noughts, a formula', async () => {
  const part = (name: string) =>
    readFileSync(new URL(`../fixtures/clipboard/libreoffice.${name}.txt`, import.meta.url), 'utf8');
  const book = await paste(part('plain'), part('html'));
  const [sheet] = book.sheets;
  expect(sheet?.rows).toEqual([
    [
      '张三',
      '百家塅',
      '第一组\n(老)',
      '0012',
      '户主',
      '430903199001011234',
      '',
      '280.00',
      '2021-01-05',
      '第一行\n第二行',
    ],
    ['李四', '', '2', '0007', '配偶', '43090319900101002X', '', '150.50', '2020-12-01', '带"引号"的'],
    ['王五·买买提', '新月', '3', '0100', '户主', '430903200002291238', '', '1,785.00', '2020-12-31', '<b>&amp; 尖括号'],
  ]);
  expect(sheet?.merges).toEqual([{ top: 0, left: 1, bottom: 1, right: 1 }]);
  // Where the markup says something else the plain text holds.
  const other = await paste('甲 乙\t丙\n', '<table><tr><td>甲<br>丁</td><td>丙</td></tr></table>');
  expect(other.sheets[0]?.rows).toEqual([['甲 乙', '丙']]);
});
