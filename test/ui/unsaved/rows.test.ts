import { expect, test } from 'vitest';
import type { Command } from '../../../src/client/protocol';
import type { Client } from '../../../src/client/types';
import { createRosterTable } from '../../../src/roster/table';
import { unsavedHeader, unsavedRows } from '../../../src/ui/unsaved/rows';
import { warnOnLeaving } from '../../../src/ui/unsaved/leaving';

test('the file of unsaved changes names who, which column, what stands there and what was entered, in order', () => {
  const table = createRosterTable();
  for (const [row, name] of ['王一', '李二'].entries()) {
    table.append(1);
    table.setText('name', row, name);
    table.setText('unit', row, '百家塅');
    table.setText('idNumber', row, '430102199001011238');
  }
  table.setText('payAmount', 0, '280');
  const commands: Command[] = [
    {
      kind: 'set-cells',
      name: 'edit',
      edits: [{ row: 0, field: 'payAmount', text: '300' }],
      added: [[], [['name', '新人']]],
    },
    {
      kind: 'set-columns',
      name: 'fill',
      rows: Uint32Array.of(0, 1),
      columns: [
        { field: 'note', texts: ['x'] },
        { field: 'group', rows: Uint32Array.of(1), texts: ['三组'] },
      ],
    },
    { kind: 'remove', rows: [1] },
    { kind: 'set-parameters', values: { premium: 30_000 } },
    { kind: 'reset-parameters' },
  ];
  const rows = [...unsavedRows(commands, table, (key) => `参数 ${key}`)];
  expect(rows.map((row) => row.join('|'))).toEqual([
    '1|改|百家塅||王一|1238|缴费金额|280.00|300',
    '1|新增第 1 人|||||||',
    '1|新增第 2 人|||新人||姓名||新人',
    '2|改|百家塅||王一|1238|备注||x',
    '2|改|百家塅||李二|1238|备注||x',
    '2|改|百家塅||李二|1238|组||三组',
    '3|删除|百家塅||李二|1238|||',
    '4|改参数|||||参数 premium||30000',
    '5|参数全部恢复原文|||||||',
  ]);
  for (const row of rows) expect(row).toHaveLength(unsavedHeader().length);
});

test('the browser asks before the page goes as long as something is not stored, and only then', () => {
  let unsaved = true;
  const client = { unsaved: () => unsaved } as Client;
  const heard: ((event: BeforeUnloadEvent) => void)[] = [];
  const on = { addEventListener: (_kind: string, ear: (event: BeforeUnloadEvent) => void) => heard.push(ear) };
  warnOnLeaving(client, on);
  warnOnLeaving(client, on);
  expect(heard).toHaveLength(1);
  const asked = () => {
    let stopped = false;
    heard[0]?.({ preventDefault: () => (stopped = true), returnValue: '' } as unknown as BeforeUnloadEvent);
    return stopped;
  };
  expect(asked()).toBe(true);
  unsaved = false;
  expect(asked()).toBe(false);
});
