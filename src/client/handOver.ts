import { transfer } from 'comlink';
import type { IntakeResult } from '../intake/types';
import { transferables } from '../roster/table';

/** What was read, on its way to another worker: handed over, not copied. Its table is empty afterwards, what it tells stays. */
export function handOver(result: IntakeResult): IntakeResult {
  const { table, rowLines, sheetOf, extras = [] } = result;
  const lists = [
    rowLines,
    sheetOf,
    ...extras.flatMap(({ packed }) => (packed ? [packed.codes, packed.pool.bytes, packed.pool.ends] : [])),
  ];
  const buffers = lists.flatMap((each) => (each && each.buffer instanceof ArrayBuffer ? [each.buffer] : []));
  return transfer(result, [...new Set([...transferables(table), ...buffers])]);
}
