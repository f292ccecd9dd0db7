import { expect, test } from 'vitest';
import { loadPolicy } from '../../../src/policy/library';
import { unitsTable } from '../../../src/ui/exports/unitsTable';
import type { OpenWorkbook } from '../../../src/ui/state/open';
import { createFakeSession } from '../fakeSession';

// The units' table leaves the computer as its screen shows it.

const session = createFakeSession('lanxi-2021', 200);
const open = {
  policy: loadPolicy('lanxi-2021'),
  state: () => session.state(),
  units: () => session.state().units,
} as unknown as OpenWorkbook;
const units = session.state().units.units;

test('all units, the total, and the printed one that differs', () => {
  const { rows, totals, notes } = unitsTable(open, []);
  expect(totals).toBe(2);
  expect(rows).toBe(units.length + 2);
  expect(notes.join()).not.toContain('村包');
});

test('of a village package those that are in it, no total of the whole document, and that it is one', () => {
  const [first] = units;
  const named = first?.name ?? '';
  const { rows, totals, notes } = unitsTable(open, [named]);
  const own = units.filter(({ name, roster }) => name === named || roster > 0);
  expect(own.length).toBeLessThanOrEqual(units.length);
  expect({ rows, totals }).toEqual({ rows: own.length, totals: 0 });
  expect(notes.join()).toContain(`这是发给${named}的村包`);
});
