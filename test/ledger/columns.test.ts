import * as fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Ledger } from '../../src/ledger/ledger';
import type { BulkName, ColumnTexts, Command } from '../../src/ledger/types';
import { changeOfColumnsNow } from '../../src/ledger/workbook/columnEdits';
import { changeOfEdits } from '../../src/ledger/workbook/edits';
import { FIELD_IDS } from '../../src/roster/fields';
import { createRosterTable } from '../../src/roster/table';
import { dirtyRow, dirtyText } from '../roster/support';
import { failWrite } from './support/faults';
import { contents, makeLedger, POLICY, type TestLedger } from './support/ledger';
import { addBulk } from './support/random';

const SEED = 20210308;
let made: TestLedger;
let ledger: Ledger;

beforeEach(async () => {
  made = await makeLedger();
  ({ ledger } = made);
  const { id } = await ledger.shelf.create({ policyId: POLICY.id, name: '' });
  await ledger.open(id);
  let person = 0;
  await addBulk(ledger, 6, () => ['name', `人${(person += 1)}`]);
  made.events.length = 0;
});

const rows = (...list: number[]): Uint32Array => Uint32Array.from(list);
const set = (name: BulkName, list: Uint32Array, columns: readonly ColumnTexts[], values = {}): Promise<unknown> =>
  ledger.apply({ kind: 'set-columns', name, rows: list, columns, values });
const column = (field: 'note' | 'payAmount' | 'payDate' | 'mark'): string[] =>
  Array.from({ length: 6 }, (_, row) => ledger.book().table.getText(field, row));
const lastName = async (): Promise<unknown> => (await ledger.history(null, 1))[0]?.name;

