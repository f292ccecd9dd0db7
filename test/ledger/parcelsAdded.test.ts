import { expect, test } from 'vitest';
import { makeBackup } from '../../src/ledger/backup/make';
import { mergeOf } from '../../src/ledger/parcels/merge';
import type { FieldId } from '../../src/roster/fields';
import { CONTROL, add, back, issue, merge, names, plan, put, text, township, village } from './support/parcels';

// Those who were added in a village: each comes in once, into a unit, or somebody is asked.

test('somebody without an ID number, added before the work went on on two laptops, comes in once, in whichever order', async () => {
  for (const order of [
    [0, 1],
    [1, 0],
  ]) {
    const town = await township();
    const one = await village(await issue(town, ['乙村'], 'p'));
    await add(one, '新人', [['note', '加时']]);
    const other = await village((await makeBackup(one.ledger.desk.database, one.id, 0, CONTROL)).blob);
    await put(one, 0, 'note', '一');
    await put(one, 4, 'group', '1组');
    await put(other, 1, 'note', '二');
    await put(other, 4, 'note', '改过');
    const files = [await back(one), await back(other)];
    for (const index of order) {
      const file = files[index] ?? new Blob();
      expect((await plan(town, file)).conflicts).toEqual([]);
      expect(await merge(town, file)).toBe(true);
      expect(await merge(town, file)).toBe(false);
    }
    expect(names(town).slice(8)).toEqual(['新人']);
    expect([text(town, 8, 'group'), text(town, 8, 'note')]).toEqual(['1组', '改过']);
    // Deleted there: of each laptop it is known whom it means.
    await other.ledger.apply({ kind: 'remove', rows: [4] });
    const { remove, conflicts } = await plan(town, await back(other));
    expect([...remove, ...conflicts.map(({ row }) => row)]).toEqual([8]);
  }
});

test('both laptops changed a cell of him: asked', async () => {
  const town = await township();
  const one = await village(await issue(town, ['乙村'], 'p'));
  await add(one, '新人');
  const other = await village((await makeBackup(one.ledger.desk.database, one.id, 0, CONTROL)).blob);
  await put(one, 4, 'note', '一');
  await put(other, 4, 'note', '二');
  await merge(town, await back(one));
  expect((await plan(town, await back(other))).conflicts).toMatchObject([
    { kind: 'cell', row: 8, field: 'note', base: '', mine: '一', theirs: '二' },
  ]);
});

test('somebody without an ID number who may be one who is here: asked; another unit, birth or household tells them apart', async () => {
  const town = await township();
  const there = await village(await issue(town, ['乙村'], 'p'));
  await add(there, '同名', [['birth', '2021-01-02']]);
  await add(there, '另一户', [['household', '8']]);
  await add(town, '同名');
  await add(town, '另一户', [['household', '9']]);
  const file = await back(there);
  const { added, conflicts } = await plan(town, file);
  expect(conflicts).toMatchObject([{ kind: 'alike', row: 8, theirs: '同名' }]);
  expect(added).toHaveLength(1);
  await merge(town, file);
  expect(names(town)).toHaveLength(11);
  expect((await plan(town, file)).conflicts).toHaveLength(1); // nobody has decided
  await merge(town, file, 'mine');
  expect(await merge(town, file)).toBe(false);
  expect(names(town)).toHaveLength(11);
});

