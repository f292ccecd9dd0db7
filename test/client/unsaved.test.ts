import { beforeEach, expect, test } from 'vitest';
import { makeFailure } from '../../src/client/failure';
import { createKeeping, type Keeping } from '../../src/client/keeping';
import type { Command, LedgerApi } from '../../src/client/protocol';
import { createSession, type SessionControl } from '../../src/client/session';
import type { Session } from '../../src/client/types';
import { failWrite, type FaultKind } from '../ledger/support/faults';
import { POLICY } from '../ledger/support/ledger';
import { makePage, type Page } from './support';

// What the store refuses is kept on the page, in order, until it is written or given up.

let page: Page;
let id: string;
let keeping: Keeping;
let control: SessionControl;
let session: Session;

const open = async (worker?: LedgerApi): Promise<void> => {
  control = await page.open(id, keeping, worker);
  session = control.session;
};
const edit = (row: number, text: string, field: 'name' | 'payAmount' = 'payAmount') =>
  session.apply({ kind: 'set-cells', name: 'edit', edits: [{ row, field, text }], added: [] });
const refusal = (promise: Promise<unknown>) => promise.catch((thrown: unknown) => thrown);
const kept = () => session.state().unsaved?.commands.length ?? 0;
const paid = () => [0, 1].map((row) => session.table.getText('payAmount', row));

beforeEach(async () => {
  keeping = createKeeping();
  page = await makePage();
  id = (await page.api.create({ policyId: POLICY.id, name: '册' })).id;
  await open();
  await session.apply({
    kind: 'set-cells',
    name: 'paste',
    edits: [],
    added: [[['name', '王一']], [['name', '李二']]],
  });
});

test.each<[FaultKind, string]>([
  ['full', 'storage-full'],
  ['full-late', 'storage-full'],
  ['refused', 'storage-failed'],
  ['aborted', 'storage-failed'],
])(
  '%s: four changes in a row, and one more, are all kept; tried again they go in as they were given',
  async (kind, code) => {
    const fault = failWrite(0, kind);
    const given = [
      refusal(edit(0, '280')),
      refusal(session.apply({ kind: 'set-cells', name: 'edit', edits: [], added: [[['name', '三']]] })),
      refusal(edit(0, '290')),
      refusal(session.apply({ kind: 'remove', rows: [1] })),
    ];
    const answers = await Promise.all(given);
    expect(answers[0]).toMatchObject({ code, details: { kept: true } });
    // Under way when the first was refused: nothing is written out of its order, even where it would have had room.
    for (const answer of answers.slice(1))
      expect(answer).toMatchObject({ code: 'unsaved-first', details: { kept: true } });
    fault.end();
    expect(await refusal(edit(0, '王一一', 'name'))).toMatchObject({ code: 'unsaved-first', details: { kept: true } });
    expect(session.state().unsaved).toMatchObject({ why: code, stale: false });
    expect(kept()).toBe(5);
    expect(session.state().save).toMatchObject({ state: 'failed', error: code });
    expect(session.table.getText('payAmount', 0)).toBe('');
    expect(session.state().log.length).toBe(1);

    await session.retryUnsaved();
    expect(kept()).toBe(0);
    expect(session.state().save.state).toBe('saved');
    expect(session.state().log.length).toBe(6);
    expect([session.table.getText('name', 0), session.table.getText('payAmount', 0)]).toEqual(['王一一', '290.00']);
    expect([session.table.alive[1], session.table.getText('name', 2)]).toEqual([0, '三']);
    await session.undo();
    await session.undo();
    await session.undo();
    expect([session.table.alive[1], session.table.getText('payAmount', 0)]).toEqual([1, '280.00']);
  },
);

test('while something is kept nothing else is written before it: no undo, no date, no sample', async () => {
  const fault = failWrite(0, 'full');
  const both = await Promise.all([refusal(edit(0, '280')), refusal(session.undo())]);
  fault.end();
  expect(both).toMatchObject([{ code: 'storage-full' }, { code: 'unsaved-first' }]);
  for (const work of [
    () => session.undo(),
    () => session.redo(),
    () => session.goTo(0),
    () => session.api.setAsOf(18_590 as never),
    () => session.api.fillSample({ seed: 1, units: null, persons: 5 }),
  ])
    expect(await refusal(work())).toMatchObject({ code: 'unsaved-first' });
  expect(kept()).toBe(1);
  expect(session.state().log.length).toBe(1);
});

test('the disk is still full: those that fitted are written, the others stay in their order', async () => {
  const first = failWrite(0, 'full');
  await Promise.all([refusal(edit(0, '1')), refusal(edit(0, '2')), refusal(edit(1, '3'))]);
  first.end();
  let given = 0;
  const tight = { ...page.api, apply: (command: Command) => (given++ === 1 ? full() : page.api.apply(command)) };
  const full = () => Promise.reject(makeFailure('storage-full', {}));
  await open(tight);
  expect(await refusal(session.retryUnsaved())).toMatchObject({ code: 'storage-full' });
  expect(paid()).toEqual(['1.00', '']);
  expect(kept()).toBe(2);
  expect(session.state().save.state).toBe('failed');
  await session.retryUnsaved();
  expect(paid()).toEqual(['2.00', '3.00']);
  expect(kept()).toBe(0);
});

