import { expect, test } from 'vitest';
import { personNamed } from '../../../src/ui/whatif/share/personNamed';
import { tableOf } from '../../engine/support/csv';

const table = tableOf([{ name: '张三' }, { name: '李 四' }, { name: '王' }, { name: '测试000014' }, {}]);

test('a text that is a name of the roster is found, however it is spaced', () => {
  expect(personNamed(table, ['测试000014'])).toEqual({ text: '测试000014', name: '测试000014', equal: true });
  expect(personNamed(table, ['张 三'])?.equal).toBe(true);
  expect(personNamed(table, ['李四'])).toEqual({ text: '李四', name: '李 四', equal: true });
});

test('a text that holds a name is told apart from one that is it; the one that is it comes first', () => {
  expect(personNamed(table, ['张三一家'])).toEqual({ text: '张三一家', name: '张三', equal: false });
  expect(personNamed(table, ['张三一家', '测试000014'])?.equal).toBe(true);
});

test('other words, single signs and deleted persons are nobody', () => {
  expect(personNamed(table, ['情景一', '王', '国王', ''])).toBeNull();
  const gone = tableOf([{ name: '张三' }]);
  gone.setAlive(0, false);
  expect(personNamed(gone, ['张三'])).toBeNull();
});