describe('cells by columns', () => {
  test('one text for all rows, texts row by row, other rows for one column: one record, undone and redone exactly', async () => {
    await set('edit', rows(4), [{ field: 'note', texts: ['早'] }]);
    const before = contents(ledger.book().table);
    await set('fill', rows(0, 2, 4), [
      { field: 'payAmount', texts: ['280', '0', '280.5'] },
      { field: 'payDate', texts: ['2020/12/1'] },
      { field: 'note', rows: rows(5, 4), texts: ['戊', '丁'] },
    ]);
    expect(column('payAmount')).toEqual(['280.00', '', '0.00', '', '280.50', '']);
    expect(column('payDate')).toEqual(['2020-12-01', '', '2020-12-01', '', '2020-12-01', '']);
    expect(column('note')).toEqual(['', '', '', '', '丁', '戊']);
    expect(await lastName()).toEqual({ kind: 'fill', cells: 8 });
    const after = contents(ledger.book().table);
    await ledger.undo();
    expect(contents(ledger.book().table)).toEqual(before);
    await ledger.redo();
    expect(contents(ledger.book().table)).toEqual(after);
  });

  test('cells that hold their text already are left alone; nothing to do is no step', async () => {
    await set('fill', rows(0, 1), [{ field: 'payAmount', texts: ['280'] }]);
    const { length } = made.events;
    expect(await set('fill', rows(0, 1), [{ field: 'payAmount', texts: ['280.00', '280'] }])).toEqual({
      added: null,
      seq: null,
    });
    expect(made.events).toHaveLength(length);
    await set('fill', rows(0, 1, 2), [{ field: 'payAmount', texts: ['280'] }]);
    expect(await lastName()).toEqual({ kind: 'fill', cells: 1 });
    expect(await set('fill', rows(), [{ field: 'note', texts: ['x'] }])).toEqual({ added: null, seq: null });
    expect(await set('fill', rows(), [{ field: 'note', texts: [] }])).toEqual({ added: null, seq: null });
  });

  test('a cell named twice gets the later text', async () => {
    await set('paste', rows(3, 1, 3), [{ field: 'note', texts: ['a', 'b', 'c'] }]);
    await set('paste', rows(1), [
      { field: 'note', texts: ['d'] },
      { field: 'note', rows: rows(2, 1), texts: ['e'] },
    ]);
    expect(column('note')).toEqual(['', 'e', 'e', 'c', '', '']);
  });

  test('names say what the command knows', async () => {
    const cells = [{ field: 'note', texts: ['x'] }] as const;
    await set('pay', rows(1), [{ field: 'payAmount', texts: ['280'] }], { amount: 28_000 });
    expect(await lastName()).toEqual({ kind: 'pay', persons: 1, amount: 28_000, person: '人2' });
    await set('pay', rows(2, 3), [{ field: 'payAmount', texts: ['280'] }], { amount: 56_000 });
    expect(await lastName()).toEqual({ kind: 'pay', persons: 2, amount: 56_000, person: '' });
    await set('unpay', rows(1), [{ field: 'payAmount', texts: [''] }]);
    expect(await lastName()).toEqual({ kind: 'unpay', persons: 1, person: '人2' });
    await set('reason', rows(0, 1), [{ field: 'reason', texts: ['外出'] }], { reason: '外出' });
    expect(await lastName()).toEqual({ kind: 'reason', persons: 2, reason: '外出', person: '' });
    await set('mark', rows(0, 1), [{ field: 'mark', texts: ['红'] }], { mark: '红' });
    expect(await lastName()).toEqual({ kind: 'mark', persons: 2, mark: '红' });
    await set('replace', rows(0), cells, { find: 'a', by: 'x' });
    expect(await lastName()).toEqual({ kind: 'replace', cells: 1, find: 'a', by: 'x' });
    await set('edit', rows(1), cells);
    expect(await lastName()).toEqual({ kind: 'edit', field: 'note', person: '人2', from: '', to: 'x' });
    await set('edit', rows(2, 3), cells);
    expect(await lastName()).toEqual({ kind: 'edit-many', cells: 2, persons: 2 });
    await set('clear', rows(2, 3), [{ field: 'note', texts: [''] }]);
    expect(await lastName()).toEqual({ kind: 'clear', cells: 2 });
  });

  test('new persons come with it', async () => {
    const answer = await ledger.apply({
      kind: 'set-columns',
      name: 'paste',
      rows: rows(0),
      columns: [{ field: 'note', texts: ['x'] }],
      added: [[['name', '新']], [['name', '新二']]],
      after: 0,
    });
    expect(answer).toEqual({ added: 6, seq: 2 });
    const { table } = ledger.book();
    expect([table.getText('place', 6), table.getText('place', 7)]).toEqual(['0', '6']);
    expect(await lastName()).toEqual({ kind: 'paste', cells: 5, added: 2 });
  });

  test('what was cut before is moved', async () => {
    const columns = [{ field: 'note', texts: ['x'] }] as const;
    await ledger.apply({ kind: 'set-columns', name: 'paste', rows: rows(0), columns, values: { moved: 1 } });
    expect(await lastName()).toEqual({ kind: 'paste', cells: 1, added: 0, moved: true });
  });

  test.each<[string, Uint32Array, readonly ColumnTexts[]]>([
    ['a row that is not there', rows(0, 6), [{ field: 'note', texts: ['x'] }]],
    ['fewer texts than rows', rows(0, 1, 2), [{ field: 'note', texts: ['x', 'y'] }]],
  ])('%s is refused, nothing of it is done', async (_, list, columns) => {
    const before = contents(ledger.book().table);
    await expect(set('fill', list, [{ field: 'payDate', texts: ['2020-12-01'] }, ...columns])).rejects.toThrow(
      /^internal: /,
    );
    expect(contents(ledger.book().table)).toEqual(before);
  });

  test('a colour mark leaves all results alone', async () => {
    await set('mark', rows(0, 1, 2), [{ field: 'mark', texts: ['红'] }], { mark: '红' });
    const update = made.events.findLast((event) => event.kind === 'update')?.update;
    expect(update?.change?.cells[0]?.field).toBe('mark');
    expect([...(update?.results.rows ?? [1])]).toEqual([]);
    expect(column('mark')).toEqual(['红', '红', '红', '', '', '']);
  });
});

