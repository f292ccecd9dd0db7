import { beforeEach, describe, expect, test } from 'vitest';
import type { Ledger } from '../../src/ledger/ledger';
import type { LedgerEvent, Update } from '../../src/ledger/types';
import { contents, makeLedger, POLICY, type TestLedger } from './support/ledger';

let made: TestLedger;
let ledger: Ledger;

beforeEach(async () => {
  made = await makeLedger();
  ledger = made.ledger;
  const { id } = await ledger.shelf.create({ policyId: POLICY.id, name: '' });
  await ledger.open(id);
  await ledger.apply({
    kind: 'set-cells',
    name: 'paste',
    edits: [],
    added: [
      [
        ['name', '王一'],
        ['birth', '1990-01-01'],
        ['unit', '新月村'],
      ],
      [
        ['name', '李二'],
        ['birth', '1980-02-03'],
        ['unit', '新月村'],
      ],
      [
        ['name', '张三'],
        ['unit', '不知村'],
      ],
    ],
  });
  made.events.length = 0;
});

const text = (row: number, field: 'name' | 'payAmount' | 'payDate' | 'note'): string =>
  ledger.book().table.getText(field, row);
const lastUpdate = (): Update => {
  const update = made.events
    .filter((event): event is LedgerEvent & { kind: 'update' } => event.kind === 'update')
    .at(-1);
  if (update === undefined) throw new Error('no update');
  return update.update;
};
const names = async (): Promise<unknown[]> => (await ledger.history(null, 10)).map(({ name, state }) => [name, state]);

describe('cells', () => {
  test('one cell edited: named after the person, its results and the log come with the update', async () => {
    await ledger.apply({
      kind: 'set-cells',
      name: 'edit',
      edits: [{ row: 0, field: 'payAmount', text: '280' }],
      added: [],
    });
    const update = lastUpdate();
    expect(text(0, 'payAmount')).toBe('280.00');
    expect(update.cause).toBe('change');
    expect([...(update.results.rows ?? [])]).toEqual([0]);
    expect(update.log.undo?.name).toEqual({ kind: 'edit', field: 'payAmount', person: '王一', from: '', to: '280.00' });
    expect(made.events.map((event) => (event.kind === 'save' ? event.state : event.kind))).toEqual([
      'saving',
      'update',
      'saved',
    ]);
  });

  test('what reads back the same is no change: 280 over 280.00 is not logged', async () => {
    const first = await ledger.apply({
      kind: 'set-cells',
      name: 'edit',
      edits: [{ row: 0, field: 'payAmount', text: '280.00' }],
      added: [],
    });
    expect(first).toEqual({ added: null, seq: lastUpdate().log.undo?.seq });
    made.events.length = 0;
    expect(
      await ledger.apply({
        kind: 'set-cells',
        name: 'edit',
        edits: [{ row: 0, field: 'payAmount', text: '280' }],
        added: [],
      }),
    ).toEqual({ added: null, seq: null });
    expect(made.events).toEqual([]);
    expect(await names()).toHaveLength(2);
  });

  test('a paste over cells and beyond the last row is one step', async () => {
    const result = await ledger.apply({
      kind: 'set-cells',
      name: 'paste',
      edits: [
        { row: 2, field: 'note', text: 'a' },
        { row: 2, field: 'note', text: 'b' },
      ],
      added: [[['note', 'c']], []],
    });
    expect(result).toMatchObject({ added: 3 });
    expect(lastUpdate().log.undo?.name).toEqual({ kind: 'paste', cells: 2, added: 2 });
    expect(text(2, 'note')).toBe('b');
    await ledger.undo();
    expect(ledger.book().table.aliveCount).toBe(3);
    expect(text(2, 'note')).toBe('');
    await ledger.redo();
    expect(ledger.book().table.aliveCount).toBe(5);
    expect(text(3, 'note')).toBe('c');
  });

  test.each([
    ['clear', [], { kind: 'clear', cells: 1 }],
    ['edit', [[['name', '新人']]], { kind: 'add', persons: 1 }],
  ] as const)('%s has its own name', async (name, added, expected) => {
    const edits = added.length === 0 ? [{ row: 0, field: 'name', text: '' } as const] : [];
    await ledger.apply({ kind: 'set-cells', name, edits, added });
    expect(lastUpdate().log.undo?.name).toEqual(expected);
  });

  test('many cells of some persons', async () => {
    const edits = [0, 1].flatMap((row) => [
      { row, field: 'note', text: 'x' } as const,
      { row, field: 'payDate', text: '2020-12-01' } as const,
    ]);
    await ledger.apply({ kind: 'set-cells', name: 'edit', edits, added: [] });
    expect(lastUpdate().log.undo?.name).toEqual({ kind: 'edit-many', cells: 4, persons: 2 });
  });

  test('a row that is not there is refused and changes nothing', async () => {
    const before = contents(ledger.book().table);
    const command = {
      kind: 'set-cells',
      name: 'edit',
      edits: [{ row: 9, field: 'note', text: 'x' }],
      added: [],
    } as const;
    await expect(ledger.apply(command)).rejects.toThrow(/^internal: /);
    expect(contents(ledger.book().table)).toEqual(before);
  });
});

