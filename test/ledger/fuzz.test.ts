import { expect, test } from 'vitest';
import type { Ledger } from '../../src/ledger/ledger';
import { makeComputing } from '../../src/ledger/workbook/computing';
import { contents, makeLedger, memoryDatabase, POLICY } from './support/ledger';
import { makeRandom, randomStep } from './support/random';
import { trayOf } from './support/tray';

const STEPS = 30;
/** Seeds that once failed stay here. */
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** Everything a workbook is: cells, living rows, parameters, as-of date, and what undo and redo would do. */
function state(ledger: Ledger): unknown {
  const { table, head, asOf } = ledger.book();
  const { undone, dropped, ghosts, nextSeq, overlay, tray } = head;
  return {
    ...(contents(table) as object),
    waits: trayOf(ledger),
    tray,
    overlay,
    asOf,
    undone,
    dropped,
    ghosts,
    nextSeq,
  };
}

/** Persons, what waits, and parameters alone: what undo must bring back. */
function persons(ledger: Ledger): unknown {
  const { rows } = contents(ledger.book().table) as { rows: unknown };
  return { rows, waits: trayOf(ledger), overlay: ledger.book().head.overlay };
}

/** Every person, unit and check as kept up to date step by step, against all of it worked out anew. */
function sameAsFromScratch(ledger: Ledger, told: string): void {
  const { table, computing, head, asOf } = ledger.book();
  const scratch = makeComputing(POLICY, head.overlay, asOf, table);
  const living = Array.from({ length: table.length }, (_, row) => row).filter((row) => table.alive[row] === 1);
  expect(computing.units(), told).toEqual(scratch.units());
  expect(computing.checks(), told).toEqual(scratch.checks());
  expect(
    living.map((row) => computing.person(row)),
    told,
  ).toEqual(living.map((row) => scratch.person(row)));
}

test.each(SEEDS)(
  'random commands, seed %i: stored = in memory after each; results = from scratch; undo all, redo all',
  async (seed) => {
    const database = memoryDatabase();
    const { ledger } = await makeLedger(database);
    const { id } = await ledger.shelf.create({ policyId: POLICY.id, name: '' });
    await ledger.open(id);
    const random = makeRandom(seed);
    const start = persons(ledger);
    const steps: string[] = [];
    for (let step = 0; step < STEPS; step += 1) {
      steps.push(await randomStep(ledger, random));
      const again = (await makeLedger(database)).ledger;
      await again.open(id);
      expect(state(again), steps.join('\n')).toEqual(state(ledger));
      await again.shutDown();

      if (step % 3 === 0) sameAsFromScratch(ledger, steps.join('\n'));
    }
    while ((await ledger.redo()) !== null);
    const end = persons(ledger);
    while ((await ledger.undo()) !== null);
    expect(persons(ledger)).toEqual(start);
    while ((await ledger.redo()) !== null);
    expect(persons(ledger)).toEqual(end);
  },
  60_000,
);
