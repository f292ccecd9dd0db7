import { loadPolicy } from '../../src/policy/library';
import { createDataChecks, type DataChecks } from '../../src/engine/checks/dataChecks';
import { checksOf } from '../../src/engine/checks/list';
import type { Amounts } from '../../src/engine/checks/types';
import type { FieldId } from '../../src/roster/fields';
import { createRosterTable } from '../../src/roster/table';
import type { RosterTable } from '../../src/roster/types';
import type { Policy } from '../../src/policy/types';

export type Cells = Readonly<Partial<Record<FieldId, string>>>;

/** Somebody about whom nothing can be said. */
export const FLAWLESS: Cells = {
  name: '李梅',
  idKind: '居民身份证',
  idNumber: '430903198007180740',
  sex: '女',
  birth: '1980-07-18',
  household: '1',
  relation: '户主',
  unit: '百家塅',
  group: '1组',
  address: '百家塅1组1号',
  payDate: '2020-11-16',
  payAmount: '280.00',
  channel: '银行POS机',
};

export const lanxi = (): Policy => loadPolicy('lanxi-2021');

export function rosterOf(persons: readonly Cells[]): RosterTable {
  const table = createRosterTable();
  const first = table.append(persons.length);
  for (const [index, cells] of persons.entries()) setCells(table, first + index, cells);
  return table;
}

export function setCells(table: RosterTable, row: number, cells: Cells): void {
  for (const [field, text] of Object.entries(cells)) table.setText(field as FieldId, row, text);
}

/** The codes that mark the one person who differs from the flawless one by these cells. */
export function codesFor(cells: Cells, policy: Policy = lanxi(), amounts: Amounts | null = null): string[] {
  const checks = createDataChecks(policy, rosterOf([{ ...FLAWLESS, ...cells }]), amounts);
  checks.checkAll();
  return codesAt(checks, 0);
}

export function codesAt(checks: DataChecks, row: number): string[] {
  return checksOf(checks.marks[row] ?? 0).map((check) => check.code);
}
