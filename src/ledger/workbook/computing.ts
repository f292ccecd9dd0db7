import type { Day } from '../../base/day';
import type { ExplainStep, PersonResult, ResultColumns, UnitsResult } from '../../engine/types';
import type { Overlay, Policy } from '../../policy/types';
import type { RosterTable } from '../../roster/types';
import type { CheckCounts } from '../types';

/** Results and data checks of one open workbook, kept up to date: the one place where the ledger meets the engine. */
export interface Computing {
  /** Works everything out again. */
  all(): void;
  /** Works out what follows from changed rows. Returns all rows whose results or marks may differ, rising. */
  rows(touched: Uint32Array): Uint32Array;
  setOverlay(overlay: Overlay): void;
  setAsOf(asOf: Day): void;
  /** Copies: of all rows, or of those named, in their order. */
  results(rows: Uint32Array | null): { readonly columns: ResultColumns; readonly marks: Uint32Array };
  /** The columns themselves, not copied; replaced when they grow. */
  live(): { readonly columns: ResultColumns; readonly marks: Uint32Array };
  tables(): unknown;
  units(): UnitsResult;
  checks(): CheckCounts;
  person(row: number): PersonResult;
  explain(row: number): readonly ExplainStep[];
}
export type MakeComputing = (policy: Policy, overlay: Overlay, asOf: Day, table: RosterTable) => Computing;

/** For now nothing is worked out. */
export const makeComputing: MakeComputing = (_policy, _overlay, asOf, table) => ({
  all: () => undefined,
  rows: (touched) => touched,
  setOverlay: () => undefined,
  setAsOf: () => undefined,
  results: (rows) => {
    const n = rows?.length ?? table.length;
    const columns = {
      situation: new Uint32Array(n),
      outcome: new Uint32Array(n),
      payable: new Int32Array(n),
      benefitStart: new Int32Array(n),
    };
    return { columns, marks: new Uint32Array(n) };
  },
  live: () => {
    throw new Error('nothing worked out');
  },
  tables: () => ({}),
  units: () => ({ asOf, units: [], total: {}, curve: { first: asOf, days: [] } }) as unknown as UnitsResult,
  checks: () => ({}),
  person: () => {
    throw new Error('nothing worked out');
  },
  explain: () => [],
});