test('what is given while the others are tried again comes behind them', async () => {
  const fault = failWrite(0, 'full');
  await Promise.all([refusal(edit(0, '1')), refusal(edit(0, '2'))]);
  fault.end();
  const trying = session.retryUnsaved();
  const late = refusal(edit(0, '3'));
  await trying;
  expect(await late).toMatchObject({ code: 'unsaved-first', details: { kept: true } });
  expect(paid()).toEqual(['3.00', '']);
  expect(kept()).toBe(0);
});

test('given up: as if it had not been given, work goes on; taken back before another change it is kept again', async () => {
  const fault = failWrite(0, 'full');
  await refusal(edit(0, '280'));
  fault.end();
  const back = await session.dropUnsaved();
  expect([kept(), session.state().save.state]).toEqual([0, 'saved']);
  expect(back()).toBe(true);
  expect([kept(), session.state().save.state]).toEqual([1, 'failed']);
  const again = await session.dropUnsaved();
  await edit(1, '300');
  expect(again()).toBe(false);
  expect(paid()).toEqual(['', '300.00']);
});

test('the workbook is left and opened again: it is still there; changed elsewhere meanwhile it is not written over that', async () => {
  const fault = failWrite(0, 'full');
  await refusal(edit(0, '280'));
  fault.end();
  await session.close();
  await open();
  expect([kept(), session.state().save.state]).toEqual([1, 'failed']);
  await session.close();
  await page.api.open(id);
  await page.api.apply({
    kind: 'set-cells',
    name: 'edit',
    edits: [{ row: 0, field: 'payAmount', text: '1' }],
    added: [],
  });
  await open();
  expect(session.state().unsaved?.stale).toBe(true);
  expect(await refusal(session.retryUnsaved())).toMatchObject({ code: 'unsaved-stale' });
  expect([kept(), ...paid()]).toEqual([1, '1.00', '']);
  await session.dropUnsaved();
  await edit(0, '2');
  expect(paid()).toEqual(['2.00', '']);
});

test('refused after the workbook was left: kept for its next opening', async () => {
  const fault = failWrite(0, 'full');
  const given = refusal(edit(0, '280'));
  const closing = session.close();
  expect(await given).toMatchObject({ code: 'cancelled' });
  await closing;
  fault.end();
  await open();
  expect(kept()).toBe(1);
  await session.retryUnsaved();
  expect(paid()).toEqual(['280.00', '']);
});

test.each([true, false])(
  'the worker dies while it is tried again (written: %s): nobody is added twice',
  async (written) => {
    const add: Command = { kind: 'set-cells', name: 'edit', edits: [], added: [[['name', '三']]] };
    const fault = failWrite(0, 'full');
    await refusal(session.apply(add));
    fault.end();
    let dying = true;
    await open({
      ...page.api,
      async apply(command) {
        if (!dying || written) await page.api.apply(command);
        if (dying) throw makeFailure('internal', { reason: 'worker-died' });
        return { added: null, seq: null };
      },
    });
    expect(await refusal(session.retryUnsaved())).toMatchObject({ details: { reason: 'worker-died' } });
    expect(await refusal(session.retryUnsaved())).toMatchObject({ details: { reason: 'worker-died' } });
    dying = false;
    control.reopened(await page.api.open(id));
    expect(kept()).toBe(written ? 0 : 1);
    if (!written) await session.retryUnsaved();
    expect(session.table.length).toBe(3);
    const stored = (await page.api.open(id)).table;
    expect(stored.length).toBe(3);
  },
);

test('what never goes in, whatever room there is, does not keep those behind it away', async () => {
  const fault = failWrite(0, 'full');
  await refusal(edit(0, '1'));
  fault.end();
  await refusal(session.apply({ kind: 'set-parameters', values: { 'no-such': 1 } }));
  await refusal(edit(1, '2'));
  expect(await refusal(session.retryUnsaved())).toMatchObject({ code: 'parameter-refused' });
  expect(kept()).toBe(1);
  await session.retryUnsaved();
  expect(paid()).toEqual(['1.00', '2.00']);
});

test('another refusal keeps nothing: a reader is told that he reads', async () => {
  control.hear({ kind: 'mode', mode: 'reader' });
  const readonly = { ...page.api, apply: () => Promise.reject(makeFailure('read-only', {})) };
  const { session: reader } = createSession(POLICY, () => readonly, await page.api.open(id), keeping);
  const command: Command = { kind: 'remove', rows: [0] };
  expect(await refusal(reader.apply(command))).toMatchObject({ code: 'read-only', details: {} });
  expect(keeping.state()).toBeNull();
});