test('somebody added without a unit: asked, and he comes in with the package’s, without one, or not yet', async () => {
  for (const [decide, unit] of [
    ['theirs', '乙村'],
    ['mine', ''],
  ] as const) {
    const town = await township();
    const there = await village(await issue(town, ['乙村'], 'p'));
    await add(there, '无单位', [['unit', '']]);
    const file = await back(there);
    const { added, conflicts } = await plan(town, file);
    expect([added.length, conflicts]).toMatchObject([0, [{ kind: 'unit', row: -1, theirs: '乙村', at: 4 }]]);
    expect(await merge(town, file)).toBe(false);
    await merge(town, file, decide);
    expect([names(town)[8], text(town, 8, 'unit')]).toEqual(['无单位', unit]);
    expect(await merge(town, file)).toBe(false);
    await put(there, 4, 'note', '后来');
    expect(await merge(town, await back(there))).toBe(true);
    expect([text(town, 8, 'unit'), text(town, 8, 'note')]).toEqual([unit, '后来']);
  }
  const town = await township();
  const there = await village(await issue(town, ['甲村', '乙村'], 'p'));
  await add(there, '无单位', [['unit', '']]);
  const file = await back(there);
  expect((await plan(town, file)).conflicts).toMatchObject([{ kind: 'unit', theirs: '' }]);
  await merge(town, file, 'mine');
  expect(names(town)).toHaveLength(8);
  const after = await plan(town, file);
  expect([after.conflicts, after.leftOut.map(({ at }) => at)]).toEqual([[], [8]]);
});

test('the same person added here and there: what is empty is filled in, what differs is asked, and what comes later is his too', async () => {
  const town = await township();
  const there = await village(await issue(town, ['乙村'], 'p'));
  await add(there, '同一人', [
    ['idNumber', '两边号'],
    ['group', '7组'],
    ['note', '村里'],
  ]);
  await add(town, '同一人', [
    ['idNumber', '两边号'],
    ['unit', '甲村'],
    ['note', '镇里'],
  ]);
  const first = await back(there);
  const found = await plan(town, first);
  expect(found.conflicts.map(({ kind, field, mine, theirs, at }) => [kind, field, mine, theirs, at])).toEqual([
    ['twin', null, '', '同一人', 4],
    ['cell', 'unit', '甲村', '乙村', 4],
    ['cell', 'note', '镇里', '村里', 4],
  ]);
  const settle = async (file: Blob, decisions: readonly (readonly [number, 'mine' | 'theirs'])[]) => {
    const now = await plan(town, file);
    return (await town.ledger.carry((book) => mergeOf(book, now, new Map(decisions), 'f'))).seq !== null;
  };
  const cells = () => (['unit', 'group', 'note', 'payDate'] as const).map((field) => text(town, 8, field));
  // Of a cell nothing is taken as long as it is not said that it is he.
  expect(await settle(first, [[2, 'theirs']])).toBe(false);
  expect(
    await settle(first, [
      [0, 'mine'],
      [2, 'theirs'],
    ]),
  ).toBe(true);
  expect([names(town).length, ...cells()]).toEqual([9, '甲村', '7组', '村里', '']);
  // The unit is open still, and asked about again; the person is not.
  expect((await plan(town, first)).conflicts.map(({ kind, field }) => [kind, field])).toEqual([['cell', 'unit']]);
  await merge(town, first, 'mine');
  expect(await merge(town, first)).toBe(false);

  await put(there, 4, 'payDate', '2021-02-28');
  expect(await merge(town, await back(there))).toBe(true);
  expect(cells()).toEqual(['甲村', '7组', '村里', '2021-02-28']);
  await put(there, 4, 'note', '村里又改');
  await put(town, 8, 'note', '镇里又改');
  expect((await plan(town, await back(there))).conflicts).toMatchObject([
    { row: 8, mine: '镇里又改', theirs: '村里又改' },
  ]);
  // Deleted there: he was here before, so it is asked.
  await there.ledger.apply({ kind: 'remove', rows: [4] });
  const { remove, conflicts } = await plan(town, await back(there));
  expect([remove, conflicts.map(({ kind, row }) => [kind, row])]).toEqual([[], [['removed', 8]]]);
  // From another laptop too, and after everything was taken back nothing is known of it.
  await town.ledger.goTo(3);
  expect((await plan(town, first)).conflicts).toHaveLength(3);
  expect(await town.ledger.audit()).toMatchObject({ state: 'whole' });
});

