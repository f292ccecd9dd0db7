import { expect, test } from 'vitest';
import { areForms } from '../../../src/intake/find/form';
import { areLying } from '../../../src/intake/find/lying';
import { idOf, sheet, type Rows } from './support';

const A = idOf('19740327');
const B = idOf('19800718');

test.each<[what: string, forms: boolean, rows: Rows]>([
  [
    'words beside what is filled in',
    true,
    [['参保登记表'], ['姓名', '周明', '性别', '男'], ['身份证号码', A, '电话', '13733330001']],
  ],
  [
    'the kind of number before each number, as the template has it',
    false,
    [
      ['姓名', '证件类型', '证件号码', '村'],
      ['周明', '居民身份证', A, '金石'],
      ['王一', '居民身份证', B, '金石'],
    ],
  ],
  [
    'one such person',
    false,
    [
      ['姓名', '证件类型', '证件号码'],
      ['周明', '居民身份证', A],
    ],
  ],
  [
    'the same without a header',
    false,
    Array.from({ length: 5 }, (_, at) => ['周明', '居民身份证', idOf('19740327', at + 1)]),
  ],
  [
    'a list',
    false,
    [
      ['姓名', '身份证号码'],
      ['周明', A],
    ],
  ],
])('%s', (_, forms, rows) => expect(areForms([sheet('Sheet1', rows)])).toBe(forms));

test('a table on its side: words at the left, each person a column', () => {
  const [a, b] = [idOf('19740327'), idOf('19800718')];
  const lying = [
    ['姓名', '王一', '李二'],
    ['身份证号', a, b],
    ['电话', '13800000001', '13800000002'],
  ];
  const standing = [
    ['姓名', '身份证号'],
    ['王一', a],
    ['李二', b],
  ];
  const wide = [
    ['户主姓名', '身份证号', '成员1姓名', '身份证号'],
    ['王一', a, '李二', b],
  ];
  expect([lying, standing, wide].map((rows) => areLying([sheet('', rows)]))).toEqual([true, false, false]);
});
