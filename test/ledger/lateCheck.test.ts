import { expect, test } from 'vitest';
import { createViews } from '../../src/ledger/view/views';
import type { LedgerEvent } from '../../src/ledger/types';
import { checkLate } from '../../src/ledger/workbook/follow';
import { makeSample } from '../../src/sample/sample';
import { bookOf } from './support/book';
import { makeLedger, POLICY } from './support/ledger';

test('the late check of a large roster lets views in between, and finds what one in one go finds', async () => {
  const { table, asOf } = makeSample(POLICY, { seed: 7, persons: 50_001, units: null });
  const book = bookOf(POLICY, table, asOf);
  const views = createViews(book);
  const { ledger } = await makeLedger();
  const events: LedgerEvent[] = [];
  expect(book.computing.checked()).toBe(false);

  const late = checkLate({ ...ledger.desk, emit: async (event) => void events.push(event) }, book);
  await new Promise((resolve) => setTimeout(resolve));
  expect(book.computing.checked()).toBe(false);
  expect(views.view({ unit: null, search: '王', sort: [], filters: [] }).order.length).toBeGreaterThan(0);
  await late;
  await ledger.shutDown();

  expect(book.computing.checked()).toBe(true);
  const whole = bookOf(POLICY, table, asOf).computing;
  whole.check();
  expect(book.computing.checks()).toEqual(whole.checks());
  expect(book.computing.live().marks).toEqual(whole.live().marks);
  expect(events).toMatchObject([{ kind: 'update', update: { cause: 'info', results: { rows: null } } }]);
});
