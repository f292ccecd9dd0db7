import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LedgerApi } from '../../src/client/protocol';
import type { SheetWish } from '../../src/client/sheetWish';
import type { Session } from '../../src/client/types';
import { readFile } from '../../src/intake/readFile';
import { writeXlsx } from '../../src/reports/xlsx/write';
import { FIELDS, TEMPLATE_IDS, type FieldId } from '../../src/roster/fields';
import { POLICY } from '../ledger/support/ledger';
import { countsOf, makePage } from './support';

// What goes out may come in again to the same workbook: nothing is to change, whatever stands in the cells.

const ODD: Readonly<Partial<Record<FieldId, readonly string[]>>> = {
  name: ['王一', '=王', '阿依古丽·买买提', '1', 'Ann Lee', '-张', '姓名'],
  idNumber: ['', '430903199001011234', '43090319900101123X', '110105491231002', '4.3E+17', 'H0012345', "'430903"],
  birth: ['', '1990-01-01', '不详', '1980年代', '1890-02-30', '2020年13月'],
  household: ['', '0012', '=12', '1e5', '12-3', '2021-3-1'],
  unit: ['新月', '百家塅', '', '外村', '@村'],
  group: ['', '1组', '01', '3-1', '一组'],
  address: ['', '=1+1', '+86', '第一行\n第二行', '"引号", 逗号\t制表', "'撇号", '<b>&amp;</b>', '_x000D_', '😀'],
  phone: ['', '13800000016', '0737-1234567', '+86 138', '1.38E+10'],
  identities: ['', '低保', '低保;什么', '=低保', '不认识的身份、五保'],
  payDate: ['', '2020-11-16', '不详', '2020.11', '44150'],
  payAmount: ['', '280', '约三百', '=280', '-5', '280.005', '贰佰捌拾元整', '0'],
  channel: ['', '微信', '=微信', '某某渠道'],
  receipt: ['', '0000123456789012345', '@all', '1E5', '00'],
  note: ['', '合计', '制表人：张三', '-5', '备注：\n=x', '2020-11-16'],
};

const person = fc.record(
  Object.fromEntries(Object.entries(ODD).map(([field, texts]) => [field, fc.constantFrom(...texts)])),
) as fc.Arbitrary<Record<FieldId, string>>;

async function workbookOf(persons: readonly Record<string, string>[]): Promise<{ api: LedgerApi; session: Session }> {
  const { api, open } = await makePage();
  const { session } = await open((await api.create({ policyId: POLICY.id, name: '' })).id);
  const added = persons.map((cells, at) =>
    // Two of the same name without a number cannot be told apart by anybody.
    Object.entries({ ...cells, name: `${cells['name'] ?? ''}${at}` }).map(
      ([field, text]) => [field as FieldId, text] as const,
    ),
  );
  await session.apply({ kind: 'set-cells', name: 'paste', edits: [], added });
  return { api, session };
}

const sheet = (kind: '花名册' | '当前视图'): SheetWish => ({
  kind: 'persons',
  head: { title: kind, sheet: kind, notes: kind === '花名册' ? [] : ['统计截至 2021-02-28', '政策：某镇'], frozen: 1 },
  columns: [
    ...TEMPLATE_IDS.map((id) => ({ id, header: FIELDS[id].header })),
    ...(kind === '花名册'
      ? []
      : ([
          { id: 'payable', header: '应缴' },
          { id: 'status', header: '状态' },
        ] as const)),
  ],
  query: { unit: null, search: '', sort: [], filters: [], removed: false },
  words: {},
});

test('the roster as CSV, as .xlsx, and the view: imported again, nothing is new and nothing changes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(person, { minLength: 1, maxLength: 12 }), async (persons) => {
      const { api } = await workbookOf(persons);
      const csv = await api.exportFile('roster');
      const files: readonly (readonly [string, Blob])[] = [
        [csv.name, csv.blob],
        ['花名册.xlsx', await writeXlsx(await api.exportSheet(sheet('花名册')))],
        ['当前视图.xlsx', await writeXlsx(await api.exportSheet(sheet('当前视图')))],
      ];
      for (const [name, blob] of files) {
        // oxlint-disable-next-line no-await-in-loop -- the ledger compares one file at a time
        const plan = await api.planImport(await readFile(blob, name));
        expect([name, countsOf(plan), plan.effects]).toMatchObject([
          name,
          { unchanged: persons.length, added: 0, changed: 0 },
          { added: 0, changed: 0, cells: 0, tray: 0 },
        ]);
      }
    }),
    { numRuns: 40 },
  );
}, 60_000);
