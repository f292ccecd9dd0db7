import { beforeEach, describe, expect, test } from 'vitest';
import { formatDay, parseIsoDay } from '../../src/base/day';
import type { LedgerApi } from '../../src/client/protocol';
import type { Session } from '../../src/client/types';
import { readFile } from '../../src/intake/readFile';
import type { IntakeResult } from '../../src/intake/types';
import { contents, POLICY } from '../ledger/support/ledger';
import { countsOf, makePage, type Page } from './support';

let page: Page;
let api: LedgerApi;
let session: Session;

beforeEach(async () => {
  page = await makePage();
  api = page.api;
  const { id } = await api.create({ policyId: POLICY.id, name: '' });
  session = (await page.open(id)).session;
});

const read = (text: string): Promise<IntakeResult> => readFile(new Blob([text]), '名册.csv');
const HEADER = '姓名,证件号码,单位,缴费金额\r\n';

describe('import', () => {
  test('compared, looked at, carried out as one step, undone as one', async () => {
    const preview = await api.planImport(await read(`${HEADER}王一,430903199001011234,新月,280\r\n李二,,新月,\r\n`));
    expect(countsOf(preview)).toMatchObject({ added: 2, changed: 0 });
    expect((await api.planRows(preview.planId, 'added', 1, 5)).map(({ name }) => name)).toEqual(['李二']);
    await api.applyPlan(preview.planId);
    expect(session.table.aliveCount).toBe(2);
    expect(session.state().log.undo?.name).toEqual({ kind: 'import', file: '名册.csv', added: 2, changed: 0 });
    await session.undo();
    expect(session.table.aliveCount).toBe(0);
    await session.redo();
    expect(session.table.getText('payAmount', 0)).toBe('280.00');
  });

  test('the same file twice changes nothing and leaves no step', async () => {
    const text = `${HEADER}王一,430903199001011234,新月,280\r\n`;
    await api.applyPlan((await api.planImport(await read(text))).planId);
    const again = await api.planImport(await read(text));
    expect(countsOf(again)).toMatchObject({ added: 0, changed: 0, unchanged: 1 });
    await api.applyPlan(again.planId);
    expect(session.state().log.length).toBe(1);
  });

  test('a plan is stale once the roster has changed, and gone once it was dropped', async () => {
    const text = `${HEADER}王一,430903199001011234,新月,280\r\n`;
    const plan = await api.planImport(await read(text));
    await session.apply({ kind: 'set-cells', name: 'paste', edits: [], added: [[['name', '三']]] });
    await expect(api.applyPlan(plan.planId)).rejects.toThrow(/^plan-stale: /);
    const next = await api.planImport(await read(text));
    await api.setAsOf(18_600 as never); // does not concern the roster
    await api.applyPlan(next.planId);
    await api.dropPlan(next.planId);
    await expect(api.applyPlan(next.planId)).rejects.toThrow(/^plan-stale: /);
  });

  test('a large one goes into chunks, a changed cell included, and undo takes both back', async () => {
    const rows = Array.from(
      { length: 3000 },
      (_, index) => `第${index}人,${String(index).padStart(18, '0')},新月,\r\n`,
    );
    await api.applyPlan((await api.planImport(await read(HEADER + rows.slice(0, 10).join('')))).planId);
    const before = contents(session.table);
    rows[3] = rows[3]?.replace(',\r\n', ',280\r\n') ?? '';
    const preview = await api.planImport(await read(HEADER + rows.join('')));
    expect(countsOf(preview)).toMatchObject({ added: 2990, changed: 1 });
    await api.applyPlan(preview.planId);
    expect(session.table.aliveCount).toBe(3000);
    expect(session.table.getText('payAmount', 3)).toBe('280.00');
    await session.undo();
    expect((contents(session.table) as { rows: unknown }).rows).toEqual((before as { rows: unknown }).rows);
    await session.redo();
    expect(session.table.getText('name', 2999)).toBe('第2999人');
  });
});

