import { beforeEach, describe, expect, test } from 'vitest';
import { makeDeath } from '../../src/client/failure';
import { countWritten } from '../../src/client/flight';
import { createKeeping, type Keeping } from '../../src/client/keeping';
import type { Command, LedgerApi } from '../../src/client/protocol';
import type { SessionControl } from '../../src/client/session';
import type { Session } from '../../src/client/types';
import { POLICY } from '../ledger/support/ledger';
import { makePage, type Page } from './support';

// A worker dies over changes: what it had not written is given to the next one, what it had written is not written twice.

let page: Page;
let id: string;
let keeping: Keeping;
let control: SessionControl;
let session: Session;
/** How many more commands the worker writes before it dies; from then on nothing is answered. */
let left = Infinity;
let died: (() => void)[] = [];

const edit = (row: number, text: string): Command => ({
  kind: 'set-cells',
  name: 'edit',
  edits: [{ row, field: 'payAmount', text }],
  added: [],
});
const add = (...names: string[]): Command => ({
  kind: 'set-cells',
  name: 'edit',
  edits: [],
  added: names.map((name) => [['name', name]]),
});
const refusal = (promise: Promise<unknown>) => promise.catch((thrown: unknown) => thrown);
const names = () => Array.from({ length: session.table.length }, (_, row) => session.table.getText('name', row));
const paid = () => [0, 1].map((row) => session.table.getText('payAmount', row));
const death = () => new Promise<never>((_resolve, reject) => died.push(() => reject(makeDeath())));
/** Writes what it still writes, and answers nothing of it. */
const over = <T>(work: () => Promise<T>): Promise<T> => {
  if (left === Infinity) return work();
  left -= 1;
  if (left < 0) return death();
  return work().then(death);
};
const start = async () => {
  const worker: LedgerApi = {
    ...page.api,
    apply: (command: Command) => over(() => page.api.apply(command)),
    undo: () => over(() => page.api.undo()),
    goOn: () => page.api.goOn(),
    close: () => page.api.close(),
  };
  control = await page.open(id, keeping, worker);
  session = control.session;
};
/** The page hears of the death, and another worker opens the workbook. */
const die = async (again: 'lives' | 'dies' | 'reads' = 'lives', before?: () => void) => {
  await settle();
  for (const refuse of died.splice(0)) refuse();
  await settle();
  before?.();
  left = again === 'dies' ? 0 : Infinity;
  const opened = await page.api.open(id);
  control.reopened(again === 'reads' ? { ...opened, mode: 'reader' } : opened);
  await settle();
};
const settle = async () => {
  for (let turn = 0; turn < 40; turn += 1) await new Promise((resolve) => setTimeout(resolve));
};

beforeEach(async () => {
  left = Infinity;
  died = [];
  keeping = createKeeping();
  page = await makePage();
  id = (await page.api.create({ policyId: POLICY.id, name: '册' })).id;
  await start();
  await session.apply(add('王一', '李二'));
});

test.each([0, 1, 2, 3, 4])(
  'of four changes it had written %i: each is there once, in the order given',
  async (written) => {
    left = written;
    const given = [
      session.apply(edit(0, '1')),
      session.apply(add('三', '四')),
      session.apply(edit(0, '2')),
      session.apply(add('五')),
    ];
    await die('lives', () => expect(session.state().save.state).toBe(written < 4 ? 'saving' : 'saved'));
    const answers = await Promise.all(given);
    expect(answers.map(({ added }) => added)).toEqual([null, 2, null, 4]);
    expect(answers.map(({ seq }) => seq)).toEqual([2, 3, 4, 5]);
    expect(names()).toEqual(['王一', '李二', '三', '四', '五']);
    expect(paid()).toEqual(['2.00', '']);
    expect(session.state().log.length).toBe(5);
    expect([session.state().unsaved, session.state().save.state]).toEqual([null, 'saved']);
    expect((await page.api.open(id)).table.length).toBe(5);
  },
);

test('what comes while the next one wakes up is written behind it, a step back too', async () => {
  left = 0;
  const first = session.apply(edit(0, '1'));
  let later: Promise<unknown>[] = [];
  await die('lives', () => {
    later = [session.apply(edit(0, '2')), session.apply(edit(1, '3')), session.undo()];
  });
  await Promise.all([first, ...later]);
  expect(paid()).toEqual(['2.00', '']);
  expect(session.state().log.redo?.name).toMatchObject({ kind: 'edit' });
});

