import { expect, test } from 'vitest';
import { POLICY } from '../ledger/support/ledger';
import { makePage } from './support';

test('the list of changes as a file: a line a cell or person, who, when, old and new, nothing a formula', async () => {
  const { api, open } = await makePage();
  const { id } = await api.create({ policyId: POLICY.id, name: '' });
  const { session } = await open(id);
  await api.setAuthor('=陈,会计');
  const row = [
    ['name', '王一'],
    ['idNumber', '430903199001011234'],
  ] as const;
  await session.apply({ kind: 'set-cells', name: 'edit', edits: [], added: [row] });
  await api.setAuthor('');
  await session.apply({
    kind: 'set-columns',
    name: 'pay',
    rows: Uint32Array.of(0),
    columns: [
      { field: 'payAmount', texts: ['280'] },
      { field: 'note', texts: ['+1'] },
    ],
    values: { amount: 28_000 },
  });
  await session.apply({ kind: 'set-parameters', values: { premium: 30_000 } });
  await session.apply({ kind: 'remove', rows: [0] });
  await session.undo();
  const { name, blob, rows } = await api.exportFile('history');
  expect(name).toBe('2021_兰溪镇_操作记录_截至2020-12-20.csv');
  const lines = (await blob.text()).replace('\uFEFF', '').split('\r\n');
  expect(lines[0]).toBe('序号,时间,操作人,操作,状态,人员,证件号码,字段,原值,新值');
  const plain = lines.slice(1).map((line) => line.replace(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/, 'T'));
  const who = '王一,430903199001011234';
  expect(plain).toEqual([
    `1,T,"'=陈,会计",新增人员,有效,${who},人员,,新增`,
    `1,T,"'=陈,会计",新增人员,有效,${who},姓名,,王一`,
    `1,T,"'=陈,会计",新增人员,有效,${who},证件号码,,430903199001011234`,
    `2,T,,标记缴费,有效,${who},缴费金额,,280.00`,
    `2,T,,标记缴费,有效,${who},备注,,'+1`,
    '3,T,,修改参数,有效,,,premium,28000,30000',
    `4,T,,删除人员,已撤销,${who},人员,,删除`,
    '',
  ]);
  expect(rows).toBe(7);
  const english = await (await api.exportFile('history', { pay: 'mark paid', done: 'done' })).blob.text();
  expect(english).toContain(`mark paid,done,${who}`);
});

test('each line names a person as he was called and numbered then', async () => {
  const { api, open } = await makePage();
  const { id } = await api.create({ policyId: POLICY.id, name: '' });
  const { session } = await open(id);
  const set = (...edits: readonly (readonly ['name' | 'idNumber' | 'note', string])[]) =>
    session.apply({
      kind: 'set-cells',
      name: 'edit',
      edits: edits.map(([field, text]) => ({ row: 0, field, text })),
      added: [],
    });
  await session.apply({ kind: 'set-cells', name: 'edit', edits: [], added: [[['name', '王一']]] });
  await set(['note', 'a']);
  await set(['idNumber', '430903199001011234']);
  await set(['name', '王改']);
  await set(['note', 'b']);
  await set(['name', '王不']);
  await session.undo();
  const { blob } = await api.exportFile('history');
  const lines = (await blob.text()).split('\r\n').slice(1, -1);
  expect(lines.map((line) => line.split(',').slice(5).join(','))).toEqual([
    '王一,430903199001011234,人员,,新增',
    '王一,430903199001011234,姓名,,王一',
    '王一,430903199001011234,备注,,a',
    '王一,430903199001011234,证件号码,,430903199001011234',
    '王一,430903199001011234,姓名,王一,王改',
    '王改,430903199001011234,备注,a,b',
    '王改,430903199001011234,姓名,王改,王不',
  ]);
});

test('marks and places are no part of the template: neither written nor read', async () => {
  const { api, open } = await makePage();
  const { id } = await api.create({ policyId: POLICY.id, name: '' });
  const { session } = await open(id);
  const added = ['王一', '李二'].map((name) => [['name', name]] as const);
  await session.apply({ kind: 'set-cells', name: 'edit', edits: [], added });
  await session.apply({
    kind: 'set-cells',
    name: 'edit',
    edits: [],
    added: [
      [
        ['name', '张三'],
        ['mark', '红'],
      ],
    ],
    after: 0,
  });
  const text = await (await api.exportFile('roster')).blob.text();
  expect(text).not.toMatch(/标记|位置|红/);
  // In roster order, not in that of the rows.
  expect(
    text
      .split('\r\n')
      .slice(1, 4)
      .map((line) => line.split(',')[0]),
  ).toEqual(['王一', '张三', '李二']);
  const results = (await (await api.exportFile('results')).blob.text()).split('\r\n');
  expect(results[0]).not.toMatch(/mark|place/);
  const { order } = await api.view({ unit: null, search: '', sort: [], filters: [] });
  expect([...order]).toEqual([0, 2, 1]);
});