describe('lists', () => {
  const ROSTER = `${HEADER}王一,430903197403270305,新月,\r\n李二,430903198007180740,新月,\r\n`;
  const identities = async (): Promise<IntakeResult> => ({
    ...(await read('姓名,证件号码\r\n王一,430903197403270305\r\n周九,430903198503252336\r\n')),
    kind: 'identities',
  });

  test('settings and decisions change what will happen; it happens as one step of its own name, tray and all', async () => {
    await api.applyPlan((await api.planImport(await read(ROSTER))).planId);
    const first = await api.planImport(await identities());
    expect(first).toMatchObject({ kind: 'identities', effects: { changed: 0, tray: 1 } });
    const { planId } = first;
    expect((await api.planSettings(planId, { identity: '孤儿', source: '民政局' })).effects).toEqual({
      added: 0,
      changed: 1,
      cells: 2,
      tray: 1,
    });
    const left = await api.planDecide(planId, 'all', 'matched', { do: 'leave' });
    expect(left.effects).toMatchObject({ changed: 0, tray: 1 });
    await api.planDecide(planId, [0], 'matched', { do: 'write' });
    await api.applyPlan(planId);
    expect(session.table.getText('identities', 0)).toBe('孤儿');
    expect(session.state().log.undo?.name).toEqual({
      kind: 'import-list',
      list: 'identities',
      file: '名册.csv',
      added: 0,
      changed: 1,
      waiting: 1,
    });
    const again = await api.planImport(await identities(), { identity: '孤儿', source: '民政局' });
    expect(again.effects).toEqual({ added: 0, changed: 0, cells: 0, tray: 0 });
    await session.undo();
    expect(session.table.getText('identities', 0)).toBe('');
    expect((await api.planImport(await identities(), { identity: '孤儿', source: '民政局' })).effects).toMatchObject({
      changed: 1,
      tray: 1,
    });
  });

  test('a file read otherwise keeps decisions and rules, and says how many decisions it could not keep', async () => {
    await api.applyPlan((await api.planImport(await read(ROSTER))).planId);
    const changed = await read(`${HEADER}王一,430903197403270305,黄湖,\r\n周九,430903198503252336,新月,\r\n`);
    const { planId } = await api.planImport(changed);
    const rules = { name: 'fill', idNumber: 'fill', unit: 'fill', payAmount: 'fill' } as const;
    const { settings } = await api.planSettings(planId, { rules });
    await api.planDecide(planId, [1], 'added', { do: 'leave' });
    await api.planDecide(planId, [1], 'missing', { do: 'mark' });
    const more = await read('姓名,证件号码,电话\r\n王一,430903197403270305,1\r\n周九,430903198503252336,2\r\n');
    const again = await api.planImport(more, settings, planId);
    expect(again.settings.rules).toMatchObject({ name: 'fill', phone: 'fill' });
    expect(again.effects).toMatchObject({ added: 0, changed: 2 });
    expect(again.dropped).toBeUndefined();
    const less = await read('姓名,证件号码\r\n王一,430903197403270305\r\n');
    expect((await api.planImport(less, settings, again.planId)).dropped).toBe(1);
    expect((await api.planImport(less)).dropped).toBeUndefined();
  });

  test('rows decided stay decided when the settings change; a stale plan refuses settings', async () => {
    await api.applyPlan((await api.planImport(await read(ROSTER))).planId);
    const { planId } = await api.planImport(await identities(), { identity: '孤儿' });
    await api.planDecide(planId, [0], 'matched', { do: 'leave' });
    expect((await api.planSettings(planId, { identity: '优抚对象' })).effects).toMatchObject({ changed: 0 });
    expect((await api.planRows(planId, 'matched', 0, 1))[0]?.changes).toEqual([
      { field: 'identities', from: '', to: '优抚对象' },
    ]);
    await session.apply({ kind: 'set-cells', name: 'paste', edits: [], added: [[['name', '三']]] });
    await expect(api.planSettings(planId, { identity: '孤儿' })).rejects.toThrow(/^plan-stale: /);
  });
});

test('what is exported is imported again without a difference', async () => {
  await api.fillSample({ seed: 3, units: null, persons: 400 });
  const file = await api.exportFile('roster');
  expect(file.rows).toBe(400);
  const preview = await api.planImport(await readFile(file.blob, file.name));
  expect(countsOf(preview)).toMatchObject({ unchanged: 400, added: 0, changed: 0 });
  const results = await (await api.exportFile('results')).blob.text();
  expect(results.split('\r\n')).toHaveLength(402);
  const units = await (await api.exportFile('units')).blob.text();
  expect(units).toContain('unit,target');
});

test('a backup opens again beside the workbook', async () => {
  await api.fillSample({ seed: 3, units: null, persons: 100 });
  const before = contents(session.table);
  const { blob } = await api.backup();
  const info = await api.restoreBackup(blob);
  expect(info.name).toBe('2021 兰溪镇（2）');
  expect(contents((await page.open(info.id)).session.table)).toEqual(before);
});

describe('long tasks', () => {
  test('refuse commands meanwhile, tell progress, and end when cancelled, leaving nothing', async () => {
    const filling = api.fillSample({ seed: 1, units: null, persons: 60_000 });
    await expect(session.apply({ kind: 'reset-parameters' })).rejects.toMatchObject({ code: 'busy' });
    expect((await api.view({ unit: null, search: '', sort: [], filters: [] })).total).toBe(0);
    await api.ping();
    await api.cancel();
    await expect(filling).rejects.toThrow(/^cancelled: /);
    expect(session.table.aliveCount).toBe(0);
    expect(page.events.some((event) => event.kind === 'progress' && event.task === 'sample' && event.total > 0)).toBe(
      true,
    );
    await session.apply({ kind: 'set-cells', name: 'paste', edits: [], added: [[['name', '三']]] });
    expect(session.table.aliveCount).toBe(1);
  });
});

test('whoever sees the persons of a long task may go on at once: a command given meanwhile waits for the writing', async () => {
  let early: Promise<unknown> | undefined;
  const stop = session.subscribe((state) => {
    if (state.info.persons > 0) early ??= api.setAsOf(parseIsoDay('2020-12-01') ?? null);
  });
  await api.fillSample({ seed: 4, units: null, persons: 3000 });
  await early;
  stop();
  expect([session.state().info.persons, formatDay(session.state().asOf)]).toEqual([3000, '2020-12-01']);
});

test('views and lists of values answer through the protocol', async () => {
  await api.fillSample({ seed: 2, units: 2, persons: 300 });
  const query = { unit: null, search: '', sort: [{ column: 'name', descending: false } as const], filters: [] };
  const { order, total } = await api.view(query);
  expect([order.length, total]).toEqual([300, 300]);
  expect((await api.distinct('unit', query, 10)).reduce((sum, { count }) => sum + count, 0)).toBe(300);
  expect((await api.explain(0))?.result).toEqual(session.person(0));
  expect(await api.explain(5000)).toBeNull();
});
