import { beforeEach, expect, test } from 'vitest';
import type { Ledger } from '../../src/ledger/ledger';
import { makeLedger, POLICY } from './support/ledger';

let ledger: Ledger;

beforeEach(async () => {
  ledger = (await makeLedger()).ledger;
  const { id } = await ledger.shelf.create({ policyId: POLICY.id, name: '' });
  await ledger.open(id);
  const person = (name: string) => [['name', name] as const];
  await ledger.apply({ kind: 'set-cells', name: 'paste', edits: [], added: ['王一', '李二', '张三'].map(person) });
});

type Field = 'reason' | 'exclusion';
const both = (row: number) => (['reason', 'exclusion'] as const).map((id) => ledger.book().table.getText(id, row));
const type = (row: number, field: Field, text: string) =>
  ledger.apply({ kind: 'set-cells', name: 'edit', edits: [{ row, field, text }], added: [] });

test('a reason that leaves the base is insurance elsewhere too, and goes with it, typed in the cell', async () => {
  await type(0, 'reason', '职工医保');
  expect(both(0)).toEqual(['职工医保', '职工医保']);
  await type(0, 'reason', '死亡');
  expect(both(0)).toEqual(['死亡', '死亡']);
  await type(0, 'reason', '经济困难');
  expect(both(0)).toEqual(['经济困难', '']);
  await type(0, 'reason', '迁出');
  await type(0, 'reason', '');
  expect(both(0)).toEqual(['', '']);
  const [last] = await ledger.history(null, 1);
  expect(last?.name).toMatchObject({ kind: 'edit', field: 'reason', from: '迁出', to: '' });
  await ledger.undo();
  expect(both(0)).toEqual(['迁出', '迁出']);
});

test('the other way round: what is said elsewhere takes its own reason along, and nothing else', async () => {
  await type(0, 'exclusion', '职工医保');
  expect(both(0)).toEqual(['', '职工医保']);
  await type(1, 'reason', '职工医保');
  await type(1, 'exclusion', '');
  expect(both(1)).toEqual(['', '']);
  await type(2, 'exclusion', '服刑');
  await type(2, 'reason', '职工医保');
  expect(both(2)).toEqual(['职工医保', '服刑']);
  await type(2, 'reason', '');
  expect(both(2)).toEqual(['', '服刑']);
});

test('many at once: pasted, filled, cleared and with new persons; a block that names both columns is taken as it stands', async () => {
  const rows = Uint32Array.of(0, 1, 2);
  const column = (field: Field, ...texts: string[]) => ({ field, texts });
  const set = (name: 'fill' | 'clear' | 'paste', ...columns: ReturnType<typeof column>[]) =>
    ledger.apply({ kind: 'set-columns', name, rows, columns });
  await set('fill', column('reason', '现役军人'));
  expect([0, 1, 2].map(both)).toEqual(Array.from(rows, () => ['现役军人', '现役军人']));
  expect((await ledger.history(null, 1))[0]?.name).toEqual({ kind: 'fill', cells: 3 });
  await set('clear', column('reason', ''));
  expect([0, 1, 2].map(both)).toEqual(Array.from(rows, () => ['', '']));
  await set('paste', column('reason', '死亡', '经济困难', ''), column('exclusion', '', '死亡', '迁出'));
  expect([0, 1, 2].map(both)).toEqual([
    ['死亡', ''],
    ['经济困难', '死亡'],
    ['', '迁出'],
  ]);
  await ledger.apply({ kind: 'set-cells', name: 'paste', edits: [], added: [[['reason', '死亡']]] });
  expect(both(3)).toEqual(['死亡', '死亡']);
});
