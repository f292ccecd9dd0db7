import { formatMoney, type Fen } from '../../../base/money';
import type { ColumnId } from '../../../client/protocol';
import type { Session } from '../../../client/types';
import { addPersons, subtotalShape } from '../../../engine/subtotal';
import { STATUSES } from '../../../policy/vocabulary';

/** Sums over groups of persons, by the columns under which they stand. */
export interface GroupSums {
  of(rows: Uint32Array): Float64Array;
  /** Where the column's sum stands in a line; -1 for columns that are not added up. */
  place(column: ColumnId): number;
  /** Persons of the line whose amount in the column is unknown, and so not in its sum. */
  unknown(line: Float64Array, column: ColumnId): number;
  unpaid(line: Float64Array): number;
  readonly columns: readonly ColumnId[];
}

/** Those of the view of the same name: who has not paid, or not all of it, or waits to be registered. */
const UNPAID = (['unpaid', 'pending', 'short'] as const).map((status) => STATUSES.indexOf(status));

export function makeGroupSums(session: Session): GroupSums {
  const { funders } = session.policy;
  const shape = subtotalShape(funders.length);
  const places = new Map<ColumnId, readonly [sum: number, unknown: number]>([
    ['standard', [shape.standard, shape.standardUnknown]],
    ['payable', [shape.payable, shape.payableUnknown]],
    ['aid', [shape.aid, shape.aidUnknown]],
    ['paid', [shape.paid, -1]],
    ['payAmount', [shape.entered, -1]],
    ...funders.map(({ id }, index) => [`aid.${id}`, [shape.funders + index, shape.aidUnknown]] as const),
  ]);
  return {
    columns: [...places.keys()],
    of(rows) {
      const line = new Float64Array(shape.width);
      const { tables, results } = session.computed();
      addPersons(line, shape, tables, results, session.table, rows, 0, rows.length);
      return line;
    },
    place: (column) => places.get(column)?.[0] ?? -1,
    unknown: (line, column) => line[places.get(column)?.[1] ?? -1] ?? 0,
    unpaid: (line) => UNPAID.reduce((sum, at) => sum + (line[at] ?? 0), 0),
  };
}

const SLICE = 10;

/**
 * The longest sum that each column will have to show, as text. In slices; null when it is no longer wanted. Groups that
 * hold others are enough: no sum below them is longer.
 */
export async function longestSums(
  sums: GroupSums,
  groups: readonly Uint32Array[],
  wanted: () => boolean,
): Promise<ReadonlyMap<ColumnId, string> | null> {
  const most = new Map<ColumnId, number>();
  let until = performance.now() + SLICE;
  for (const rows of groups) {
    if (performance.now() > until) {
      // oxlint-disable-next-line no-await-in-loop -- the pauses are the purpose
      await new Promise((resolve) => setTimeout(resolve, 0));
      if (!wanted()) return null;
      until = performance.now() + SLICE;
    }
    const line = sums.of(rows);
    for (const column of sums.columns) {
      const sum = line[sums.place(column)] ?? 0;
      if (sum > (most.get(column) ?? -1)) most.set(column, sum);
    }
  }
  return new Map([...most].map(([column, sum]) => [column, formatMoney(sum as Fen)]));
}