test('somebody who lived here before the package went out is never deleted because he was taken for one who was added there', async () => {
  const town = await township();
  const there = await village(await issue(town, ['乙村'], 'p'));
  await add(there, '甲村1', [
    ['idNumber', '甲村号1'],
    ['unit', '乙村'],
  ]);
  await merge(town, await back(there), 'mine');
  expect(text(town, 1, 'unit')).toBe('甲村');
  await there.ledger.apply({ kind: 'remove', rows: [4] });
  expect(await plan(town, await back(there))).toMatchObject({ remove: [], conflicts: [{ kind: 'removed', row: 1 }] });
});

test('left to the one here by a note of an earlier release: his cells are looked at, nothing of them is called here already', async () => {
  const town = await township();
  const there = await village(await issue(town, ['乙村'], 'p'));
  await add(there, '同一人', [['idNumber', '两边号']]);
  await add(town, '同一人', [['idNumber', '两边号']]);
  const older = await plan(town, await back(there));
  await town.ledger.carry((book) => {
    const prepared = mergeOf(book, older, new Map([[0, 'mine']]), 'f');
    if (prepared?.merge === undefined) throw new Error('nothing to merge');
    const { linked: _, ...note } = prepared.merge;
    const none = new Uint32Array(0);
    return {
      ...prepared,
      change: { cells: [] },
      merge: { ...note, values: [], added: { theirs: none, rows: none }, skipped: Uint32Array.of(4) },
    };
  });
  await put(there, 4, 'group', '7组');
  await put(town, 8, 'note', '镇里');
  await put(there, 4, 'note', '村里');
  const file = await back(there);
  const found = await plan(town, file);
  expect(found.take.map(({ row, field, theirs }) => [row, field, theirs])).toEqual([[8, 'group', '7组']]);
  expect(found.conflicts).toMatchObject([{ kind: 'cell', row: 8, field: 'note', mine: '镇里', theirs: '村里' }]);
  await merge(town, file, 'mine');
  expect([text(town, 8, 'group'), text(town, 8, 'note'), await merge(town, file)]).toEqual(['7组', '镇里', false]);
});

test('deleted here and brought in again: the one who lives here now is meant, cell by cell, and nobody is there twice', async () => {
  const town = await township();
  const there = await village(await issue(town, ['乙村'], 'p'));
  await town.ledger.apply({ kind: 'remove', rows: [4, 5, 6] });
  const again = (at: number, more: [FieldId, string][]) =>
    add(town, `乙村${at}`, [['idNumber', `乙村号${at}`], ...more]);
  await again(0, []);
  await again(1, [['note', '镇里']]);
  await put(there, 0, 'note', '村里');
  await put(there, 1, 'note', '村里');
  await there.ledger.apply({ kind: 'remove', rows: [2] }); // nobody has his number here
  const file = await back(there);
  const found = await plan(town, file);
  expect(found.take.map(({ row, field, theirs }) => [row, field, theirs])).toEqual([[8, 'note', '村里']]);
  expect(found.conflicts.map(({ kind, row, mine, theirs }) => [kind, row, mine, theirs])).toEqual([
    ['cell', 9, '镇里', '村里'],
  ]);
  await merge(town, file, 'theirs');
  expect(names(town)).toEqual(['甲村0', '甲村1', '甲村2', '甲村3', '–', '–', '–', '乙村3', '乙村0', '乙村1']);
  expect([text(town, 8, 'note'), text(town, 9, 'note'), await merge(town, file)]).toEqual(['村里', '村里', false]);
  await put(there, 0, 'group', '7组');
  await there.ledger.apply({ kind: 'remove', rows: [1] });
  const later = await plan(town, await back(there));
  expect(later.take.map(({ row, theirs }) => [row, theirs])).toEqual([[8, '7组']]);
  expect(later.conflicts.map(({ kind, row }) => [kind, row])).toEqual([['removed', 9]]);
});
