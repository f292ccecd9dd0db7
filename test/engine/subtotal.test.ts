import { expect, test } from 'vitest';
import { addPersons, subtotalShape } from '../../src/engine/subtotal';
import type { Tables } from '../../src/engine/tables';
import { makeComputing } from '../../src/ledger/workbook/computing';
import { loadPolicy } from '../../src/policy/library';
import { STATUSES } from '../../src/policy/vocabulary';
import { UNREADABLE } from '../../src/roster/types';
import { makeSample } from '../../src/sample/sample';

const POLICIES = ['lanxi-2021', 'daligang-2020', 'qianjiang-2021', 'tengzhou-2021', 'ziyang-2021'];

test.each(POLICIES)(
  '%s: sums over rows are the sums of what is read person by person, and those of the units',
  (id) => {
    const policy = loadPolicy(id);
    const { table, asOf } = makeSample(policy, { seed: 11, units: null, persons: 3000 });
    const computing = makeComputing(policy, {}, asOf, table);
    const shape = subtotalShape(policy.funders.length);
    const rows = Uint32Array.from({ length: table.length }, (_, row) => row);
    const sums = new Float64Array(shape.width);
    const tables = computing.tables() as Tables;
    addPersons(sums, shape, tables, computing.live().columns, table, rows, 0, 1000);
    addPersons(sums, shape, tables, computing.live().columns, table, rows, 1000, rows.length);

    const slow = new Float64Array(shape.width);
    for (const row of rows) {
      const person = computing.person(row);
      const add = (at: number, value: number) => {
        slow[at] = (slow[at] ?? 0) + value;
      };
      const unknown = person.status === 'barred' ? 0 : 1;
      const amount = (at: number, missing: number, value: number | null) =>
        value === null ? add(missing, unknown) : add(at, value);
      add(STATUSES.indexOf(person.status), 1);
      amount(shape.standard, shape.standardUnknown, person.standard);
      amount(shape.payable, shape.payableUnknown, person.payable);
      amount(shape.aid, shape.aidUnknown, person.aidTotal);
      add(shape.paid, person.paid);
      const entered = table.number('payAmount').values[row] ?? UNREADABLE;
      if (entered > UNREADABLE) add(shape.entered, entered);
      for (const [funder, share] of person.aid.entries()) add(shape.funders + funder, share ?? 0);
    }
    expect([...sums]).toEqual([...slow]);

    const { total } = computing.units();
    expect([...sums.subarray(0, STATUSES.length)]).toEqual(total.byStatus);
    expect(sums[shape.payable]).toBe(total.receivable);
    expect(sums[shape.paid]).toBe(total.collected + total.collectedExcluded);
    expect([...sums.subarray(shape.funders)]).toEqual(total.entitled);
  },
);
