import { expect, test } from 'vitest';
import type { Ledger } from '../../src/ledger/ledger';
import { checkpoint } from '../../src/ledger/workbook/session';
import { failWrite } from './support/faults';
import { contents, makeLedger, memoryDatabase, POLICY } from './support/ledger';
import { addBulk } from './support/random';

// A transaction is written whole or not at all, wherever it breaks off: memory and store show the state before, or after.

const STEPS: Readonly<Record<string, (ledger: Ledger) => Promise<unknown>>> = {
  edit: (ledger) =>
    ledger.apply({ kind: 'set-cells', name: 'edit', edits: [{ row: 0, field: 'name', text: '改' }], added: [] }),
  add: (ledger) => ledger.apply({ kind: 'set-cells', name: 'paste', edits: [], added: [[['name', '新']]] }),
  remove: (ledger) => ledger.apply({ kind: 'remove', rows: [0, 1] }),
  bulk: (ledger) => addBulk(ledger, 3, () => ['name', '批']),
  undo: (ledger) => ledger.undo(),
  'undo and redo': async (ledger) => {
    await ledger.undo();
    await ledger.redo();
  },
  'as-of': (ledger) => ledger.setAsOf(18_600 as never),
  parameter: (ledger) => ledger.apply({ kind: 'set-parameters', values: { premium: 30_000 } }),
  checkpoint: (ledger) => checkpoint(ledger.desk, ledger.book()),
};

async function prepared(): Promise<{ ledger: Ledger; database: ReturnType<typeof memoryDatabase>; id: string }> {
  const database = memoryDatabase();
  const { ledger } = await makeLedger(database);
  const { id } = await ledger.shelf.create({ policyId: POLICY.id, name: '' });
  await ledger.open(id);
  await addBulk(ledger, 2, () => ['name', '甲']);
  await ledger.apply({
    kind: 'set-cells',
    name: 'paste',
    edits: [{ row: 1, field: 'note', text: 'x' }],
    added: [
      [
        ['name', '乙'],
        ['birth', '?'],
      ],
    ],
  });
  return { ledger, database, id };
}

function rows(ledger: Ledger): unknown {
  const { table, head, asOf } = ledger.book();
  return { rows: (contents(table) as { rows: unknown }).rows, overlay: head.overlay, asOf, undone: head.undone };
}

/** One try with a fault at write `n`. Returns false when there was no such write. */
async function breakOff(name: string, step: (ledger: Ledger) => Promise<unknown>, n: number): Promise<boolean> {
  const { ledger, database, id } = await prepared();
  const before = rows(ledger);
  const fault = failWrite(n, 'UnknownError');
  const outcome = await step(ledger).then(
    () => 'done',
    () => 'refused',
  );
  fault.end();
  expect(outcome).toBe(fault.hit() ? 'refused' : 'done');
  const stored = async (): Promise<unknown> => {
    const again = (await makeLedger(database)).ledger;
    await again.open(id);
    return rows(again);
  };
  expect(await stored(), `write ${n}: store and memory agree`).toEqual(rows(ledger));
  // Of two steps the first may have been done.
  const same = JSON.stringify(rows(ledger)) === JSON.stringify(before);
  expect(same || !fault.hit() || name === 'undo and redo', `write ${n}: as before`).toBe(true);
  // Life goes on: the same step works now, and what is stored is what is in memory.
  await step(ledger);
  expect(await stored(), `write ${n}, tried again`).toEqual(rows(ledger));
  return fault.hit();
}

test.each(Object.keys(STEPS))(
  '%s broken off at each of its writes',
  async (name) => {
    const step = STEPS[name];
    if (step === undefined) throw new Error(name);
    let writes = 0;
    while (await breakOff(name, step, writes)) writes += 1;
    expect(writes).toBeGreaterThan(0);
  },
  60_000,
);
