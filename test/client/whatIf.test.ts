import { beforeEach, expect, test } from 'vitest';
import { parseIsoDay, type Day } from '../../src/base/day';
import type { Fen } from '../../src/base/money';
import type { LedgerApi } from '../../src/client/protocol';
import type { Session } from '../../src/client/types';
import type { Scenario } from '../../src/policy/scenario-types';
import { POLICY } from '../ledger/support/ledger';
import { makePage } from './support';

let api: LedgerApi;
let session: Session;

const DEARER: Scenario = { name: '三百二', overlay: { premium: 32000 }, dropped: [], added: [] };
const person = (name: string, identities = ''): [['name', string], ['unit', string], ['identities', string]] => [
  ['name', name],
  ['unit', '新月'],
  ['identities', identities],
];

beforeEach(async () => {
  const page = await makePage();
  api = page.api;
  const { id } = await api.create({ policyId: POLICY.id, name: '' });
  session = (await page.open(id)).session;
  await api.setAsOf(parseIsoDay('2020-12-01') as Day);
  const added = [person('甲'), person('乙', '农村低保'), person('丙')];
  await session.apply({ kind: 'set-cells', name: 'paste', edits: [], added });
});

const loss = async (): Promise<number | undefined> => (await api.whatIf([DEARER])).scenarios[0]?.total.loss;

test('follows the roster, the figures of the workbook and the as-of date', async () => {
  expect(await loss()).toBe(3 * 4000);
  await session.apply({ kind: 'remove', rows: [0] });
  expect(await loss()).toBe(2 * 4000);
  await session.undo();
  expect(await loss()).toBe(3 * 4000);
  await session.apply({ kind: 'set-parameters', values: { premium: 31000 } });
  expect(await loss()).toBe(3 * 1000);
  const early = await api.whatIf([]);
  await api.setAsOf(parseIsoDay('2020-12-02') as Day);
  const later = await api.whatIf([]);
  expect([early.baseline.asOf + 1, early.scenarios]).toEqual([later.baseline.asOf, []]);
});

test('names the persons, a page at a time, with what each owes before and after', async () => {
  const page = await api.whatIfPersons(DEARER, { kind: 'losers' }, 1, 1);
  expect(page.total).toBe(3);
  expect(page.rows).toMatchObject([
    {
      row: 1,
      name: '乙',
      unit: '新月',
      idNumber: '',
      before: { category: 'half', payable: 14000, status: 'unpaid' },
      after: { category: 'half', payable: 18000 },
    },
  ]);
  expect(await api.whatIfPersons(DEARER, { kind: 'winners' }, 0, 10)).toEqual({ total: 0, rows: [] });
  expect([...(await api.whatIfRows(DEARER, { kind: 'all', category: '' }))]).toEqual([0, 2]);
});

test('looks for the figure at which a total is met', async () => {
  const goal = { parameter: 'premium', figure: { of: 'receivable' }, least: 28000, most: 40000 } as const;
  // Two pay all of it, one all but 140 yuan.
  const target = (3 * 33333 - 14000) as Fen;
  expect(await api.whatIfSeek(DEARER, { ...goal, target })).toMatchObject({ value: 33333, exact: true });
  expect(await api.whatIfSeek(DEARER, { ...goal, target: 0 as Fen })).toMatchObject({
    found: false,
    why: 'out-of-reach',
  });
});

test('a scenario that cannot be is refused with the reason', async () => {
  const wrong = { ...DEARER, overlay: { premium: -1 } };
  await expect(api.whatIf([DEARER, wrong])).rejects.toThrow(/^parameter-refused: .*"parameter":"premium".*不能小于 0/);
  await expect(api.whatIfPersons({ ...DEARER, dropped: ['x'] }, { kind: 'all' }, 0, 1)).rejects.toThrow(
    /^parameter-refused: .*"scenario":"三百二"/,
  );
});
