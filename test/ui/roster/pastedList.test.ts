import { expect, test } from 'vitest';
import { listHeadings } from '../../../src/ui/roster/clipboard/pastedList';

const NUMBER = '11010519491231002X';

test.each([
  ['姓名\t身份证号码\n王一\t' + NUMBER, ['姓名', '身份证号码']],
  ['姓名\t身份证号码\r\n王一\t\r\n李二\t\r\n', ['姓名', '身份证号码']],
  ['兰溪镇名单\t\t\n序号\t姓名\t村\n1\t王一\t新月', ['姓名', '村']],
  ['公民身份号码\t缴费金额\n4.30903E+17\t280', ['公民身份号码', '缴费金额']],
  ['证件号码\t备注\n430903********3766\t', ['证件号码', '备注']],
  ['"姓名"\t"参保人\n身份证号"\n王一\t' + NUMBER, ['"姓名"', '参保人\n身份证号']],
])('a list of persons is known by its header and the rows below: %j', (text, headings) => {
  expect(listHeadings(text)).toEqual(headings);
});

test.each([
  ['王一\t' + NUMBER],
  ['姓名'],
  ['姓名\t身份证号码'],
  ['姓名\n王一\n李二'],
  ['姓名\t甲\n王一\t乙'],
  ['缴费金额\t缴费日期\n280\t2020-11-02'],
  ['姓名\t身份证号码\n280\t2020-11-02\n280\t2020-11-03'],
  [''],
])('other blocks are cells: %j', (text) => {
  expect(listHeadings(text)).toBeNull();
});

test('of a large block only the beginning is looked at', () => {
  const row = `王一\t${NUMBER}\t新月\n`;
  const list = '姓名\t身份证号码\n' + row.repeat(200_000);
  expect(listHeadings(list)).not.toBeNull();
  expect(listHeadings(`${'题'.repeat(100)}\n${list}`)).not.toBeNull();
  expect(listHeadings(`${'题'.repeat(9000)}\n${list}`)).toBeNull();
  expect(listHeadings('甲\t乙\t丙\n' + row.repeat(200_000))).toBeNull();
});
