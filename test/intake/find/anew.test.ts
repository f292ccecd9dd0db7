import { expect, test } from 'vitest';
import { foundAnew, foundAs } from '../../../src/intake/find/anew';
import { findTables } from '../../../src/intake/find/findTables';
import type { Found } from '../../../src/intake/found';
import { book, idOf, sheet } from './support';

const [A, B] = [idOf('19740327'), idOf('19800101', 31)];
const ROSTER = [
  ['组别', '姓名', '身份证号码', '与户主关系', '户号', '家庭住址', '是否参保'],
  ['1组', '王一', A, '户主', '1', '', '√'],
];
const LIST = [
  ['姓名', '身份证号'],
  ['李二', B],
];

const found = (): Found =>
  findTables(book([sheet('千家洲', ROSTER), sheet('低保', LIST)]), { fileName: '2021.xlsx', knownUnits: ['千家洲'] });
const used = (of: Found, use: readonly boolean[]): Found => ({
  ...of,
  sheets: of.sheets.map((each, at) => ({ ...each, use: use[at] ?? each.use })),
});

test('a sheet that was set apart, read alone, makes the file what that sheet is', () => {
  const before = found();
  expect(before).toMatchObject({ kind: 'roster', identityWord: null });
  const after = foundAnew(used(before, [false, true]), 1, ['千家洲']);
  expect(after).toMatchObject({ kind: 'identities', identityWord: '低保' });
  const back = foundAnew(used(after, [true, false]), 0, ['千家洲']);
  expect(back).toMatchObject({ kind: 'roster', identityWord: null });
});

test('a kind that somebody chose stays', () => {
  const chosen: Found = { ...used(found(), [false, true]), kind: 'payments', kindChosen: true };
  expect(foundAnew(chosen, 1, []).kind).toBe('payments');
  const remembered: Found = { ...used(found(), [false, true]), kind: 'elsewhere', kindRemembered: true };
  expect(foundAnew(remembered, 1, []).kind).toBe('elsewhere');
});

test('with no sheet left to read the kind stays what it was', () => {
  expect(foundAnew(used(found(), [false, false]), 0, []).kind).toBe('roster');
});

test('read as a list of identities by hand, the title says which', () => {
  const opened = book([sheet('Sheet1', [['特困供养人员名单'], ['姓名', '身份证号码'], ['王一', idOf('19700101')]])]);
  const read = { ...findTables(opened), kind: 'roster' as const, identityWord: null };
  expect(foundAs(read, 'identities')).toMatchObject({
    kind: 'identities',
    identityWord: '特困供养人员',
    kindChosen: true,
  });
  expect(foundAs(read, 'payments').identityWord).toBeNull();
});

test('with a sheet left out, a list of persons with units is the roster of an empty workbook still', () => {
  const head = ['姓名', '身份证号码', '村', '缴费金额', '缴费日期'];
  const one = [['王一', idOf('19700101'), '千家洲', '280', '2020-12-01']];
  const opened = book([sheet('甲', [head, ...one]), sheet('乙', [head, ...one])]);
  const whole = findTables(opened, { empty: true });
  const left = { ...whole, sheets: whole.sheets.map((each, at) => ({ ...each, use: at === 0 })) };
  expect(whole.kind).toBe('roster');
  expect(foundAnew(left, 1, [], true).kind).toBe('roster');
  expect(foundAnew(left, 1, []).kind).toBe('payments');
});
