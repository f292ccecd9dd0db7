import { beforeEach, describe, expect, test } from 'vitest';
import type { LedgerApi, TrayRow } from '../../src/client/protocol';
import type { SessionControl } from '../../src/client/session';
import type { FieldId } from '../../src/roster/fields';
import { contents, makeLedger, memoryDatabase, POLICY } from '../ledger/support/ledger';
import { addWaiting, waiting } from '../ledger/support/tray';
import { makePage } from './support';

let api: LedgerApi;
let control: SessionControl;

/** A roster of three, and rows that wait. */
async function opened(rows: readonly TrayRow[]): Promise<void> {
  const database = memoryDatabase();
  const { ledger } = await makeLedger(database);
  const { id } = await ledger.shelf.create({ policyId: POLICY.id, name: '' });
  await ledger.open(id);
  const person = (...cells: (readonly [FieldId, string])[]) => cells;
  await ledger.apply({
    kind: 'set-cells',
    name: 'edit',
    edits: [],
    added: [
      person(['name', '王一'], ['unit', '新月'], ['identities', '双女户、外星人']),
      person(['name', '李二'], ['idNumber', '430903199001011234'], ['identityDate', '2020-01-01']),
      person(['name', '李二'], ['payDate', '2020-11-01'], ['payAmount', '280.00']),
    ],
  });
  await addWaiting(ledger, rows);
  await ledger.shutDown();
  const page = await makePage(database);
  ({ api } = page);
  control = await page.open(id);
}
const all = { reason: null, from: 0, count: 100 };
const cell = (field: FieldId, row: number): string => control.session.table.getText(field, row);
const waits = (): number => control.session.state().tray;

beforeEach(() =>
  opened([
    waiting({ line: 9, candidates: [1, 2], reason: 'ambiguous' }),
    waiting({ line: 3, candidates: [0] }),
    waiting({ kind: 'identities', file: '低保.csv', line: 5, cells: { name: '李二', identities: '低保' } }),
  ]),
);

test('a page of it: by kind, file and line; filtered; with what waits for what', async () => {
  expect(waits()).toBe(3);
  const page = await api.tray(all);
  expect(page.items.map(({ id }) => id)).toEqual([3, 2, 1]);
  expect(page).toMatchObject({
    found: 3,
    total: 3,
    reasons: [
      { reason: 'not-in-roster', count: 2 },
      { reason: 'ambiguous', count: 1 },
    ],
  });
  expect(await api.tray({ reason: 'not-in-roster', from: 1, count: 5 })).toMatchObject({
    items: [{ id: 2 }],
    found: 2,
  });
});

test('written to a person: told before, one step, undone exactly', async () => {
  const before = contents(control.session.table);
  expect(await api.trayEffect(2, 0)).toEqual([
    { field: 'payDate', from: '', to: '2020-12-01' },
    { field: 'payAmount', from: '', to: '280.00' },
  ]);
  expect(await api.settleTray([2], { do: 'write', person: 0 })).toEqual({ settled: 1, left: 0, added: null });
  expect([cell('payDate', 0), cell('payAmount', 0), cell('name', 0), waits()]).toEqual([
    '2020-12-01',
    '280.00',
    '王一',
    2,
  ]);
  expect(control.session.state().log.undo?.name).toEqual({ kind: 'settle', how: 'write', rows: 1, person: '王一' });
  await control.session.undo();
  expect([contents(control.session.table), waits()]).toEqual([before, 3]);
  expect((await api.tray(all)).items.map(({ id }) => id)).toEqual([3, 2, 1]);
});

test('each to the only one it may mean; who is not sure goes on waiting', async () => {
  expect(await api.settleTray([1, 2, 3], { do: 'write', person: null })).toEqual({ settled: 1, left: 2, added: null });
  expect((await api.tray(all)).items.map(({ id }) => id)).toEqual([3, 1]);
  expect([cell('payDate', 0), cell('payDate', 1), cell('payDate', 2)]).toEqual(['2020-12-01', '', '2020-11-01']);
});

test('added as persons, dismissed, or settled already', async () => {
  expect(await api.settleTray([1, 2], { do: 'add' })).toEqual({ settled: 2, left: 0, added: 3 });
  expect([cell('name', 4), cell('payAmount', 4)]).toEqual(['王一', '280.00']);
  expect(await api.settleTray([3], { do: 'dismiss' })).toMatchObject({ settled: 1 });
  expect(waits()).toBe(0);
  const { length } = control.session.state().log;
  expect(await api.settleTray([3], { do: 'dismiss' })).toEqual({ settled: 0, left: 1, added: null });
  expect(control.session.state().log.length).toBe(length);
  await expect(api.settleTray([1], { do: 'write', person: 77 })).resolves.toMatchObject({ settled: 0 });
});

