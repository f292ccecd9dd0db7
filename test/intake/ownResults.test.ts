import { expect, it } from 'vitest';
import { contextOf, planOf } from './planning';
import { rosterOf } from './lists/support';
import { read } from './support';

const ID = '430903197403270305';
const HEAD = 'idNumber,unit,age,category,label,standard,payable,status,benefitStart,issues';
const CSV = `${HEAD}\n${ID},新月,46,full,特困,320.00,0.00,enrolled,2021-01-01,\n,新月,30,,,320.00,280.00,unpaid,,\n,,31,,,320.00,280.00,unpaid,,\n`;

it('persons without a number in results of this program are told as such, and are not missed', async () => {
  const file = await read(CSV, '计算结果.csv');
  expect(file.ignored.map(({ line, reason }) => [line, reason])).toEqual([
    [3, 'no-number'],
    [4, 'no-number'],
  ]);
  const roster = rosterOf([
    { name: '王一', idNumber: ID, unit: '新月' },
    { name: '李二', unit: '新月' },
    { name: '张三', unit: '新月', idNumber: '430903198007180740' },
  ]);
  const plan = planOf(file, contextOf(roster));
  expect(plan.rows('missing', 0, 9).map(({ name }) => name)).toEqual(['张三']);
  expect(plan.effects()).toEqual({ added: 0, changed: 0, cells: 0, tray: 0 });
});
