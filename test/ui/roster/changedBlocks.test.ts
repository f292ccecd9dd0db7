import { expect, test } from 'vitest';
import type { FieldId } from '../../../src/roster/fields';
import type { RosterChange } from '../../../src/roster/types';
import { changedBlocks } from '../../../src/ui/roster/changedBlocks';
import type { RosterColumn } from '../../../src/ui/roster/columns';

const column = (id: FieldId | 'status'): RosterColumn => ({
  id,
  field: id === 'status' ? null : id,
  kind: 'text',
  width: 80,
  header: () => id,
});
const COLUMNS = ['name', 'payAmount', 'status', 'payDate', 'channel'].map((id) => column(id as FieldId));
const cells = (field: FieldId, rows: readonly number[]) => ({
  field,
  rows: Uint32Array.from(rows),
  from: rows.map(() => ''),
  to: rows.map(() => '1'),
});
/** `top–bottom × left–right` of each block, for rows that stand in this order. */
const told = (change: RosterChange, order: readonly number[]) =>
  changedBlocks(change, { shown: () => order.length, rowAt: (position) => order[position] ?? -1 }, COLUMNS, 2).map(
    ({ top, bottom, left, right }) => `${top}–${bottom}×${left}–${right}`,
  );

test('what was changed is selected as it stands on display: sorted rows, neighbouring columns, gaps', () => {
  const paid = { cells: (['payAmount', 'payDate', 'channel'] as const).map((field) => cells(field, [3, 7, 5])) };
  expect(told(paid, [3, 5, 7, 9])).toEqual(['0–2×1–4']);
  expect(told(paid, [9, 7, 1, 5])).toEqual(['1–1×1–1', '1–1×3–4', '3–3×1–1', '3–3×3–4']);
  expect(told(paid, [9])).toEqual([]);
  // Some of a pasted block were the same before; single cells far apart are no block.
  expect(told({ cells: [cells('name', [1]), cells('payAmount', [2])] }, [1, 2])).toEqual(['0–1×0–1']);
  expect(told({ cells: [cells('name', [1]), cells('channel', [2])] }, [1, 2])).toEqual(['0–0×0–0', '1–1×4–4']);
  // Two fields of different rows, and a heading between them.
  expect(told({ cells: [cells('name', [1]), cells('payAmount', [1, 2])] }, [1, -1, 2])).toEqual(['0–0×0–1', '2–2×1–1']);
});

test('a colour mark stands for where the cursor is: it is seen at the number of the row', () => {
  const marked = { cells: [cells('mark', [4])] };
  const columns = [...COLUMNS, column('mark')];
  const view = { shown: () => 3, rowAt: (position: number) => [1, 4, 5][position] ?? -1 };
  expect(changedBlocks(marked, view, columns, 2)).toEqual([{ top: 1, bottom: 1, left: 2, right: 2 }]);
});

test('persons who came back are whole rows; cells that no column shows stand for where the cursor is', () => {
  expect(told({ cells: [], restored: Uint32Array.from([4, 5]) }, [1, 4, 5])).toEqual(['1–2×0–4']);
  expect(told({ cells: [cells('note', [4])] }, [1, 4])).toEqual(['1–1×2–2']);
});

test('of very many scattered cells only the first block is selected', () => {
  const odd = Array.from({ length: 1000 }, (_, index) => index * 2 + 1);
  const all = Array.from({ length: 2000 }, (_, index) => index);
  expect(told({ cells: [cells('name', odd)] }, all)).toEqual(['1–1×0–0']);
  expect(told({ cells: [cells('name', all)] }, all)).toEqual(['0–1999×0–0']);
});
