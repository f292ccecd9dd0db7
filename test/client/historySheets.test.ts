import { readXlsx } from 'hucre/xlsx';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { headerRow } from '../../src/reports/xlsx/sheetXml';
import { writeXlsx } from '../../src/reports/xlsx/write';
import { gatherRows } from '../../src/reports/xlsx/gathered';
import { plainTable, type PlainCell } from '../../src/reports/xlsx/plain';
import { POLICY } from '../ledger/support/ledger';
import { HEAD } from '../reports/xlsx/support';
import { makePage } from './support';

const HISTORY = { title: '操作记录', sheet: '操作记录', notes: ['截至 2020-12-20'], frozen: 0 } as const;

/** The lines of a file's sheets below their headers, and how many each has. */
async function linesOf(blob: Blob, top: number): Promise<{ readonly lines: unknown[][]; readonly each: number[] }> {
  const { sheets } = await readXlsx(new Uint8Array(await blob.arrayBuffer()));
  const parts = sheets.map(({ rows }) => rows.slice(top));
  return { lines: parts.flat() as unknown[][], each: parts.map(({ length }) => length) };
}

test('one record with more cells than a sheet has lines goes on on further sheets, each line once', async () => {
  const { api, open } = await makePage();
  const { id } = await api.create({ policyId: POLICY.id, name: '' });
  const { session } = await open(id);
  const added = Array.from({ length: 15 }, (_, row) => [
    ['name', `人员${row}`] as const,
    ['idNumber', `00${row}`] as const,
    ['note', row % 2 === 0 ? '外出' : ''] as const,
  ]);
  await session.apply({ kind: 'set-cells', name: 'paste', edits: [], added });
  // Everything emptied by one command: 15 names, 15 numbers, 8 notes.
  const blank = added.map(() => '');
  await session.apply({
    kind: 'set-columns',
    name: 'clear',
    rows: Uint32Array.from(added, (_, row) => row),
    columns: (['name', 'idNumber', 'note'] as const).map((field) => ({ field, texts: blank })),
  });
  const csv = await (await api.exportFile('history')).blob.text();
  const wanted = csv
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(','));
  const table = await api.exportSheet({ kind: 'history', head: HISTORY, words: {} });
  expect(table.rows).toBe(wanted.length);
  expect(table.rows).toBe(15 + 38 + 38);
  const top = headerRow(table);
  const { lines, each } = await linesOf(await writeXlsx(table, undefined, top + 20), top);
  expect(each).toEqual([20, 20, 20, 20, 11]);
  const shown = lines.map((line) =>
    Array.from({ length: 10 }, (_, at) => {
      const cell = line[at] ?? '';
      if (cell instanceof Date) return cell.toISOString().slice(0, 19).replace('T', ' ');
      return typeof cell === 'number' ? String(cell) : cell;
    }),
  );
  expect(shown).toEqual(wanted);
  // Whose name and number were emptied is told by what they were.
  const [cleared] = shown.filter((line) => line[3] === '清除' && line[7] === '姓名');
  expect(cleared?.slice(5)).toEqual(['人员0', '000', '姓名', '人员0', '']);
});

test('rows gathered one by one are the table that rows all at once make', () => {
  const texts = fc.constantFrom('', '甲', '0012', '=1', '多行\n的');
  const times = fc.constantFrom('2021-01-02 03:04:05', '2021-01-02', '', '昨天');
  const cell = (text: string): PlainCell => (text === '' ? null : text);
  fc.assert(
    fc.property(fc.array(fc.tuple(texts, fc.nat(9), texts), { maxLength: 3000 }), (rows) => {
      const columns = [
        { header: '甲', kind: 'text' },
        { header: '数', kind: 'number' },
        { header: '乙', kind: 'text' },
      ] as const;
      const out = gatherRows(columns);
      for (const [first, number, second] of rows) {
        out.text(first);
        out.integer(number);
        out.text(second);
        out.endRow();
      }
      const plain = rows.map(([first, number, second]): PlainCell[] => [cell(first), number, cell(second)]);
      expect(out.table(HEAD)).toEqual(plainTable(HEAD, columns, plain));
    }),
    { numRuns: 40 },
  );
  fc.assert(
    fc.property(fc.array(times), (all) => {
      const out = gatherRows([{ header: '时间', kind: 'time' }]);
      for (const time of all) {
        out.plain(time);
        out.endRow();
      }
      const { cells } = out.table(HEAD).columns[0] ?? {};
      if (cells?.type !== 'numbers') throw new Error('no numbers');
      expect(cells.raw).toEqual(all.flatMap((time, row) => (time === '昨天' ? [[row, time]] : [])));
      expect([...cells.values].map((value) => value % 1 !== 0)).toEqual(all.map((time) => time.length > 10));
    }),
  );
});

test('while one large record is written the progress counts its cells', async () => {
  const { api, open, events } = await makePage();
  const { id } = await api.create({ policyId: POLICY.id, name: '' });
  const { session } = await open(id);
  const persons = 5000;
  const added = Array.from({ length: persons }, (_, row) => [['name', `人员${row}`] as const]);
  await session.apply({ kind: 'set-cells', name: 'paste', edits: [], added });
  const rows = Uint32Array.from(added, (_, row) => row);
  const columns = (['note', 'reason'] as const).map((field) => ({ field, texts: ['外出'] }));
  await session.apply({ kind: 'set-columns', name: 'fill', rows, columns });
  events.length = 0;
  await api.exportSheet({ kind: 'history', head: HISTORY, words: {} });
  const told = events.flatMap((event) => (event.kind === 'progress' ? [event] : []));
  const done = told.map((event) => event.done);
  expect(done).toEqual([...done].sort((a, b) => a - b));
  // The persons' own line, then twice as many cells.
  expect(told.at(-1)).toMatchObject({ task: 'export', total: persons + 1 + 2 * persons });
  expect(done.filter((each) => each > persons).length).toBeGreaterThan(1);
  expect(told.every((event) => event.done <= event.total)).toBe(true);
});
