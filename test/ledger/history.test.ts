import { beforeEach, describe, expect, test } from 'vitest';
import type { Ledger } from '../../src/ledger/ledger';
import type { CellEdit } from '../../src/ledger/types';
import { contents, makeLedger, memoryDatabase, POLICY, type TestLedger } from './support/ledger';
import { addBulk, makeRandom, randomStep } from './support/random';

let made: TestLedger;
let ledger: Ledger;
const database = { current: memoryDatabase() };

beforeEach(async () => {
  database.current = memoryDatabase();
  made = await makeLedger(database.current);
  ({ ledger } = made);
  const { id } = await ledger.shelf.create({ policyId: POLICY.id, name: '' });
  await ledger.open(id);
});

const edit = (row: number, field: CellEdit['field'], text: string): Promise<unknown> =>
  ledger.apply({ kind: 'set-cells', name: 'edit', edits: [{ row, field, text }], added: [] });
const add = (...names: string[]): Promise<unknown> =>
  ledger.apply({ kind: 'set-cells', name: 'edit', edits: [], added: names.map((name) => [['name', name]]) });

describe('history of a row, a field, a cell', () => {
  beforeEach(async () => {
    await add('王一', '李二'); // 1
    await edit(0, 'note', 'a'); // 2
    await edit(1, 'note', 'b'); // 3
    await edit(0, 'payAmount', '280'); // 4
    await ledger.apply({ kind: 'remove', rows: [0] }); // 5
    await ledger.apply({ kind: 'restore', rows: [0] }); // 6
    await edit(0, 'note', 'c'); // 7
    await ledger.undo();
  });
  const told = async (row: number | null, field: CellEdit['field'] | null): Promise<unknown[]> =>
    (await ledger.historyOf({ row, field }, null, 20)).map(({ seq, state, changes }) => [
      seq,
      state,
      ...changes.map(({ person, what, field: of, from, to }) => `${person} ${what} ${of ?? ''} ${from}→${to}`),
    ]);

  test('a cell: its texts, and its person coming and going; newest first, what was taken back marked', async () => {
    expect(await told(0, 'note')).toEqual([
      [7, 'undone', '王一 cell note a→c'],
      [6, 'done', '王一 restored  →'],
      [5, 'done', '王一 removed  →'],
      [2, 'done', '王一 cell note →a'],
      [1, 'done', '王一 added  →'],
    ]);
  });

  test('a person: every cell', async () => {
    expect((await told(0, null)).map((line) => (line as unknown[])[0])).toEqual([7, 6, 5, 4, 2, 1]);
    expect(await told(1, null)).toEqual([
      [3, 'done', '李二 cell note →b'],
      [1, 'done', '李二 added  →', '李二 cell name →李二'],
    ]);
  });

  test('a column: cells only', async () => {
    expect((await told(null, 'note')).map((line) => (line as unknown[])[0])).toEqual([7, 3, 2]);
    expect(await told(null, 'mark')).toEqual([]);
  });

  test('everything, page by page', async () => {
    const all = await ledger.historyOf({ row: null, field: null }, null, 20);
    const pages = [];
    for (let before: number | null = null; ;) {
      const page: typeof all = await ledger.historyOf({ row: null, field: null }, before, 2);
      pages.push(...page);
      before = page.at(-1)?.seq ?? null;
      if (page.length < 2) break;
    }
    expect(pages).toEqual(all);
    expect(all.map(({ seq }) => seq)).toEqual([7, 6, 5, 4, 3, 2, 1]);
    expect(await ledger.historyOf({ row: 0, field: null }, 5, 1)).toMatchObject([{ seq: 4 }]);
  });

  test('one record of very many cells tells fifty of them and counts the rest; of one person all', async () => {
    await addBulk(ledger, 80, () => ['unit', '新月村']);
    const rows = Uint32Array.from({ length: 82 }, (_, row) => row);
    await ledger.apply({
      kind: 'set-columns',
      name: 'mark',
      rows,
      columns: [{ field: 'mark', texts: ['红'] }],
      values: { mark: '红' },
    });
    const [first, second] = await ledger.historyOf({ row: null, field: null }, null, 2);
    expect([first?.changes.length, first?.more]).toEqual([50, 32]);
    expect([second?.changes.length, second?.more]).toEqual([50, 30]);
    const [mine] = await ledger.historyOf({ row: 60, field: 'mark' }, null, 1);
    expect(mine).toMatchObject({ changes: [{ row: 60, from: '', to: '红' }], more: 0 });
  });

  test('a person whose addition was taken back still has the name it had', async () => {
    await add('赵四');
    await ledger.undo();
    expect((await ledger.historyOf({ row: 2, field: null }, null, 5))[0]).toMatchObject({
      state: 'undone',
      changes: [{ person: '赵四' }, { person: '赵四' }],
    });
  });

  test('each step names a person as he was called then, on every page and for every filter', async () => {
    await ledger.apply({ kind: 'remove', rows: [1] }); // 8
    await edit(0, 'name', '王改'); // 9
    await edit(0, 'note', 'd'); // 10
    await edit(0, 'name', '王再'); // 11
    await edit(0, 'note', 'e'); // 12
    await edit(0, 'name', '王不'); // 13
    await ledger.undo();
    const then = [
      [13, '王再'],
      [12, '王再'],
      [11, '王改'],
      [10, '王改'],
      [9, '王一'],
      [8, '李二'],
      [7, '王一'],
    ];
    const whoOf = async (before: number | null, count: number, row: number | null = null) =>
      (await ledger.historyOf({ row, field: null }, before, count)).map(({ seq, changes }) => [
        seq,
        changes[0]?.person,
      ]);
    expect((await whoOf(null, 20)).slice(0, 7)).toEqual(then);
    expect([...(await whoOf(null, 2)), ...(await whoOf(12, 2)), ...(await whoOf(10, 3))]).toEqual(then);
    expect(await whoOf(11, 2)).toEqual(then.slice(3, 5)); // a page that follows on none
    expect(await whoOf(null, 3, 0)).toEqual(then.slice(0, 3));
    await ledger.redo();
    expect((await whoOf(null, 2))[0]).toEqual([13, '王再']);
    const both = await Promise.all([whoOf(null, 4), whoOf(null, 4), whoOf(10, 2)]);
    expect(both).toEqual([then.slice(0, 4), then.slice(0, 4), then.slice(4, 6)]);
  });

  test('where a person was put is not told', async () => {
    await ledger.apply({ kind: 'set-cells', name: 'edit', edits: [], added: [[['name', '赵四']]], after: 0 });
    const [item] = await ledger.historyOf({ row: 2, field: null }, null, 1);
    expect(item?.changes.map(({ field }) => field)).toEqual([null, 'name']);
  });
});

