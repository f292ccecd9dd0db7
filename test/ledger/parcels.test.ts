import { describe, expect, test } from 'vitest';
import { makeBackup } from '../../src/ledger/backup/make';
import { readReturn } from '../../src/ledger/parcels/merge';
import type { FieldId } from '../../src/roster/fields';
import { CONTROL, add, back, issue, merge, names, plan, put, rows, text, township, village } from './support/parcels';
import { addBulk, makeRandom } from './support/random';

// Village packages: out, worked on there and here, back, merged against what went out.

const FIELDS: readonly FieldId[] = ['name', 'group', 'note', 'payAmount', 'payDate'];
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  name: ['甲', '乙', '丙', '丁'],
  group: ['1组', '2组', ''],
  note: ['', '一', '二', '三'],
  payAmount: ['', '280.00', '100.00'],
  payDate: ['', '2020-11-01', '2020-12-01'],
};

describe('out', () => {
  test('a package holds the living persons of its units and nobody else', async () => {
    const town = await township();
    await town.ledger.apply({ kind: 'remove', rows: [5] });
    await put(town, 4, 'mark', '红');
    await put(town, 6, 'place', '2');
    const there = await village(await issue(town, ['乙村'], 'p'));
    expect(names(there)).toEqual(['乙村0', '乙村2', '乙村3']);
    expect(text(there, 0, 'mark')).toBe('红');
    expect(text(there, 1, 'place')).toBe('');
    expect(there.ledger.book().workbook.name).toBe('兰溪镇 乙村');
    expect(await there.ledger.undo()).toBeNull();
  });

  test('units where nobody lives are refused', async () => {
    const town = await township();
    await expect(issue(town, ['丙村'], 'p')).rejects.toMatchObject({ code: 'parcel-empty' });
    expect(await town.ledger.desk.database.parcels.count()).toBe(0);
  });

  test('it is computed under the parameters and the as-of date of the workbook it left', async () => {
    const town = await township();
    await town.ledger.apply({ kind: 'set-parameters', values: { premium: 30_000 } });
    await town.ledger.setAsOf(18_600 as never);
    const there = await village(await issue(town, ['甲村'], 'p'));
    const { head, asOf } = there.ledger.book();
    expect(head.overlay).toEqual({ premium: 30_000 });
    expect(asOf).toBe(18_600);
    // A package's parameters stand in no record, and its audit log is whole.
    await put(there, 0, 'note', '一');
    expect(await there.ledger.audit()).toMatchObject({ state: 'whole' });
  });
});

