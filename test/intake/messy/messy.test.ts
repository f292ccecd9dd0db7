import { expect, test } from 'vitest';
import { IntakeError } from '../../../src/intake/errors';
import { MESSY, REFUSED, TAKEN } from './cases';
import { carryOut, readMade } from './outcome';

// Files as offices send them: opened, found, read and planned; what comes of them stands beside each.

test.each(TAKEN)('$name', async (messy) => {
  const read = await readMade(await messy.make());
  if (read instanceof IntakeError) throw read;
  const came = carryOut(read, messy);
  const { piles, added, changed = {}, tray = 0, ...told } = messy.expected;
  expect(came).toMatchObject(told);
  expect(came.added).toEqual(added);
  expect({ piles: came.piles, changed: came.changed, tray: came.tray }).toEqual({ piles, changed, tray });
  expect(came.again).toEqual({ added: 0, changed: 0, cells: 0, tray: 0 });
  expect(came.undone).toBe(true);
});

test.each(REFUSED)('refused: $name', async ({ make, expected }) => {
  const read = await readMade(await make());
  expect(read instanceof IntakeError ? read.code : 'it was read').toBe(expected.refused);
});

test('every file is told by a name of its own', () => {
  expect(new Set(MESSY.map(({ name }) => name)).size).toBe(MESSY.length);
});
