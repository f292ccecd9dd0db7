import { describe, expect, test } from 'vitest';
import { expectRefused, openSheets } from './support/open';
import { ole, withPassword, xls } from './support/ole';

const ROSTER = [
  ['某村参保名册', null, null],
  ['姓名', '身份证号', '缴费日期'],
  ['王一', '430903198001010011', { value: 44_168, format: 'yyyy-mm-dd' }],
  ['李　二', '43090319800101002X', { value: 44_168.5, format: 'm/d/yy h:mm' }],
  ['张三', 430_903_198_001_011_000, null],
  ['小计', true, 280.5],
];

describe('an xls of Excel 97', () => {
  test('texts, dates by format, numbers in full, merges', async () => {
    const opened = await openSheets(xls([{ name: '村一', rows: ROSTER, merges: ['A1:C1'] }]), 'list.xls');
    expect(opened).toMatchObject({ container: 'xls', notes: [] });
    expect(opened.sheets[0]).toMatchObject({
      name: '村一',
      hidden: false,
      rows: [
        ['某村参保名册'],
        ['姓名', '身份证号', '缴费日期'],
        ['王一', '430903198001010011', '2020-12-03'],
        ['李　二', '43090319800101002X', '2020-12-03 12:00:00'],
        ['张三', '430903198001011000'],
        ['小计', 'TRUE', '280.5'],
      ],
      merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
    });
  });

  test('hidden sheets of both kinds', async () => {
    const rows = [['甲']];
    const { sheets } = await openSheets(
      xls([
        { name: 'a', rows },
        { name: 'b', rows, hidden: 1 },
        { name: 'c', rows, hidden: 2 },
      ]),
    );
    expect(sheets.map(({ hidden }) => hidden)).toEqual([false, true, true]);
  });

  test('the XML workbook of Excel 2003 under the same name', async () => {
    const opened = await openSheets(
      xls(
        [
          {
            name: 's',
            rows: [
              ['姓名', '金额'],
              ['王一', 280],
            ],
          },
        ],
        'xlml',
      ),
      'list.xls',
    );
    expect(opened.sheets[0]?.rows).toEqual([
      ['姓名', '金额'],
      ['王一', '280'],
    ]);
  });

  test('a password is told, of old and of new files', async () => {
    await expectRefused(withPassword(xls([{ name: 's', rows: ROSTER }])), 'password');
    const packed = { EncryptionInfo: new Uint8Array(64), EncryptedPackage: new Uint8Array(5000) };
    await expectRefused(ole(packed), 'password');
  });

  test('documents of other programs are refused by what they are', async () => {
    await expectRefused(ole({ WordDocument: new Uint8Array(5000) }), 'not-text', { kind: 'doc' });
    await expectRefused(ole({ 'PowerPoint Document': new Uint8Array(5000) }), 'not-text', { kind: 'ppt' });
    await expectRefused(ole({ Something: new Uint8Array(5000) }), 'not-text', { kind: 'ole' });
  });

  test('cut off anywhere it is refused, or read as far as it is whole', async () => {
    const file = xls([{ name: 's', rows: Array.from({ length: 2000 }, (_, at) => [`人员${at}`, at]) }]);
    for (const share of [0.001, 0.01, 0.3, 0.7, 0.99]) {
      await expectRefused(file.slice(0, Math.floor(file.length * share)), 'zip-damaged');
    }
  });
});