describe('back', () => {
  test('what only they changed goes in, added and deleted persons too; undo is exact; twice is nothing', async () => {
    const town = await township();
    const there = await village(await issue(town, ['乙村'], 'p'));
    await put(there, 0, 'note', '村里写的');
    await put(there, 1, 'payAmount', '280');
    await add(there, '新来的', [['idNumber', '新号']]);
    await there.ledger.apply({ kind: 'remove', rows: [3] });
    const before = rows(town);
    const file = await back(there);
    expect(await plan(town, file)).toMatchObject({ conflicts: [], remove: [7], older: false });
    expect(await merge(town, file)).toBe(true);
    expect(text(town, 4, 'note')).toBe('村里写的');
    expect(text(town, 5, 'payAmount')).toBe('280.00');
    expect(names(town)).toEqual(['甲村0', '甲村1', '甲村2', '甲村3', '乙村0', '乙村1', '乙村2', '–', '新来的']);
    const after = rows(town);
    expect(await merge(town, file)).toBe(false);
    expect(rows(town)).toEqual(after);
    await town.ledger.undo();
    expect((rows(town) as { rows: unknown }).rows).toEqual((before as { rows: unknown }).rows);
    await town.ledger.redo();
    expect(rows(town)).toEqual(after);
    expect(await town.ledger.audit()).toMatchObject({ state: 'whole' });
  });

  test('work that went on there comes in later as its own difference, also taken back', async () => {
    const town = await township();
    const there = await village(await issue(town, ['乙村'], 'p'));
    await put(there, 0, 'note', '一');
    await add(there, '新来的');
    await merge(town, await back(there));
    await put(there, 0, 'note', '');
    await put(there, 4, 'note', '补记');
    const second = await plan(town, await back(there));
    expect(second.conflicts).toEqual([]);
    expect(second.take.map(({ row, field, theirs }) => [row, field, theirs])).toEqual([
      [4, 'note', ''],
      [8, 'note', '补记'],
    ]);
    await merge(town, await back(there));
    await there.ledger.apply({ kind: 'remove', rows: [4] });
    await merge(town, await back(there));
    expect(names(town)[8]).toBe('–');
    await there.ledger.undo();
    await merge(town, await back(there));
    expect(names(town)[8]).toBe('新来的');
  });

  test('what both changed is a conflict, asked about until it is settled, and not once more', async () => {
    const town = await township();
    const there = await village(await issue(town, ['乙村'], 'p'));
    await put(there, 0, 'note', '村里');
    await put(town, 4, 'note', '镇里');
    await put(there, 1, 'note', '一样');
    await put(town, 5, 'note', '一样');
    const file = await back(there);
    const found = await plan(town, file);
    expect(found.conflicts).toEqual([{ kind: 'cell', row: 4, field: 'note', base: '', mine: '镇里', theirs: '村里' }]);
    expect(found.same).toBe(1);
    await merge(town, file);
    expect(text(town, 4, 'note')).toBe('镇里');
    expect((await plan(town, file)).conflicts).toHaveLength(1);
    await merge(town, file, 'mine');
    expect(text(town, 4, 'note')).toBe('镇里');
    expect((await plan(town, file)).conflicts).toEqual([]);
    await put(there, 0, 'note', '村里又改');
    const again = await back(there);
    expect((await plan(town, again)).conflicts).toMatchObject([{ base: '村里', mine: '镇里', theirs: '村里又改' }]);
    await merge(town, again, 'theirs');
    expect(text(town, 4, 'note')).toBe('村里又改');
  });

  test('deleted there and changed here, changed there and deleted here: asked', async () => {
    const town = await township();
    const there = await village(await issue(town, ['乙村'], 'p'));
    await there.ledger.apply({ kind: 'remove', rows: [0] });
    await put(town, 4, 'note', '镇里');
    await put(there, 1, 'note', '村里');
    await town.ledger.apply({ kind: 'remove', rows: [5] });
    const file = await back(there);
    expect((await plan(town, file)).conflicts.map(({ kind, row }) => [kind, row])).toEqual([
      ['gone', 5],
      ['removed', 4],
    ]);
    // What would go with him: what was changed here, as it went out and as it is.
    await put(town, 4, 'note', '镇里又改');
    await put(town, 4, 'group', '一组');
    await put(town, 4, 'group', '');
    expect((await plan(town, file)).conflicts[1]?.cells).toEqual([{ field: 'note', base: '', mine: '镇里又改' }]);
    expect(await merge(town, file)).toBe(false);
    await merge(town, file, 'theirs');
    expect(names(town).slice(4, 6)).toEqual(['–', '乙村1']);
    expect(text(town, 5, 'note')).toBe('村里');
    expect(await merge(town, file)).toBe(false);
  });

  test('somebody added there whom somebody here has the ID number of: asked, and remembered', async () => {
    for (const [decide, persons] of [
      ['mine', 9],
      ['theirs', 10],
    ] as const) {
      const town = await township();
      const there = await village(await issue(town, ['乙村'], 'p'));
      await add(there, '同一人', [['idNumber', '两边号']]);
      await add(town, '同一人', [['idNumber', '两边号']]);
      const file = await back(there);
      expect((await plan(town, file)).conflicts).toMatchObject([{ kind: 'twin', row: 8, theirs: '同一人' }]);
      await merge(town, file, decide);
      expect(names(town)).toHaveLength(persons);
      expect((await plan(town, file)).conflicts).toEqual([]);
      expect(await merge(town, file, decide)).toBe(false);
    }
  });

  test('an older state after a newer one changes nothing', async () => {
    const town = await township();
    const there = await village(await issue(town, ['乙村'], 'p'));
    await put(there, 0, 'note', '一');
    const older = await back(there);
    await put(there, 0, 'note', '二');
    const newer = await back(there);
    await merge(town, newer);
    expect(await plan(town, older)).toMatchObject({ older: true, take: [], conflicts: [] });
    expect(await merge(town, older)).toBe(false);
    expect(text(town, 4, 'note')).toBe('二');
  });

  test('two copies of one package: neither overwrites the other, in whichever order they come', async () => {
    for (const order of [
      [0, 1],
      [1, 0],
    ]) {
      const town = await township();
      const parcel = await issue(town, ['乙村'], 'p');
      const sites = [await village(parcel), await village(parcel)] as const;
      await put(sites[0], 0, 'note', '甲写');
      await put(sites[0], 1, 'note', '只有甲');
      await put(sites[1], 0, 'note', '乙写');
      await put(sites[1], 2, 'note', '只有乙');
      const files = [await back(sites[0]), await back(sites[1])];
      for (const index of order) await merge(town, files[index] ?? new Blob());
      expect([5, 6].map((row) => text(town, row, 'note'))).toEqual(['只有甲', '只有乙']);
      const last = files[order[1] ?? 0] ?? new Blob();
      expect((await plan(town, last)).conflicts).toMatchObject([{ kind: 'cell', row: 4 }]);
    }
  });

  test('villages in any order come to the same roster', async () => {
    const seen = [];
    for (const order of [
      ['甲村', '乙村'],
      ['乙村', '甲村'],
    ]) {
      const town = await township();
      const files = new Map<string, Blob>();
      for (const unit of ['甲村', '乙村']) {
        const there = await village(await issue(town, [unit], unit));
        await put(there, 1, 'note', unit);
        await put(there, 2, 'payAmount', '280');
        files.set(unit, await back(there));
      }
      for (const unit of order) await merge(town, files.get(unit) ?? new Blob());
      seen.push(rows(town));
    }
    expect(seen[0]).toEqual(seen[1]);
  });

  test('the workbook’s own copy and backup can take it in too; another workbook refuses it', async () => {
    const town = await township();
    const there = await village(await issue(town, ['乙村'], 'p'));
    await put(there, 0, 'note', '村里');
    const file = await back(there);
    const { blob } = await makeBackup(town.ledger.desk.database, town.id, 0, CONTROL);
    const restored = await village(blob);
    expect((await plan(restored, file)).take).toHaveLength(1);
    const stranger = await township();
    await expect(plan(stranger, file)).rejects.toMatchObject({ code: 'parcel-foreign' });
    // What the village keeps of its own goes on with the package as well.
    const kept = await village((await makeBackup(there.ledger.desk.database, there.id, 0, CONTROL)).blob);
    await merge(town, file);
    await put(kept, 0, 'note', '接着改');
    expect((await plan(town, await back(kept))).conflicts).toEqual([]);
  });

  test('a workbook that is no package has nothing to hand back; a backup is no return', async () => {
    const town = await township();
    await expect(back(town)).rejects.toMatchObject({ code: 'parcel-none' });
    const { blob } = await makeBackup(town.ledger.desk.database, town.id, 0, CONTROL);
    await expect(readReturn(blob, null, CONTROL)).rejects.toMatchObject({ code: 'parcel-not-return' });
    await expect(readReturn(new Blob(['姓名,单位']), null, CONTROL)).rejects.toMatchObject({ code: 'backup-foreign' });
  });
});

