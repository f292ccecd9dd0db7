import { expect, test } from 'vitest';
import type { Ledger } from '../../src/ledger/ledger';
import { AT_START, rosterOrder, rowBefore } from '../../src/roster/order';
import { makeLedger, memoryDatabase, POLICY } from './support/ledger';
import { addBulk, makeRandom } from './support/random';

const order = (ledger: Ledger): number[] => [...rosterOrder(ledger.book().table)];

test.each([31, 32, 33, 34, 35, 36])(
  'seed %i: whoever is put beside somebody stands there; nobody twice, nobody missing; undo and redo give the order back',
  async (seed) => {
    const database = memoryDatabase();
    const { ledger } = await makeLedger(database);
    const { id } = await ledger.shelf.create({ policyId: POLICY.id, name: '' });
    await ledger.open(id);
    const random = makeRandom(seed);
    await addBulk(ledger, random(5), () => ['name', '甲']);
    // Orders before each step that can be taken back, and those that can be brought back.
    let past: number[][] = [];
    let future: number[][] = [];
    let model = order(ledger);
    const moved = (next: number[]): void => {
      past = [...past, model];
      future = [];
      model = next;
    };
    for (let step = 0; step < 45; step += 1) {
      const kind = random(10);
      const at = random(Math.max(1, model.length));
      const anchor = model[at];
      if (kind < 5) {
        const above = random(2) === 0;
        const { table } = ledger.book();
        const after = anchor === undefined ? AT_START : above ? rowBefore(table, anchor) : anchor;
        const count = 1 + random(3);
        const added = Array.from({ length: count }, () => [['name', `新${step}`]] as const);
        const answer = await ledger.apply({ kind: 'set-cells', name: 'edit', edits: [], added, after });
        const rows = Array.from({ length: count }, (_, index) => (answer.added ?? -1) + index);
        moved(model.toSpliced(anchor === undefined || above ? at : at + 1, 0, ...rows));
      } else if (kind < 7 && anchor !== undefined) {
        await ledger.apply({ kind: 'remove', rows: [anchor] });
        moved(model.filter((row) => row !== anchor));
      } else if (kind < 9 && past.length > 0) {
        await ledger.undo();
        future = [model, ...future];
        model = past.at(-1) ?? [];
        past = past.slice(0, -1);
      } else if (kind === 9 && future.length > 0) {
        await ledger.redo();
        past = [...past, model];
        model = future[0] ?? [];
        future = future.slice(1);
      }
      expect(order(ledger)).toEqual(model);
    }
    const again = await makeLedger(database);
    await again.ledger.open(id);
    expect(order(again.ledger)).toEqual(model);
    // Restored persons stand where they stood.
    const living = new Set(model);
    const gone = Array.from({ length: ledger.book().table.length }, (_, row) => row).filter((row) => !living.has(row));
    await ledger.apply({ kind: 'restore', rows: gone });
    expect(order(ledger).filter((row) => living.has(row))).toEqual(model);
  },
  30_000,
);

test('a row that is not there cannot be stood behind', async () => {
  const { ledger } = await makeLedger();
  const { id } = await ledger.shelf.create({ policyId: POLICY.id, name: '' });
  await ledger.open(id);
  const added = [[['name', '新']]] as const;
  await expect(ledger.apply({ kind: 'set-cells', name: 'edit', edits: [], added, after: 3 })).rejects.toThrow(
    /^internal: /,
  );
  expect(ledger.book().head.nextSeq).toBe(1);
});