describe('persons', () => {
  test('removed persons can be restored, and undo does the same', async () => {
    await ledger.apply({ kind: 'remove', rows: [1, 2, 2, 7] });
    expect(lastUpdate().log.undo?.name).toEqual({ kind: 'delete', persons: 2, person: '李二' });
    expect(ledger.book().table.aliveCount).toBe(1);
    await ledger.apply({ kind: 'restore', rows: [2] });
    expect(ledger.book().table.aliveCount).toBe(2);
    await ledger.undo();
    await ledger.undo();
    expect(ledger.book().table.aliveCount).toBe(3);
  });

  test('an addition taken back is not a removed person: it cannot be restored', async () => {
    await ledger.undo();
    await ledger.apply({ kind: 'restore', rows: [0, 1, 2] });
    expect(ledger.book().table.aliveCount).toBe(0);
  });
});

describe('parameters', () => {
  const premium = POLICY.parameters.find(({ unit, value }) => unit === 'yuan' && typeof value === 'number');
  if (premium === undefined || typeof premium.value !== 'number') throw new Error('no premium');
  const { id, value } = premium;

  test('set, back to the document, undo', async () => {
    await ledger.apply({ kind: 'set-parameters', values: { [id]: value + 4000 } });
    expect(lastUpdate().log.undo?.name).toEqual({
      kind: 'parameter',
      parameter: id,
      from: String(value),
      to: String(value + 4000),
    });
    expect(lastUpdate().results.rows).toBeNull();
    await ledger.apply({ kind: 'set-parameters', values: { [id]: value } });
    expect(ledger.book().head.overlay).toEqual({});
    await ledger.undo();
    expect(ledger.book().head.overlay).toEqual({ [id]: value + 4000 });
    await ledger.apply({ kind: 'reset-parameters' });
    expect(lastUpdate().log.undo?.name).toEqual({ kind: 'parameter-reset', parameters: 1 });
    expect(ledger.book().head.overlay).toEqual({});
  });

  test('a figure that cannot be is refused with the sentence of the policy', async () => {
    await expect(ledger.apply({ kind: 'set-parameters', values: { [id]: -1 } })).rejects.toThrow(
      /^parameter-refused: .*"zh":/,
    );
    await expect(ledger.apply({ kind: 'set-parameters', values: { nonsense: 1 } })).rejects.toThrow(
      /^parameter-refused: /,
    );
    expect(ledger.book().head.overlay).toEqual({});
  });

  test('a unit’s own figure is named by what it was in the document', async () => {
    const row = POLICY.quota.rows[0];
    if (row === undefined) throw new Error('a policy without units');
    const key = `target@${row.name}`;
    const told = () => lastUpdate().log.undo?.name;
    await ledger.apply({ kind: 'set-parameters', values: { [key]: 0, premium: 1 } });
    await ledger.apply({ kind: 'set-parameters', values: { [key]: row.target } });
    expect(told()).toEqual({ kind: 'parameter', parameter: key, from: '0', to: String(row.target) });
    await ledger.apply({ kind: 'set-parameters', values: { [key]: 0 } });
    expect(told()).toEqual({ kind: 'parameter', parameter: key, from: String(row.target), to: '0' });
  });
});