describe('what the kinds of list write', () => {
  const identities = (cells: Record<string, string>) => waiting({ kind: 'identities', cells });
  test.each([
    [
      'an identity beside those that stand and what nobody can read',
      identities({ identities: '特困人员' }),
      0,
      '双女户、外星人、特困人员',
      '',
    ],
    [
      'an identity that is there already in other words',
      identities({ identities: '农村计生家庭' }),
      0,
      '双女户、外星人',
      '',
    ],
    ['an identity taken away', identities({ identities: '农村计生家庭', removal: '停发' }), 0, '外星人', ''],
    [
      'one taken away that was never there',
      identities({ identities: '孤儿', removal: '停发' }),
      0,
      '双女户、外星人',
      '',
    ],
    [
      'a date where there is none',
      identities({ identities: '孤儿', identityDate: '2020-05-01' }),
      0,
      '双女户、外星人、孤儿',
      '2020-05-01',
    ],
    [
      'no date where there is one',
      identities({ identities: '孤儿', identityDate: '2020-05-01' }),
      1,
      '孤儿',
      '2020-01-01',
    ],
  ])('%s', async (_what, row, person, expected, date) => {
    await opened([row]);
    await api.settleTray([1], { do: 'write', person });
    expect([cell('identities', person), cell('identityDate', person), cell('name', person)]).toEqual([
      expected,
      date,
      person === 0 ? '王一' : '李二',
    ]);
  });

  test('two rows of one person build on one another', async () => {
    await opened([identities({ identities: '孤儿' }), identities({ identities: '特困人员' })]);
    await api.settleTray([1, 2], { do: 'write', person: 0 });
    expect(cell('identities', 0)).toBe('双女户、外星人、孤儿、特困人员');
  });

  test('insured elsewhere; a possibly uninsured one writes nothing', async () => {
    await opened([
      waiting({ kind: 'elsewhere', cells: { name: '李二', exclusion: '职工医保' } }),
      waiting({ kind: 'uninsured', cells: { name: '李二', phone: '1' } }),
    ]);
    await api.settleTray([1, 2], { do: 'write', person: 1 });
    expect([cell('exclusion', 1), cell('phone', 1), waits()]).toEqual(['职工医保', '', 0]);
  });

  test('a roster’s row, but not over an ID number that stands', async () => {
    await opened([waiting({ kind: 'roster', cells: { name: '李贰', idNumber: '4.30903E+17', phone: '139' } })]);
    await api.settleTray([1], { do: 'write', person: 1 });
    expect([cell('name', 1), cell('idNumber', 1), cell('phone', 1)]).toEqual(['李贰', '430903199001011234', '139']);
  });
});

test('mappings: one a shape, the one used last first, at most two hundred, the same in every workbook', async () => {
  const mapping = { kind: 'payments', sheets: [] } as const;
  for (let shape = 0; shape < 203; shape += 1) await api.rememberMapping(`s${shape}`, mapping);
  await api.rememberMapping('s100', { kind: 'roster', sheets: [] });
  const { id } = await api.create({ policyId: POLICY.id, name: '' });
  await api.open(id);
  const found = await api.mappings();
  expect(found).toHaveLength(200);
  expect(found[0]).toEqual({ shape: 's100', mapping: { kind: 'roster', sheets: [] } });
  expect(found.map(({ shape }) => shape)).not.toContain('s2');
  expect(found.filter(({ shape }) => shape === 's100')).toHaveLength(1);
});

test('a payment that waits is added to the one of the person, if it has a receipt of its own', async () => {
  const part = { name: '李二', payDate: '2020-12-01', payAmount: '20.00', receipt: 'R2' };
  await opened([waiting({ cells: part, candidates: [2], reason: 'twice' }), waiting({ candidates: [2] })]);
  expect(await api.trayEffect(1, 2, true)).toEqual([
    { field: 'payAmount', from: '280.00', to: '300.00' },
    { field: 'receipt', from: '', to: 'R2' },
    { field: 'payDate', from: '2020-11-01', to: '2020-12-01' },
  ]);
  expect(await api.trayEffect(1, 0, true)).toEqual([]); // nothing paid yet
  expect(await api.trayEffect(2, 2, true)).toEqual([]); // no receipt
  expect(await api.settleTray([1, 2], { do: 'write', person: 2, sum: true })).toMatchObject({ settled: 1, left: 1 });
  expect([cell('payAmount', 2), cell('receipt', 2), cell('payDate', 2)]).toEqual(['300.00', 'R2', '2020-12-01']);
  expect(waits()).toBe(1);
  await control.session.undo();
  expect([cell('payAmount', 2), cell('receipt', 2), waits()]).toEqual(['280.00', '', 2]);
});

test('somebody who has paid: another payment takes its place only when it is looked at alone', async () => {
  await opened([
    waiting({ line: 4, candidates: [2] }),
    waiting({ line: 5, candidates: [0] }),
    waiting({ line: 6, candidates: [0] }),
  ]);
  // Of two of one person the second waits, and so does the one of somebody who has paid.
  expect(await api.settleTray([1, 2, 3], { do: 'write', person: null })).toEqual({ settled: 1, left: 2, added: null });
  expect([cell('payDate', 0), cell('payDate', 2)]).toEqual(['2020-12-01', '2020-11-01']);
  expect((await api.tray(all)).items.map(({ id }) => id)).toEqual([1, 3]);
  expect(await api.settleTray([1, 3], { do: 'write', person: 2 })).toMatchObject({ settled: 0, left: 2 });
  expect(await api.trayEffect(1, 2)).toContainEqual({ field: 'payDate', from: '2020-11-01', to: '2020-12-01' });
  expect(await api.settleTray([1], { do: 'write', person: 2 })).toMatchObject({ settled: 1, left: 0 });
  expect(cell('payDate', 2)).toBe('2020-12-01');
});