test('an undo under way is refused, changes before and behind it are not', async () => {
  left = 1;
  const given = [session.apply(edit(0, '1')), refusal(session.undo()), session.apply(edit(1, '2'))];
  await die();
  const [, undone] = await Promise.all(given);
  expect(undone).toMatchObject({ details: { reason: 'worker-died' } });
  expect(paid()).toEqual(['1.00', '2.00']);
});

test('the next one dies over it too: it is kept, and what comes behind it; tried again all is there once', async () => {
  left = 0;
  const given = [refusal(session.apply(edit(0, '1'))), refusal(session.apply(add('三')))];
  await die('dies');
  const late = refusal(session.apply(edit(0, '2')));
  await die();
  for (const answer of await Promise.all([...given, late])) expect(answer).toMatchObject({ details: { kept: true } });
  expect(session.state()).toMatchObject({ unsaved: { why: 'internal', stale: false }, save: { state: 'failed' } });
  expect(session.state().unsaved?.commands).toHaveLength(3);
  expect(names()).toEqual(['王一', '李二']);
  await session.retryUnsaved();
  expect([names(), paid()]).toEqual([
    ['王一', '李二', '三'],
    ['2.00', ''],
  ]);
  expect(session.state().unsaved).toBeNull();
});

test('no other one comes: kept on the page, to be exported', async () => {
  left = 1;
  const given = [refusal(session.apply(edit(0, '1'))), refusal(session.apply(edit(1, '2')))];
  await settle();
  for (const refuse of died.splice(0)) refuse();
  await settle();
  control.lost();
  const behind = refusal(session.apply(edit(1, '3')));
  for (const answer of await Promise.all([...given, behind])) expect(answer).toMatchObject({ details: { kept: true } });
  expect(session.state().unsaved?.commands).toHaveLength(3);
  expect(await refusal(session.retryUnsaved())).toMatchObject({ details: { reason: 'worker-died' } });
});

test.each([0, 1])('the workbook is left meanwhile (written: %i): known at its next opening', async (written) => {
  left = written;
  const given = refusal(session.apply(add('三')));
  await settle();
  for (const refuse of died.splice(0)) refuse();
  await session.close();
  expect(await given).toMatchObject({ code: 'cancelled' });
  left = Infinity;
  await start();
  expect(session.state().unsaved?.commands ?? []).toHaveLength(1 - written);
  if (written === 0) await session.retryUnsaved();
  expect(names()).toEqual(['王一', '李二', '三']);
});

test('another tab writes now: nothing is written over what it has, and nothing is gone', async () => {
  left = 0;
  const given = refusal(session.apply(edit(0, '1')));
  await die('reads');
  expect(await given).toMatchObject({ details: { kept: true } });
  expect(session.state().unsaved).toMatchObject({ stale: true });
  expect(await refusal(session.retryUnsaved())).toMatchObject({ code: 'unsaved-stale' });
});

test('refused for another reason while it goes on: refused', async () => {
  await start();
  const bad = refusal(session.apply({ kind: 'set-parameters', values: { 'no-such': 1 } }));
  expect(await bad).toMatchObject({ code: 'parameter-refused' });
  await session.apply(edit(0, '1'));
  expect(paid()).toEqual(['1.00', '']);
});

describe('how many were written', () => {
  const cell = { record: true, rows: 0 };
  const person = { record: true, rows: 1 };
  const back = { record: false, rows: 0 };
  const list = { record: true, rows: null };
  test.each([
    [[cell, cell, cell], 0, 0, 0],
    [[cell, cell, cell], 2, 0, 2],
    // The first changed nothing: persons are counted, so that nobody is added twice.
    [[cell, person, cell], 1, 1, 2],
    [[person, person], 1, 1, 1],
    [[back, cell], 1, 0, 2],
    [[cell, back], 1, 0, 1],
    [[list, person], 1, 7, 1],
    [[list, person], 2, 8, 2],
  ])('%j: %i records, %i rows more', (traces, records, rows, expected) => {
    const before = { length: 5, rows: 9 };
    expect(countWritten(traces, before, { length: 5 + records, rows: 9 + rows })).toBe(expected);
  });
});
