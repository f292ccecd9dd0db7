import { expect, it } from 'vitest';
import { book, findAndRead, idOf, sheet } from './find/support';

it('hidden columns that are read are told, others not', () => {
  const rows = [
    ['姓名', '身份证号码', '电话', '批次'],
    ['王一', idOf('19740327'), '13700000000', '7'],
  ];
  const { result } = findAndRead(book([sheet('名单', rows, { hiddenColumns: [1, 2, 3] })]));
  expect(result.notes).toEqual([{ code: 'hidden-columns', sheet: '名单', headers: ['身份证号码', '电话'] }]);
});
