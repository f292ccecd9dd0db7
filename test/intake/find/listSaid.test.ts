import { expect, test } from 'vitest';
import { monthSaid, nameOfList } from '../../../src/intake/find/listSaid';
import { directionOf, isDirection, isMixed } from '../../../src/intake/find/removal';
import { book, findAndRead, sheet, type Rows } from './support';

const HEAD = ['姓名', '身份证号码'];
const found = (fileName: string, ...titles: readonly string[]) =>
  findAndRead(book([sheet('Sheet1', [...titles.map((title) => [title]), HEAD, ['王一', '']] satisfies Rows)]), {
    fileName,
  }).found;

test.each([
  ['停发.xlsx', '兰溪镇2020年12月农村低保停发人员名单', '2020-12-01'],
  ['2021年3月停发.xlsx', '低保停发名单', '2021-03-01'],
  ['2021年3月停发.xlsx', '2021年03月低保停发名单', '2021-03-01'],
  ['2021年3月停发.xlsx', '2021年2月低保停发名单', undefined],
  ['停发.xlsx', '2020年农村低保停发名单', undefined],
])('%s, %s: the month that it names', (fileName, title, date) => {
  expect(monthSaid(found(fileName, title))?.date).toBe(date);
});

test('a list is called by its title, else by its file', () => {
  expect(nameOfList(found('1.xlsx', '2020年12月低保停发名单', '填报单位：金石村'))).toBe('2020年12月低保停发名单');
  expect(nameOfList(found('12月停发.xlsx'))).toBe('12月停发');
});

test('what sheets say of those on them', () => {
  expect(['新增', '12月停发人员', '退出', '增减变动', '金石村', '在保', '取消新增'].map(directionOf)).toEqual([
    'set',
    'remove',
    'remove',
    null,
    null,
    'set',
    null,
  ]);
  expect(['新增', '变动', '金石', '新增村'].map(isDirection)).toEqual([true, true, false, false]);
  expect([isMixed(['新增', '退出']), isMixed(['停发', '退出']), isMixed(['金石', '新增'])]).toEqual([
    true,
    false,
    false,
  ]);
});
