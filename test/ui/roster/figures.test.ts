import { array, assert, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseYuan } from '../../../src/base/money';
import { blockOf, holds, type Block } from '../../../src/ui/grid/sheet';
import { makeCellReader } from '../../../src/ui/roster/cells';
import { makeColumns } from '../../../src/ui/roster/columns';
import { figuresOf, type Figures } from '../../../src/ui/roster/figures';
import { numbersOf } from '../../../src/ui/roster/numbers';
import { createFakeSession } from '../fakeSession';

const POLICIES = ['lanxi-2021', 'daligang-2020', 'qianjiang-2021'];

describe.each(POLICIES)('columns without texts, %s', (policy) => {
  const session = createFakeSession(policy, 400);
  const columns = makeColumns(session.policy);
  const cells = makeCellReader(session, () => false);
  const rows = session.table.length;

  test.each(columns.map((column) => [column.id, column] as const))('%s: filled where the text is', (_id, column) => {
    const { filled, value } = numbersOf(session, column);
    for (let row = 0; row < rows; row += 1) {
      const text = cells.full(column.id, row);
      expect(filled(row), `${column.id}@${row} ${text}`).toBe(text !== '');
      const amount = column.kind === 'money' ? parseYuan(text.replaceAll(',', '')) : undefined;
      expect(amount === undefined ? amount : value?.(row), `${column.id}@${row}`).toBe(amount);
    }
  });

  const spot = record({ row: integer({ min: 0, max: 30 }), column: integer({ min: 0, max: columns.length - 1 }) });
  const block = record({ a: spot, b: spot }).map(({ a, b }) => blockOf(a, b));
  test('cells under several blocks are added once', () => {
    assert(
      property(array(block, { minLength: 1, maxLength: 4 }), (blocks) => {
        const found = last(figuresOf({ session, columns, blocks, rowAt: (position) => position }));
        const { filled, sum } = slowly(blocks);
        expect(found.filled).toBe(filled);
        expect(found.kind === 'money' ? found.sum : sum).toBe(sum);
      }),
      { numRuns: 30 },
    );
  });

  /** Cell by cell, by what stands in them. */
  function slowly(blocks: readonly Block[]): { filled: number; sum: number } {
    let filled = 0;
    let sum = 0;
    for (const [place, { id, kind }] of columns.entries()) {
      for (let row = 0; row <= 30; row += 1) {
        if (!blocks.some((each) => holds(each, row, place))) continue;
        const text = cells.full(id, row);
        if (text !== '') filled += 1;
        if (kind === 'money') sum += parseYuan(text.replaceAll(',', '')) ?? 0;
      }
    }
    return { filled, sum };
  }
});

function last(work: Generator<Figures, Figures>): Figures {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
