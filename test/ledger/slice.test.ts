import { expect, test } from 'vitest';
import { contents, makeLedger, memoryDatabase } from './support/ledger';

test('a workbook made, edited and closed is there again with every cell', async () => {
  const database = memoryDatabase();
  const { ledger } = await makeLedger(database);
  const { id } = await ledger.shelf.create({ policyId: 'lanxi-2021', name: '' });
  await ledger.open(id);
  await ledger.apply({
    kind: 'set-cells',
    name: 'paste',
    edits: [],
    added: [
      [
        ['name', '王一'],
        ['payAmount', '280'],
        ['birth', '1990-13-01'],
      ],
      [['name', '李二']],
    ],
  });
  await ledger.apply({
    kind: 'set-cells',
    name: 'edit',
    edits: [{ row: 1, field: 'unit', text: '新月村' }],
    added: [],
  });
  const before = contents(ledger.book().table);
  await ledger.shutDown();

  const again = await makeLedger(database);
  expect((await again.ledger.shelf.list()).map(({ name, persons }) => [name, persons])).toEqual([['2021 兰溪镇', 2]]);
  const opened = await again.ledger.open(id);
  expect(contents(again.ledger.book().table)).toEqual(before);
  expect(opened.log.undo?.name).toEqual({ kind: 'edit', field: 'unit', person: '李二', from: '', to: '新月村' });
});