describe('a large one', () => {
  const all = (): Uint32Array => Uint32Array.from({ length: ledger.book().table.length }, (_, row) => row);
  beforeEach(async () => {
    await addBulk(ledger, 12_000, () => ['name', '众']);
    made.events.length = 0;
  });
  const columns: readonly ColumnTexts[] = [
    { field: 'payDate', texts: ['2020-12-01'] },
    { field: 'note', texts: ['众'] },
  ];

  test('is one record and one step, with progress', async () => {
    await set('fill', all(), columns);
    expect(made.events.filter(({ kind }) => kind === 'progress').at(-1)).toEqual({
      kind: 'progress',
      task: 'save',
      done: 24_012,
      total: 24_012,
    });
    expect(ledger.book().table.getText('note', 12_005)).toBe('众');
    expect(await lastName()).toEqual({ kind: 'fill', cells: 24_012 });
    await ledger.undo();
    expect(ledger.book().table.getText('note', 12_005)).toBe('');
  });

  test('cancelled before the write: everything as before, and the next one goes through', async () => {
    const before = contents(ledger.book().table);
    const { head } = ledger.book();
    const going = set('fill', all(), columns);
    await expect(ledger.apply({ kind: 'remove', rows: [0] })).rejects.toThrow(/^busy: /);
    ledger.queue.cancel();
    await expect(going).rejects.toThrow(/^cancelled: /);
    expect(contents(ledger.book().table)).toEqual(before);
    expect(ledger.book().head).toEqual(head);
    await set('fill', all(), columns);
    expect(ledger.book().head.nextSeq).toBe(head.nextSeq + 1);
  });

  test('on a full disk: refused, everything as before', async () => {
    const before = contents(ledger.book().table);
    const fault = failWrite(0, 'full');
    await expect(set('fill', all(), columns)).rejects.toThrow(/^storage-full: /);
    fault.end();
    expect(contents(ledger.book().table)).toEqual(before);
  });
});

test(`by columns or cell by cell: the same change (seed ${SEED})`, () => {
  const part = fc.record({
    field: fc.constantFrom(...FIELD_IDS),
    own: fc.option(fc.array(fc.nat(5), { maxLength: 8 })),
    one: fc.boolean(),
    texts: fc.array(dirtyText, { minLength: 8, maxLength: 8 }),
  });
  fc.assert(
    fc.property(
      fc.array(dirtyRow, { minLength: 6, maxLength: 6 }),
      fc.array(fc.nat(5), { maxLength: 8 }),
      fc.array(part, { maxLength: 4 }),
      (persons, list, parts) => {
        const table = createRosterTable();
        table.append(persons.length);
        for (const [row, cells] of persons.entries())
          for (const [field, text] of cells) table.setText(field, row, text);
        const columns = parts.map(({ field, own, one, texts }): ColumnTexts => {
          const count = (own ?? list).length;
          const given = one ? texts.slice(0, 1) : texts.slice(0, count);
          return { field, texts: given, ...(own === null ? {} : { rows: Uint32Array.from(own) }) };
        });
        const command = { kind: 'set-columns', name: 'paste', rows: Uint32Array.from(list), columns } as const;
        const edits = columns.flatMap(({ field, rows: own, texts }) =>
          Array.from(own ?? command.rows, (row, index) => ({
            row,
            field,
            text: (texts.length === 1 ? texts[0] : texts[index]) ?? '',
          })),
        );
        expect(cellsOf(changeOfColumnsNow(table, command satisfies Command))).toEqual(
          cellsOf(changeOfEdits(table, edits, [])),
        );
      },
    ),
    { seed: SEED, numRuns: 300 },
  );
});

function cellsOf(change: ReturnType<typeof changeOfEdits>): string[] {
  return change.cells
    .flatMap(({ field, rows: list, from, to }) =>
      Array.from(list, (row, index) => JSON.stringify([field, row, from[index], to[index]])),
    )
    .sort();
}
