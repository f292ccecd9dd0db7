import { expect, test } from 'vitest';
import { keepOut, MASKED_HEADER } from '../../../src/reports/xlsx/keepOut';
import type { PlainCell, PlainColumn } from '../../../src/reports/xlsx/plain';
import { partsOf, bytesOf, rowsOf, tableOf } from './support';

const COLUMNS: readonly PlainColumn[] = [
  { header: '姓名', kind: 'text' },
  { header: '证件号码', kind: 'text', holds: 'id' },
  { header: '联系电话', kind: 'text', holds: 'phone' },
  { header: '缴费金额', kind: 'money' },
  { header: '备注', kind: 'text' },
];
const ID = '430903198007180740';
const ROWS: readonly (readonly PlainCell[])[] = [
  ['李梅', ID, '13900001234', 28_000, `代缴人 ${ID}，电话 13900001234`],
  ['王五', '', '', '见 430903800718074', '票据 1234567890123456789'],
];
const table = () => tableOf(COLUMNS, ROWS, { frozen: 5 });

test('as it is, nothing is touched', () => {
  const whole = table();
  expect(keepOut(whole, { ids: 'full', phones: true })).toEqual({ table: whole, hidden: 0 });
});

test('left out: the columns are gone, and what stands of it in other texts too, and is counted', async () => {
  const { table: made, hidden } = keepOut(table(), { ids: 'none', phones: false });
  expect(hidden).toBe(2);
  expect(await rowsOf(made)).toEqual([
    ['姓名', '缴费金额', '备注'],
    ['李梅', 280, '代缴人 ***，电话 ***'],
    ['王五', '见 ***', '票据 1234567890123456789'],
  ]);
  expect(made.frozen).toBe(3);
  const all = [...(await partsOf(await bytesOf(made))).values()].join('');
  expect(all).not.toContain(ID);
  expect(all).not.toContain('13900001234');
});

test('masked: first 6 and last 4, under a header that says so; phones may stay', async () => {
  const { table: made, hidden } = keepOut(table(), { ids: 'mask', phones: true });
  expect(hidden).toBe(2);
  expect((await rowsOf(made)).slice(0, 2)).toEqual([
    ['姓名', `证件号码${MASKED_HEADER}`, '联系电话', '缴费金额', '备注'],
    ['李梅', '430903********0740', '13900001234', 280, '代缴人 430903********0740，电话 13900001234'],
  ]);
});

test('phones alone', async () => {
  const { table: made } = keepOut(table(), { ids: 'full', phones: false });
  expect((await rowsOf(made))[1]).toEqual(['李梅', ID, 280, `代缴人 ${ID}，电话 ***`]);
});

test('a watermark is at the head of every page, as a text: no code, no element', async () => {
  const mark = '水印：张&三 <b>"x"</b> 2026-11-22  =1+1 &P';
  const sheet = (await partsOf(await bytesOf({ ...table(), mark }))).get('xl/worksheets/sheet1.xml') ?? '';
  expect(sheet).toContain(
    '<oddHeader>&amp;C&amp;9&amp;K808080水印：张&amp;&amp;三 &lt;b&gt;&quot;x&quot;&lt;/b&gt; 2026-11-22 =1+1 &amp;&amp;P</oddHeader><oddFooter>',
  );
});
