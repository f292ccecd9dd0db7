import { expect, it } from 'vitest';
import { readFlag } from '../../../src/roster/cells/flag';
import { nameForm } from '../../../src/roster/cells/name';

it.each(['是', '√', '✔', '✔️', '1', 'Y', 'y', '已缴', ' 是 ', 'Ｙ', '已参保'])('%j says yes', (text) => {
  expect(readFlag(text)).toBe(true);
});
it.each(['否', '×', '0', 'N', 'n', '未缴', '０', '未参保'])('%j says no', (text) => {
  expect(readFlag(text)).toBe(false);
});
it.each(['', ' ', '2', '不详', '是否', '待定', '√×'])('%j says neither', (text) => {
  expect(readFlag(text)).toBeNull();
});
it('names are alike whatever blanks and dots they have, and differ by letters', () => {
  expect(['王　一', ' 王 一', '王\u200b一'].map(nameForm)).toEqual(['王一', '王一', '王一']);
  expect(new Set(['阿依·古丽', '阿依•古丽', '阿依‧古丽', '阿依．古丽', '阿依.古丽'].map(nameForm)).size).toBe(1);
  expect(nameForm('阿依古丽')).not.toBe(nameForm('阿依·古丽'));
});
