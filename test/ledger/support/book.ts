import type { Day } from '../../../src/base/day';
import { makeHead } from '../../../src/ledger/store/shelf';
import type { HeadRecord } from '../../../src/ledger/store/records';
import type { Book } from '../../../src/ledger/workbook/book';
import { makeComputing } from '../../../src/ledger/workbook/computing';
import type { Policy } from '../../../src/policy/types';
import type { RosterTable } from '../../../src/roster/types';

/** A roster as an open workbook in memory, without a store. */
export function bookOf(policy: Policy, table: RosterTable, asOf: Day, head: Partial<HeadRecord> = {}): Book {
  return {
    policy,
    workbook: {
      id: 'x',
      format: 1,
      name: '',
      policyId: policy.id,
      policyVersion: '',
      createdAt: 0,
      deletedAt: null,
      arriving: false,
    },
    head: { ...makeHead('x', 0), ...head },
    table,
    tray: new Map(),
    closed: new Map(),
    computing: makeComputing(policy, {}, asOf, table),
    asOf,
    mode: 'writer',
    rev: 0,
    dirty: new Set(),
    unsettled: 0,
    headings: new Map(),
    miscounted: false,
  };
}
