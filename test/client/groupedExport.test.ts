import { read as readWithSheetJs } from '@e965/xlsx';
import { expect, test } from 'vitest';
import type { PersonsWish } from '../../src/client/sheetWish';
import { readFile } from '../../src/intake/readFile';
import { FIELDS, TEMPLATE_IDS } from '../../src/roster/fields';
import { writeXlsx } from '../../src/reports/xlsx/write';
import { POLICY } from '../ledger/support/ledger';
import { countsOf, makePage } from './support';

const ROSTER = `姓名,证件号码,单位,组,缴费金额
王一,430903199001011234,新月,1,280
李二,,新月,1,
计三,,新月,2,280
小计,430903199001015678,百家塅,1,280`;

test('headings of groups go out as bold lines that fold, and are no persons when the file comes in again', async () => {
  const { api, open } = await makePage();
  await open((await api.create({ policyId: POLICY.id, name: '' })).id);
  await api.applyPlan((await api.planImport(await readFile(new Blob([ROSTER]), '名册.csv'))).planId);
  const wish: PersonsWish = {
    kind: 'persons',
    head: { title: '当前视图', sheet: '当前视图', notes: ['统计截至 2021-02-28'], frozen: 1 },
    columns: TEMPLATE_IDS.map((id) => ({ id, header: FIELDS[id].header })),
    query: { unit: null, search: '', sort: [], filters: [], removed: false },
    words: {},
    groups: {
      lines: Int32Array.from([-1, -2, 0, 1, -3, 2, -4, -5, 3]),
      level: Uint8Array.from([0, 1, 1, 0, 1]),
      labels: ['新月小计：3人', '1组小计：2人', '户 01 小计：1人', '百家塅小计：1人', '未分组小计：1人'],
      words: {},
      sums: [
        {
          id: 'payAmount',
          values: Float64Array.from([56_000, 28_000, 28_000, 3_000_000_000, 28_000]),
          raw: [[1, '280.00＊']],
        },
      ],
    },
  };
  const blob = await writeXlsx(await api.exportSheet(wish));
  const sheet = readWithSheetJs(await blob.arrayBuffer(), { cellStyles: true, sheetRows: 0 }).Sheets['当前视图'];
  const column = (header: string): string =>
    Object.keys(sheet ?? {})
      .find((ref) => /\d/.test(ref) && (sheet?.[ref] as { v?: unknown } | undefined)?.v === header)
      ?.replace(/\d+/, '') ?? '';
  const cells = (header: string) =>
    Array.from({ length: 9 }, (_, at) => (sheet?.[`${column(header)}${at + 4}`] as { v?: unknown } | undefined)?.v);
  expect(cells('姓名')).toEqual([
    '新月小计：3人',
    '1组小计：2人',
    '王一',
    '李二',
    '户 01 小计：1人',
    '计三',
    '百家塅小计：1人',
    '未分组小计：1人',
    '小计',
  ]);
  expect(cells('缴费金额')).toEqual([560, '280.00＊', 280, undefined, 280, 280, 30_000_000, 280, 280]);
  const rows = sheet?.['!rows'];
  expect(Array.from({ length: 9 }, (_, at) => rows?.[at + 3]?.level ?? 0)).toEqual([0, 1, 2, 2, 1, 2, 0, 1, 2]);

  const again = await api.planImport(await readFile(blob, '当前视图.xlsx'));
  expect(countsOf(again)).toMatchObject({ added: 0, changed: 0, unchanged: 4 });
});