describe('against a model', () => {
  // Both sides work at random, files go back now and then; a third list keeps what each cell must be.
  test.each(Array.from({ length: 40 }, (_, seed) => seed))('seed %i', async (seed) => {
    const random = makeRandom(7_000 + seed);
    const town = await township(['乙村'], 3);
    const there = await village(await issue(town, ['乙村'], 'p'));
    const ancestor = new Map<string, string>();
    const cell = (): [number, FieldId, string] => {
      const field = FIELDS[random(FIELDS.length)] ?? 'note';
      return [random(3), field, TEXTS[field]?.[random(TEXTS[field]?.length ?? 1)] ?? ''];
    };
    for (let round = 0; round < 4; round += 1) {
      let own = 0; // changes of the township since the last merge, which is not to be undone here
      for (let step = 0; step < 6; step += 1) {
        const side = random(2) === 0 ? town : there;
        if (random(6) === 0) {
          if (side === there || own > 0) await side.ledger.undo();
          if (side === town) own = Math.max(0, own - 1);
          continue;
        }
        const before = side.ledger.book().head.nextSeq;
        await put(side, ...cell());
        if (side === town) own += side.ledger.book().head.nextSeq - before;
      }
      const decide = ([null, 'mine', 'theirs'] as const)[random(3)] ?? null;
      const expected = new Map<string, string>();
      for (let row = 0; row < 3; row += 1)
        for (const field of FIELDS) {
          const key = `${row}/${field}`;
          const base = ancestor.get(key) ?? (field === 'name' ? `乙村${row}` : '');
          const [mine, theirs] = [text(town, row, field), text(there, row, field)];
          const conflict = theirs !== base && mine !== base && mine !== theirs;
          expected.set(key, theirs === base || (conflict && decide !== 'theirs') ? mine : theirs);
          if (!conflict || decide !== null) ancestor.set(key, theirs);
        }
      const undone = town.ledger.book().head.undone;
      await merge(town, await back(there), decide);
      for (const [key, want] of expected) {
        const [row = '0', field = 'note'] = key.split('/');
        expect(text(town, Number(row), field as FieldId), `round ${round}, ${key}`).toBe(want);
      }
      expect(await merge(town, await back(there), decide), `round ${round} again`).toBe(false);
      expect(town.ledger.book().head.undone).toEqual(undone);
    }
  });
});

test('a package of many persons goes through chunks', async () => {
  const town = await township(['甲村'], 1);
  await addBulk(town.ledger, 20_000, () => ['unit', '乙村']);
  const there = await village(await issue(town, ['乙村'], 'p'));
  expect(there.ledger.book().table.aliveCount).toBe(20_000);
  await put(there, 19_999, 'note', '末一个');
  await merge(town, await back(there));
  expect(text(town, 20_000, 'note')).toBe('末一个');
});
