import { expect, test } from 'vitest';
import { maskName } from '../../src/roster/mask';

test('of a name only the first sign can be read', () => {
  expect(maskName('张三')).toBe('张*');
  expect(maskName('张三丰')).toBe('张**');
  expect(maskName('欧阳修远')).toBe('欧***');
  expect(maskName('买买提·阿布都热合曼')).toBe('买***');
  expect(maskName('𠮷田')).toBe('𠮷*');
  expect(maskName(' 王 ')).toBe('王');
  expect(maskName('')).toBe('');
});
