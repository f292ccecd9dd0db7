import { expect, test } from 'vitest';
import { makeBackup } from '../../src/ledger/backup/make';
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
  expect((await plan(town, file)).conflicts).toEqual([]);
});
