import { beforeEach, expect, test } from 'vitest';
import type { Decision, ImportPreview, LedgerApi, PileId, PlanSettings } from '../../src/client/protocol';
import type { FileKind } from '../../src/intake/found';
import type { Session } from '../../src/client/types';
import { POLICY } from '../ledger/support/ledger';
import { fileOf, planOf, rosterOf, type Cells } from '../intake/lists/support';
import { contents } from '../ledger/support/ledger';
import { countsOf, makePage, type Page } from './support';

// A row that was settled once does not come back with the same list.

let page: Page;
let api: LedgerApi;
let session: Session;

beforeEach(async () => {
  page = await makePage();
  ({ api } = page);
  const { id } = await api.create({ policyId: POLICY.id, name: '' });
  ({ session } = await page.open(id));
  await api.apply({
    kind: 'set-cells',
    name: 'edit',
    edits: [],
    added: [
      [
        ['name', '王一'],
        ['idNumber', '430903197403270305'],
        ['unit', '新月'],
      ],
      [
        ['name', '李二'],
        ['idNumber', '430903198007180740'],
        ['unit', '黄湖'],
      ],
    ],
  });
});

const plan = (kind: FileKind, rows: readonly Cells[], settings: Partial<PlanSettings> = {}): Promise<ImportPreview> =>
  api.planImport(fileOf(kind, rows), settings);
const comeIn = async (kind: FileKind, rows: readonly Cells[], settings: Partial<PlanSettings> = {}): Promise<void> =>
  api.applyPlan((await plan(kind, rows, settings)).planId);
const waits = (): number => session.state().tray;
const ids = async (): Promise<number[]> =>
  (await api.tray({ reason: null, from: 0, count: 99 })).items.map(({ id }) => id);
const filled = (preview: ImportPreview): object =>
  Object.fromEntries(Object.entries(countsOf(preview)).filter(([id, count]) => count !== 0 && id !== 'problems'));
const rowsOf = async ({ planId }: ImportPreview, pile: PileId): Promise<string[]> =>
  (await api.planRows(planId, pile, 0, 9)).map(({ name, decision }) => `${name} ${decision.do}`);
const NOTHING = { added: 0, changed: 0, cells: 0, tray: 0 };

const LIST: readonly Cells[] = [
  { name: '周九', idNumber: '430903198503252336' },
  { name: '吴十', idNumber: '430903198503252337' },
  { name: '李二贰', idNumber: '430903198007180740' },
];

test('a dismissed row stands among those settled before, in whatever order and file, whoever sent it', async () => {
  await comeIn('identities', LIST, { identity: '孤儿', source: '民政局', date: '2020-12-01' });
  const [first = 0, second = 0] = await ids();
  await api.settleTray([first, second], { do: 'dismiss' });
  const again = await plan('identities', [...LIST].reverse(), {
    identity: '孤儿',
    source: '民政所',
    date: '2020-12-09',
  });
  expect(again.effects).toEqual(NOTHING);
  expect(filled(again)).toEqual({ settled: 2, 'name-differs': 1 });
  expect(await rowsOf(again, 'settled')).toEqual(['吴十 leave', '周九 leave']);
});

test('a dismissed row stays settled in an export of those that waited, where what was said of the list stands in columns', async () => {
  await comeIn('identities', LIST, { identity: '孤儿', source: '民政局', date: '2020-12-01' });
  const { items } = await api.tray({ reason: null, from: 0, count: 9 });
  await api.settleTray(await ids(), { do: 'dismiss' });
  const file = fileOf(
    'identities',
    items.map(({ cells }) => cells),
  );
  const again = await api.planImport({ ...file, unknownColumns: ['原因', '名单种类'] }, {});
  expect([filled(again), again.effects]).toEqual([{ settled: 3 }, NOTHING]);
});

test('a row that waits from a file of format 3, source and all, does not wait twice', async () => {
  await comeIn('identities', LIST.slice(0, 1), { identity: '孤儿', source: '民政局' });
  const before = await api.tray({ reason: null, from: 0, count: 9 });
  expect(before.items[0]).toMatchObject({ cells: { source: '民政局' }, spoken: ['identities', 'source'] });
  const { spoken: _, ...old } = before.items[0] as (typeof before.items)[0];
  const again = (source: string) =>
    planOf('identities', LIST.slice(0, 1), rosterOf([]), { identity: '孤儿', source }, [old]).effects().tray;
  expect([again('民政局'), again('民政所')]).toEqual([0, 1]);
});

test('a row of the same person for another identity is another one', async () => {
  await comeIn('identities', LIST, { identity: '孤儿' });
  await api.settleTray(await ids(), { do: 'dismiss' });
  expect((await plan('identities', LIST, { identity: '特困人员' })).effects).toMatchObject({ tray: 3 });
  expect((await plan('elsewhere', LIST, { exclusion: '职工医保' })).effects).toMatchObject({ tray: 3 });
});

test('one that was written to somebody does not wait again', async () => {
  await comeIn('identities', LIST, { identity: '孤儿' });
  const [, , third = 0] = await ids();
  await api.settleTray([third], { do: 'write', person: 1 });
  expect(session.table.getText('identities', 1)).toBe('孤儿');
  expect((await plan('identities', LIST, { identity: '孤儿' })).effects).toEqual(NOTHING);
});