describe('who worked', () => {
  test('stands in the record from the moment it is said, trimmed, and in no record without', async () => {
    await add('王一');
    ledger.setAuthor(' 陈会计 ');
    await edit(0, 'note', 'a');
    ledger.setAuthor('');
    await edit(0, 'note', 'b');
    const log = await ledger.history(null, 10);
    expect(log.map(({ by }) => by)).toEqual([undefined, '陈会计', undefined]);
    expect('by' in (log[0] ?? {})).toBe(false);
    expect((await ledger.historyOf({ row: 0, field: 'note' }, null, 5)).map(({ by }) => by)).toEqual([
      undefined,
      '陈会计',
      undefined,
    ]);
    await ledger.undo();
    expect(made.events.findLast((event) => event.kind === 'update')?.update.log.undo?.by).toBe('陈会计');
  });
});

describe('to any point of the log', () => {
  test('back and forth in one write and one update each', async () => {
    await add('王一', '李二');
    await edit(0, 'note', 'a');
    await edit(0, 'note', 'b');
    const end = contents(ledger.book().table);
    const { rev } = ledger.book().head;
    made.events.length = 0;
    await ledger.goTo(1);
    expect(ledger.book().table.getText('note', 0)).toBe('');
    expect(ledger.book().head.rev).toBe(rev + 1);
    expect(made.events.filter(({ kind }) => kind === 'update')).toHaveLength(1);
    await ledger.goTo(0);
    expect(ledger.book().table.aliveCount).toBe(0);
    await ledger.goTo(3);
    expect(contents(ledger.book().table)).toEqual(end);
    await ledger.goTo(3);
    expect(await ledger.undo()).toMatchObject({ seq: 3 });
  });

  test('a record that redo cannot reach any more is refused', async () => {
    await add('王一');
    await edit(0, 'note', 'a');
    await ledger.undo();
    await edit(0, 'note', 'b');
    for (const seq of [2, 4, -1, 1.5]) await expect(ledger.goTo(seq)).rejects.toThrow(/^history-gone: /);
    await ledger.goTo(1);
    await expect(ledger.goTo(2)).rejects.toThrow(/^history-gone: /);
    await ledger.goTo(3);
    expect(ledger.book().table.getText('note', 0)).toBe('b');
  });

  test('cancelled before the write, everything stands as it stood', async () => {
    await add('王一');
    for (const text of ['a', 'b', 'c']) await edit(0, 'note', text);
    const before = contents(ledger.book().table);
    const { head } = ledger.book();
    const going = ledger.goTo(0);
    ledger.queue.cancel();
    await expect(going).rejects.toThrow(/^cancelled: /);
    expect(contents(ledger.book().table)).toEqual(before);
    expect(ledger.book().head).toBe(head);
  });

  test.each([21, 22, 23, 24])(
    'seed %i: as if undo or redo had been asked for one by one, and stored so',
    async (seed) => {
      const one = await makeLedger();
      const { id } = await one.ledger.shelf.create({ policyId: POLICY.id, name: '' });
      await one.ledger.open(id);
      const open = ledger.book().workbook.id;
      const [here, there] = [makeRandom(seed), makeRandom(seed)];
      for (let step = 0; step < 25; step += 1) {
        await randomStep(ledger, here);
        await randomStep(one.ledger, there);
      }
      const choose = makeRandom(seed + 100);
      for (let turn = 0; turn < 12; turn += 1) {
        const seq = choose(ledger.book().head.nextSeq);
        await ledger.goTo(seq).catch(() => undefined);
        const wanted = ofLast(ledger);
        while (ofLast(one.ledger) > wanted) await one.ledger.undo();
        while (ofLast(one.ledger) < wanted) await one.ledger.redo();
        expect(contents(ledger.book().table), `to ${seq}`).toEqual(contents(one.ledger.book().table));
        const state = ({ head }: ReturnType<Ledger['book']>): unknown => [
          head.undone,
          head.dropped,
          head.ghosts,
          head.overlay,
        ];
        expect(state(ledger.book())).toEqual(state(one.ledger.book()));
        const again = await makeLedger(database.current);
        await again.ledger.open(open);
        expect(contents(again.ledger.book().table)).toEqual(contents(ledger.book().table));
        expect(ledger.book().computing.units()).toEqual(one.ledger.book().computing.units());
        await again.ledger.shutDown();
      }
    },
    60_000,
  );
});

function ofLast(of: Ledger): number {
  const { undone, nextSeq } = of.book().head;
  for (let seq = nextSeq - 1; seq > 0; seq -= 1) if (!undone.some(([from, to]) => from <= seq && seq <= to)) return seq;
  return 0;
}
