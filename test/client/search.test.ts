import { beforeEach, expect, test } from 'vitest';
import type { FindQuery, LedgerApi, ViewQuery } from '../../src/client/protocol';
import type { Session } from '../../src/client/types';
import { withTransfers } from '../../src/client/service/transfer';
import { readFile } from '../../src/intake/readFile';
import { POLICY } from '../ledger/support/ledger';
import { makePage } from './support';

// Find, replace and go to as the page asks for them.

const ALL: ViewQuery = { unit: null, search: '', sort: [], filters: [] };
const WHAT: FindQuery = {
  text: '新月',
  whole: false,
  matchCase: false,
  columns: ['name', 'unit', 'note', 'status'],
  words: {},
  rows: null,
};
const ROSTER = `姓名,证件号码,单位,户编号,备注
张三,430903199001011234,新月,1,新月三组
单雄,43090319900101124X,新月,2,
李四,430903199001011251,新月,1,旧
`;

let api: LedgerApi;
let session: Session;

beforeEach(async () => {
  const page = await makePage();
  api = withTransfers(page.api);
  const { id } = await api.create({ policyId: POLICY.id, name: '' });
  session = (await page.open(id)).session;
  const { planId } = await api.planImport(await readFile(new Blob([ROSTER]), '名册.csv'));
  await api.applyPlan(planId);
});

test('the same question twice has the same answer, though the first one was handed over', async () => {
  const query: ViewQuery = { ...ALL, together: true, sort: [{ column: 'idNumber', descending: true }] };
  const first = structuredClone(await api.view(query));
  expect([...first.order]).toEqual([2, 0, 1]);
  expect(structuredClone(await api.view(query))).toEqual(first);
  const found = await api.find(query, WHAT);
  expect([...found.rows]).toEqual([2, 0, 0, 1]);
  expect([...found.at]).toEqual([0, 1, 1, 2]);
  expect([...found.column]).toEqual([1, 1, 2, 1]);
});

test('a plan is carried out as one command and undone as one', async () => {
  const plan = await api.planReplace(ALL, WHAT, '兴月');
  expect(plan).toMatchObject({ count: 4, persons: 3 });
  await session.apply({
    kind: 'set-columns',
    name: 'replace',
    rows: new Uint32Array(0),
    columns: plan.columns,
    values: { find: '新月', by: '兴月' },
  });
  const { table } = session;
  expect([0, 1, 2].map((row) => table.getText('unit', row))).toEqual(['兴月', '兴月', '兴月']);
  expect(table.getText('note', 0)).toBe('兴月三组');
  expect((await api.find(ALL, WHAT)).count).toBe(0);
  await session.undo();
  expect((await api.find(ALL, WHAT)).count).toBe(4);
});

test('go to, by what a clerk types', async () => {
  const why = async (text: string) => (await api.goToMatches(ALL, text, 10)).map((match) => [match.row, match.why]);
  expect(await why('zs')).toEqual([[0, 'pinyin']]);
  expect(await why('sx')).toEqual([[1, 'pinyin']]);
  expect(await why('124x')).toEqual([[1, 'id']]);
  expect(await why('1')).toEqual([[0, 'household']]); // what number a row has is known where it is shown
  expect(await why('三')).toEqual([[0, 'name']]);
});
