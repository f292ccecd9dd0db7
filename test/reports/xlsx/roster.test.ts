import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFile } from '../../../src/intake/readFile';
import { fieldColumn } from '../../../src/ledger/view/column';
import type { FieldId } from '../../../src/roster/fields';
import { personsTable } from '../../../src/reports/xlsx/persons';
import { FIELDS, TEMPLATE_IDS } from '../../../src/roster/fields';
import { rosterOrder } from '../../../src/roster/order';
import { createRosterTable } from '../../../src/roster/table';
import type { RosterTable } from '../../../src/roster/types';
import { bytesOf, HEAD, partsOf } from './support';

async function fileOf(table: RosterTable): Promise<Uint8Array<ArrayBuffer>> {
  const columns = TEMPLATE_IDS.map((id) => ({ id, header: FIELDS[id].header }));
  const column = (id: string) => fieldColumn(table, id as FieldId);
  return bytesOf(personsTable(HEAD, columns, rosterOrder(table), column, {}));
}

async function again(table: RosterTable): Promise<RosterTable> {
  return createRosterTable((await readFile(new Blob([await fileOf(table)]), '花名册.xlsx')).table);
}

function texts(table: RosterTable): string[][] {
  return [...rosterOrder(table)].map((row) => TEMPLATE_IDS.map((id) => table.getText(id, row)));
}

test.each(['lanxi-2021', 'daligang-2020', 'tengzhou-2021', 'qianjiang-2021', 'ziyang-2021'])(
  'the roster of %s comes back the same',
  async (policy) => {
    const csv = readFileSync(new URL(`../../engine/fixtures/${policy}.roster.csv`, import.meta.url));
    const table = createRosterTable((await readFile(new Blob([csv]), 'roster.csv')).table);
    expect(texts(await again(table))).toEqual(texts(table));
  },
);

/** Somebody of whom every field says something. */
const WHOLE: Readonly<Partial<Record<FieldId, string>>> = {
  name: '李梅',
  idNumber: '430903198007180740',
  sex: '女',
  birth: '1980-07-18',
  household: '0012',
  relation: '户主',
  unit: '百家塅',
  group: '1组',
  phone: '013900001234',
  payDate: '2020-11-16',
  payAmount: '280',
  receipt: '0000123456789012345',
  note: '备注',
};

function rosterOf(rows: readonly Partial<Record<FieldId, string>>[]): RosterTable {
  const table = createRosterTable();
  table.append(rows.length);
  for (const [row, cells] of rows.entries()) {
    for (const id of TEMPLATE_IDS) table.setText(id, row, cells[id] ?? WHOLE[id] ?? '');
  }
  return table;
}

test('numbers are texts with their leading zeros, dates and amounts are dates and amounts', async () => {
  const sheet = (await partsOf(await fileOf(rosterOf([{}])))).get('xl/worksheets/sheet1.xml') ?? '';
  expect(sheet).toContain('<c r="C2" s="4" t="inlineStr"><is><t>430903198007180740</t></is></c>');
  expect(sheet).toContain('<c r="V2" s="4" t="inlineStr"><is><t>0000123456789012345</t></is></c>');
  expect(sheet).toContain('<c r="E2" s="6"><v>29420</v></c>');
  expect(sheet).toContain('<c r="T2" s="5"><v>280.00</v></c>');
});

test('cells that nobody can read, and texts that look like formulas, come back as they were', async () => {
  const table = rosterOf([
    { birth: '2020年13月', payAmount: '约三百', identities: '低保;什么' },
    { name: '=1+1', address: '+86', note: '-5', receipt: '@all', payAmount: '-5' },
    { idNumber: '110105491231002', phone: '=HYPERLINK("x")', note: '<b>&' },
    { birth: '1899-05-02', note: '第一行\n第二行', reason: '_x000D_' },
  ]);
  expect(texts(await again(table))).toEqual(texts(table));
});

test('whatever stands in texts comes back the same', async () => {
  const cell = fc.oneof(
    fc.constantFrom('', '=cmd', '-1', "'=x", '"', ',', '2020-11-16', '1E5'),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ address: cell, note: cell, reason: cell, receipt: cell }), { minLength: 1, maxLength: 8 }),
      async (rows) => {
        const table = rosterOf(rows);
        expect(texts(await again(table))).toEqual(texts(table));
      },
    ),
    { numRuns: 40 },
  );
});

test('removed persons stay at home', async () => {
  const table = rosterOf([{ name: '甲' }, { name: '乙' }, { name: '丙' }]);
  table.setAlive(1, false);
  expect(texts(await again(table)).map(([name]) => name)).toEqual(['甲', '丙']);
});
