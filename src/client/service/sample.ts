import { packTable } from '../../roster/table';
import { generateSample, type SampleOptions } from '../../sample/sample';
import type { Ledger } from '../../ledger/ledger';
import type { Day } from '../../base/day';
import { recorded } from './bulk';

/** How long the generator runs before messages are let in. */
const SLICE = 60; // ms

/** Fills the open workbook with synthetic persons, behind those it has, in one step. Returns the day on which the sample stands. */
export async function fillSample(ledger: Ledger, options: SampleOptions): Promise<{ asOf: Day }> {
  let asOf: Day | undefined;
  await ledger.bulk('sample', async (book, control) => {
    const work = generateSample(book.policy, options);
    let from = performance.now();
    for (let next = work.next(); ; next = work.next()) {
      if (next.done === true) {
        const { table } = next.value;
        asOf = next.value.asOf;
        const count = table.length;
        await control.step(count, count); // the last moment to think better of it
        const block = packTable(table);
        const change = recorded(book, { appended: { first: book.table.length, count, block }, cells: [] });
        return { name: { kind: 'sample', persons: table.aliveCount }, ...change };
      }
      if (performance.now() - from < SLICE) continue;
      await control.step(next.value.done, next.value.total);
      from = performance.now();
    }
  });
  return { asOf: asOf ?? ledger.book().asOf };
}
