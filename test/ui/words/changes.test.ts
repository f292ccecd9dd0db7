import { expect, test } from 'vitest';
import { loadPolicy } from '../../../src/policy/library';
import { parameterLabel, wordChange } from '../../../src/ui/words/changes';

const lanxi = loadPolicy('lanxi-2021');

test.each([
  [{ kind: 'edit', field: 'payAmount', person: '王一', from: '', to: '280.00' }, '王一的缴费金额“（空）”→“280.00”'],
  [{ kind: 'paste', cells: 2, added: 0, moved: true }, '移动，共改动 2 格'],
  [{ kind: 'edit', field: 'unit', person: '', from: '新月', to: '' }, '单位“新月”→“（空）”'],
  [{ kind: 'paste', cells: 12, added: 0 }, '粘贴 12 格'],
  [{ kind: 'paste', cells: 12, added: 3 }, '粘贴 12 格，新增 3 人'],
  [{ kind: 'delete', persons: 1, person: '王一' }, '删除 王一'],
  [{ kind: 'delete', persons: 2, person: '王一' }, '删除 2 人'],
  [{ kind: 'import', file: 'a.csv', added: 98000, changed: 0 }, '导入 a.csv：新增 98,000 人，修改 0 人'],
  [{ kind: 'parameter', parameter: 'premium', from: '28000', to: '30000' }, '参数“个人缴费标准”280.00 元 → 300.00 元'],
  [
    { kind: 'parameter', parameter: 'window-opens', from: '', to: '18506' },
    '参数“集中缴费期开始”（空） → 2020年9月1日',
  ],
  [{ kind: 'parameter', parameter: 'target@新月', from: '70755', to: '0' }, '参数“新月任务数”70,755 → 0'],
  [{ kind: 'parameter-reset', parameters: 2 }, '恢复 2 个参数为文件值'],
  [
    { kind: 'edit', field: 'idNumber', person: '王一', from: '330102199001011234', to: '' },
    '王一的证件号码“330102********1234”→“（空）”',
  ],
  [
    { kind: 'edit', field: 'phone', person: '王一', from: '', to: '13800000000' },
    '王一的联系电话“（空）”→“13800000000”',
  ],
] as const)('%o', (name, words) => {
  expect(wordChange(name, lanxi)).toBe(words);
});

test('targets of one unit have names', () => {
  expect(parameterLabel(lanxi, 'target@新月')).toBe('新月任务数');
});

test('persons have their separators, whatever they count', () => {
  const ziyang = loadPolicy('ziyang-2021');
  const name = { kind: 'parameter', parameter: 'residents', from: '', to: '50000' } as const;
  expect(wordChange(name, ziyang)).toBe('参数“常住人口总数”（空） → 50,000');
  expect(wordChange({ ...name, from: '1250000', to: '999' }, ziyang)).toBe('参数“常住人口总数”1,250,000 → 999');
});