test('it waits again if that is chosen, as one step; undo and redo are exact', async () => {
  await comeIn('identities', LIST, { identity: '孤儿' });
  await api.settleTray(await ids(), { do: 'dismiss' });
  const again = await plan('identities', LIST, { identity: '孤儿' });
  expect((await api.planDecide(again.planId, [0], 'settled', { do: 'tray' })).effects).toEqual({ ...NOTHING, tray: 1 });
  await api.applyPlan(again.planId);
  const state = async () => [waits(), filled(await plan('identities', LIST, { identity: '孤儿' }))];
  const after = [1, { 'not-in-roster': 1, settled: 2 }];
  expect(await state()).toEqual(after);
  await session.undo();
  expect(await state()).toEqual([0, { settled: 3 }]);
  await session.undo();
  expect(await state()).toEqual([3, { 'not-in-roster': 2, 'name-differs': 1 }]);
  await session.redo();
  await session.redo();
  expect(await state()).toEqual(after);
});

test('of two equal rows each is settled by itself', async () => {
  const twice = [...LIST.slice(0, 1), ...LIST.slice(0, 1)];
  await comeIn('identities', twice, { identity: '孤儿' });
  const [first = 0] = await ids();
  await api.settleTray([first], { do: 'dismiss' });
  const again = await plan('identities', twice, { identity: '孤儿' });
  expect([filled(again), again.effects]).toEqual([{ settled: 1, 'not-in-roster': 1 }, NOTHING]);
});

test('who has come into the roster meanwhile is looked at anew', async () => {
  await comeIn('identities', LIST, { identity: '孤儿' });
  await api.settleTray(await ids(), { do: 'dismiss' });
  await api.apply({
    kind: 'set-cells',
    name: 'edit',
    edits: [],
    added: [
      [
        ['name', '周九'],
        ['idNumber', '430903198503252336'],
      ],
    ],
  });
  expect(filled(await plan('identities', LIST, { identity: '孤儿' }))).toEqual({ matched: 1, settled: 2 });
});

test('what would wait and is left or written by choice in the preview is settled as well', async () => {
  const rows: readonly Cells[] = [...LIST, { name: '王一', idNumber: '430903197403270305' }];
  const { planId } = await plan('identities', rows, { identity: '孤儿' });
  const leave: Decision = { do: 'leave' };
  await api.planDecide(planId, [0], 'not-in-roster', leave);
  await api.planDecide(planId, [2], 'name-differs', { do: 'write' });
  await api.applyPlan(planId);
  expect(waits()).toBe(1);
  const before = contents(session.table);
  const again = await plan('identities', rows, { identity: '孤儿' });
  expect([filled(again), again.effects]).toEqual([{ settled: 2, 'not-in-roster': 1, already: 1 }, NOTHING]);
  await session.undo();
  await session.redo();
  expect(contents(session.table)).toEqual(before);
  expect(filled(await plan('identities', rows, { identity: '孤儿' }))).toEqual(filled(again));
});

test('a new row of a roster that was made to wait and then dismissed is not added by the same file', async () => {
  const rows: readonly Cells[] = [
    { name: '周九', idNumber: '430903198503252336', unit: '新月' },
    { name: '王一', idNumber: '430903197403270305', unit: '黄湖' },
  ];
  const { planId } = await plan('roster', rows);
  await api.planDecide(planId, 'all', 'added', { do: 'tray' });
  await api.planDecide(planId, 'all', 'changed', { do: 'tray' });
  await api.applyPlan(planId);
  await api.settleTray(await ids(), { do: 'dismiss' });
  const again = await plan('roster', [...rows].reverse());
  expect(again.effects).toEqual(NOTHING);
  expect(countsOf(again)).toMatchObject({ settled: 2, added: 0, changed: 0 });
  await api.planDecide(again.planId, 'all', 'settled', { do: 'tray' });
  await api.applyPlan(again.planId);
  expect([waits(), filled(await plan('roster', rows))]).toMatchObject([2, { added: 1, changed: 1 }]);
});

test('a row that waits and is written by a later import waits no more', async () => {
  await comeIn('identities', LIST, { identity: '孤儿' });
  const { planId } = await plan('identities', LIST, { identity: '孤儿' });
  await api.planDecide(planId, [2], 'name-differs', { do: 'write' });
  await api.planDecide(planId, [0], 'not-in-roster', { do: 'add' });
  await api.planDecide(planId, [1], 'not-in-roster', { do: 'leave' });
  await api.applyPlan(planId);
  expect([session.table.getText('identities', 1), waits()]).toEqual(['孤儿', 1]);
  expect((await plan('identities', LIST, { identity: '孤儿' })).effects).toEqual(NOTHING);
  await session.undo();
  expect([session.table.getText('identities', 1), waits()]).toEqual(['', 3]);
  await session.redo();
  expect([session.table.getText('identities', 1), waits()]).toEqual(['孤儿', 1]);
});

test('so does one of a roster', async () => {
  const rows: readonly Cells[] = [{ name: '周九', idNumber: '430903198503252336', unit: '新月' }];
  const first = await plan('roster', rows);
  await api.planDecide(first.planId, 'all', 'added', { do: 'tray' });
  await api.applyPlan(first.planId);
  const again = await plan('roster', rows);
  await api.planDecide(again.planId, 'all', 'added', { do: 'add' });
  await api.applyPlan(again.planId);
  expect([session.table.aliveCount, waits()]).toEqual([3, 0]);
});
