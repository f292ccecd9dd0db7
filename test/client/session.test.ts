import { beforeEach, describe, expect, test } from 'vitest';
import { makeFailure, toFailure } from '../../src/client/failure';
import { createSession } from '../../src/client/session';
import type { ColumnId } from '../../src/client/protocol';
import type { Session } from '../../src/client/types';
import { FIELD_IDS } from '../../src/roster/fields';
import { failWrite } from '../ledger/support/faults';
import { contents, POLICY } from '../ledger/support/ledger';
import { makePage, type Page } from './support';

let page: Page;
let session: Session;
let id: string;

beforeEach(async () => {
  page = await makePage();
  id = (await page.api.create({ policyId: POLICY.id, name: '' })).id;
  session = (await page.open(id)).session;
  await session.apply({
    kind: 'set-cells',
    name: 'paste',
    edits: [],
    added: [
      [
        ['name', '王一'],
        ['birth', '1990-01-01'],
        ['unit', POLICY.quota.rows[0]?.name ?? ''],
      ],
      [
        ['name', '李二'],
        ['birth', '1980-02-03'],
        ['unit', POLICY.quota.rows[0]?.name ?? ''],
      ],
    ],
  });
});

const pay = (row: number, text: string) =>
  session.apply({ kind: 'set-cells', name: 'edit', edits: [{ row, field: 'payAmount', text }], added: [] });

describe('edits', () => {
  test('are on the page at once, and "saving" until they are durable', async () => {
    const done = pay(0, '280');
    expect(session.table.getText('payAmount', 0)).toBe('280.00');
    expect(session.state().save.state).toBe('saving');
    await done;
    expect(session.state().save.state).toBe('saved');
    expect(session.state().log.undo?.name).toMatchObject({ kind: 'edit', to: '280.00' });
  });

  test('a refused one is put back, and the refusal has its code', async () => {
    const fault = failWrite(0, 'full');
    const done = pay(0, '280');
    expect(session.table.getText('payAmount', 0)).toBe('280.00');
    await expect(done).rejects.toMatchObject({ name: 'LedgerFailure', code: 'storage-full' });
    fault.end();
    expect(session.table.getText('payAmount', 0)).toBe('');
    expect(session.state().save).toMatchObject({ state: 'failed', error: 'storage-full' });
    await session.retryUnsaved();
    expect(session.table.getText('payAmount', 0)).toBe('280.00');
    expect(session.state().save.state).toBe('saved');
  });

  test('of two quick ones in one cell the first never comes back on the screen', async () => {
    const seen: string[] = [];
    session.subscribe(() => seen.push(session.table.getText('payAmount', 0)));
    await Promise.all([pay(0, '1'), pay(0, '2')]);
    expect(session.table.getText('payAmount', 0)).toBe('2.00');
    expect(seen.slice(seen.indexOf('2.00'))).not.toContain('1.00');
  });

  test('the first refused, the second stands on what was there before', async () => {
    const fault = failWrite(0, 'refused');
    const first = pay(0, '1').catch((thrown: unknown) => thrown);
    const second = pay(0, '2');
    expect(await first).toMatchObject({ code: 'storage-failed' });
    fault.end();
    expect(await second.catch((thrown: unknown) => thrown)).toMatchObject({
      code: 'unsaved-first',
      details: { kept: true },
    });
    expect(session.table.getText('payAmount', 0)).toBe('');
    await session.retryUnsaved();
    expect(session.table.getText('payAmount', 0)).toBe('2.00');
    await session.undo();
    expect(session.table.getText('payAmount', 0)).toBe('1.00');
    await session.undo();
    expect(session.table.getText('payAmount', 0)).toBe('');
  });

  test('by columns: shown at once, put back when refused', async () => {
    const command = {
      kind: 'set-columns',
      name: 'fill',
      rows: Uint32Array.of(0, 1),
      columns: [
        { field: 'payAmount', texts: ['280'] },
        { field: 'note', rows: Uint32Array.of(1), texts: ['x'] },
      ],
    } as const;
    const cells = () =>
      [0, 1].map((row) => `${session.table.getText('payAmount', row)} ${session.table.getText('note', row)}`);
    const fault = failWrite(0, 'full');
    const refused = session.apply(command);
    expect(cells()).toEqual(['280.00 ', '280.00 x']);
    await expect(refused).rejects.toMatchObject({ code: 'storage-full' });
    fault.end();
    expect(cells()).toEqual([' ', ' ']);
    await session.retryUnsaved();
    expect(cells()).toEqual(['280.00 ', '280.00 x']);
    await session.goTo(1);
    expect(cells()).toEqual([' ', ' ']);
    await session.goTo(2);
    expect(cells()).toEqual(['280.00 ', '280.00 x']);
  });

  test('a large one waits for the worker, and is one step', async () => {
    const added = Array.from({ length: 5001 }, (_, index) => [['name', `人${index}`]] as const);
    await session.apply({ kind: 'set-cells', name: 'paste', edits: [], added });
    const rows = Uint32Array.from({ length: 5001 }, (_, row) => row);
    const done = session.apply({ kind: 'set-columns', name: 'fill', rows, columns: [{ field: 'note', texts: ['x'] }] });
    expect(session.table.getText('note', 0)).toBe('');
    await done;
    expect([session.table.getText('note', 0), session.table.getText('note', 5000)]).toEqual(['x', 'x']);
    await session.undo();
    expect(session.table.getText('note', 5000)).toBe('');
  });

  test('a command that changes nothing ends as saved', async () => {
    await pay(0, '');
    expect(session.state().save.state).toBe('saved');
  });
});