describe('undo and redo', () => {
  test('a new command drops what could be redone, and undo goes on before it', async () => {
    const note = (to: string) =>
      ledger.apply({ kind: 'set-cells', name: 'edit', edits: [{ row: 0, field: 'note', text: to }], added: [] });
    await note('a');
    await note('b');
    await ledger.undo();
    await ledger.undo();
    await note('c');
    expect(await ledger.redo()).toBeNull();
    await ledger.undo();
    expect(text(0, 'note')).toBe('');
    await ledger.redo();
    expect(text(0, 'note')).toBe('c');
    expect((await names()).map((entry) => (entry as unknown[])[1])).toEqual(['done', 'undone', 'undone', 'done']);
  });

  test('nothing to undo is no error', async () => {
    await ledger.undo();
    expect(await ledger.undo()).toBeNull();
  });
});

test('the as-of date is kept, is no undo step, and null is today held to the campaign', async () => {
  await ledger.setAsOf(null);
  expect(ledger.book().asOf).toBeGreaterThan(18_500);
  await ledger.setAsOf(18_600 as never);
  expect(lastUpdate().cause).toBe('as-of');
  expect(lastUpdate().asOf).toBe(18_600);
  expect(await names()).toHaveLength(1);
  const { id } = ledger.book().workbook;
  await ledger.close();
  expect((await ledger.open(id)).asOf).toBe(18_600);
});

test('history comes page by page, newest last', async () => {
  for (const note of ['a', 'b', 'c'])
    await ledger.apply({ kind: 'set-cells', name: 'edit', edits: [{ row: 0, field: 'note', text: note }], added: [] });
  expect((await ledger.history(null, 2)).map(({ seq }) => seq)).toEqual([3, 4]);
  expect((await ledger.history(3, 2)).map(({ seq }) => seq)).toEqual([1, 2]);
});

describe('workbooks', () => {
  test('named after policy and year, each name once', async () => {
    await ledger.shelf.create({ policyId: POLICY.id, name: '' });
    await ledger.shelf.create({ policyId: POLICY.id, name: ' 2021 兰溪镇 ' });
    expect((await ledger.shelf.list()).map(({ name }) => name).sort()).toEqual([
      '2021 兰溪镇',
      '2021 兰溪镇（2）',
      '2021 兰溪镇（3）',
    ]);
  });

  test('copied with everything, undo included', async () => {
    const { id } = ledger.book().workbook;
    const copy = await ledger.shelf.copy(id, '');
    const before = contents(ledger.book().table);
    await ledger.open(copy.id);
    expect(contents(ledger.book().table)).toEqual(before);
    await ledger.undo();
    expect(ledger.book().table.aliveCount).toBe(0);
    await ledger.open(id);
    expect(contents(ledger.book().table)).toEqual(before);
  });

  test('renamed while open: the page is told', async () => {
    await ledger.shelf.rename(ledger.book().workbook.id, '新名');
    expect(lastUpdate()).toMatchObject({ cause: 'info', info: { name: '新名' }, change: null });
  });

  test('binned, restored, purged', async () => {
    const { id } = ledger.book().workbook;
    await ledger.shelf.remove(id);
    expect((await ledger.shelf.list())[0]?.deletedAt).not.toBeNull();
    await expect(ledger.apply({ kind: 'reset-parameters' })).rejects.toThrow(/^workbook-missing: /);
    await ledger.shelf.restore(id);
    expect((await ledger.open(id)).info.persons).toBe(3);
    await ledger.shelf.purge(id);
    expect(await ledger.shelf.list()).toEqual([]);
    await expect(ledger.open(id)).rejects.toThrow(/^workbook-missing: /);
    for (const store of ['heads', 'chunks', 'pools', 'changes'] as const)
      expect(await ledger.desk.database[store].count()).toBe(0);
  });

  test('a policy this release does not have is told', async () => {
    await expect(ledger.shelf.create({ policyId: 'nowhere-1999', name: '' })).rejects.toThrow(
      /^policy-missing: \{"policy":"nowhere-1999"\}/,
    );
  });
});
