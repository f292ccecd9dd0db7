import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexAsked } from '../../src/intake/askedRows';
import { byCells, byGroup, byId, byName, byUnit, chain, hasId, indexAll } from '../../src/intake/personKeys';
import { createRosterTable } from '../../src/roster/table';
import { SEED } from '../roster/support';

const cells = fc.record({
  name: fc.constantFrom('', '甲', '乙', '欧阳丙', '丁'),
  unit: fc.constantFrom('', '新月', '百家塅'),
  group: fc.constantFrom('', '1组', '一组'),
  idNumber: fc.constantFrom('', '11010519491231002X', '110105491231002', '无'),
});
function tableOf(rows: readonly Record<'name' | 'unit' | 'group' | 'idNumber', string>[]) {
  const table = createRosterTable();
  table.append(rows.length);
  for (const [row, each] of rows.entries())
    for (const field of ['name', 'unit', 'group', 'idNumber'] as const) table.setText(field, row, each[field]);
  return table;
}

test('asked by the rows it was made for, it finds whom an index of all rows finds, also when names have come since', () => {
  fc.assert(
    fc.property(fc.array(cells), fc.array(cells), fc.array(cells), (roster, file, later) => {
      const table = tableOf(roster);
      const other = tableOf(file);
      const asking = file.map((_, row) => row);
      const check = () => {
        const all = Array.from({ length: table.length }, (_, row) => row).filter((row) => table.alive[row] === 1);
        for (const key of [byId, byCells, byUnit, byName, byGroup()]) {
          const fits = (row: number) => key !== byId || hasId(table, row);
          const rows = asking.filter((row) => key !== byId || hasId(other, row));
          const asked = indexAsked(table, other, key, rows, fits);
          const whole = indexAll(table, other, key, all.filter(fits));
          for (const row of rows) expect(chain(asked, asked.first(row))).toEqual(chain(whole, whole.first(row)));
        }
      };
      check();
      const first = table.length;
      table.append(later.length);
      for (const [row, each] of later.entries()) table.setText('name', first + row, each.name + '后');
      if (first > 0) table.alive[0] = 0;
      check();
    }),
    { seed: SEED, numRuns: 200 },
  );
});