test('after each step the page holds what a page opened anew would hold', async () => {
  const columns: ColumnId[] = [
    ...FIELD_IDS,
    'age',
    'category',
    'label',
    'standard',
    'aid',
    'payable',
    'paid',
    'timing',
    'status',
    'benefitStart',
    'special',
    'issues',
    'checks',
  ];
  const steps: (() => Promise<unknown>)[] = [
    () => pay(0, '280'),
    () =>
      session.apply({
        kind: 'set-cells',
        name: 'edit',
        edits: [
          { row: 0, field: 'payDate', text: '2020-12-01' },
          { row: 1, field: 'identities', text: '低保' },
        ],
        added: [[['name', '三']]],
      }),
    () => session.undo(),
    () => session.redo(),
    () => session.apply({ kind: 'remove', rows: [2] }),
    () => session.api.setAsOf(18_590 as never),
    () => session.apply({ kind: 'set-parameters', values: { premium: 30_000 } }),
    () => session.api.fillSample({ seed: 1, units: null, persons: 2500 }),
    () => session.undo(),
    () => session.redo(),
    () => session.api.rename(id, '新名'),
  ];
  for (const [index, step] of steps.entries()) {
    await step();
    const other = await makeOther();
    expect(contents(session.table), `step ${index}`).toEqual(contents(other.table));
    const { rev: _a, save: _b, ...here } = session.state();
    const { rev: _c, save: _d, ...there } = other.state();
    expect(here, `step ${index}`).toEqual(there);
    for (let row = 0; row < session.table.length; row += 97) {
      if (session.table.alive[row] !== 1) continue;
      for (const column of columns)
        expect(session.cellText(column, row), `${index} ${column} ${row}`).toBe(other.cellText(column, row));
    }
  }
}, 60_000);

/** A second look at the same workbook, through what the worker would send at opening. */
async function makeOther(): Promise<Session> {
  const opened = await page.api.open(id);
  return createSession(POLICY, () => page.api, opened).session;
}

test('cells as shown: money with separators, dates plain, blanks empty, ids for the interface to word', async () => {
  await session.apply({
    kind: 'set-cells',
    name: 'edit',
    edits: [
      { row: 0, field: 'payAmount', text: '1280' },
      { row: 1, field: 'payAmount', text: '贰佰多' },
    ],
    added: [],
  });
  expect(session.cellText('payAmount', 0)).toBe('1,280.00');
  expect(session.cellText('payAmount', 1)).toBe('贰佰多');
  expect(session.cellText('birth', 0)).toBe('1990-01-01');
  expect(session.cellText('status', 0)).toBe(session.person(0).status);
  expect(session.cellText('category', 0)).toBe('');
});

test('a worker started anew: the session goes on with a fresh copy', async () => {
  const control = await page.open(id);
  const updates: unknown[] = [];
  control.session.subscribe((_state, update) => updates.push(update?.cause ?? null));
  control.reopened(await page.api.open(id));
  expect(updates).toEqual(['replace']);
  expect(control.session.table.getText('name', 0)).toBe('王一');
  // The new worker counts its updates from one again; whoever keeps the number must hear of each.
  const numbers = [control.session.state().rev];
  control.session.subscribe((state, update) => void (update !== null && numbers.push(state.rev)));
  await control.session.apply({ kind: 'remove', rows: [0] });
  await control.session.undo();
  expect(numbers).toEqual([1, 2, 3]);
});

test('closed with a worker that has died: it is closed', async () => {
  const dead = () => Promise.reject(makeFailure('internal', { reason: 'worker-died' }));
  const { session: own, left } = createSession(POLICY, () => ({ ...page.api, close: dead }), await page.api.open(id));
  expect(left()).toBe(false);
  await own.close();
  expect(left()).toBe(true);
  const refused = () => Promise.reject(makeFailure('storage-failed', {}));
  const other = createSession(POLICY, () => ({ ...page.api, close: refused }), await page.api.open(id));
  await expect(other.session.close()).rejects.toMatchObject({ code: 'storage-failed' });
});

test('refusals: code and details come out of the message', () => {
  expect(toFailure(new Error('storage-newer: {"found":2,"known":1}'))).toMatchObject({
    code: 'storage-newer',
    details: { found: 2, known: 1 },
  });
  expect(toFailure(new Error('TypeError: x is not a function'))).toMatchObject({
    code: 'internal',
    details: { message: 'TypeError: x is not a function' },
  });
  expect(toFailure('odd')).toMatchObject({ code: 'internal' });
  const failure = makeFailure('busy', {});
  expect(toFailure(failure)).toBe(failure);
});

test('a tab that reads says when the tab that writes has saved last', async () => {
  const control = await page.open(id);
  await pay(0, '280');
  const update = page.events.flatMap((event) => (event.kind === 'update' ? [event.update] : [])).at(-1);
  if (update === undefined) throw new Error('no update');
  control.hear({ kind: 'mode', mode: 'reader' });
  const later = update.info.changedAt + 3_600_000;
  control.hear({ kind: 'update', update: { ...update, change: null, info: { ...update.info, changedAt: later } } });
  expect(control.session.state().save).toEqual({ state: 'saved', at: later, error: null });
});
