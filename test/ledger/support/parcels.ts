import { restoreBackup } from '../../../src/ledger/backup/restore';
import type { Ledger } from '../../../src/ledger/ledger';
import { handBack } from '../../../src/ledger/parcels/handBack';
import { issueParcel } from '../../../src/ledger/parcels/issue';
import { mergeOf, planMerge, readReturn } from '../../../src/ledger/parcels/merge';
import type { MergeDecision, MergePlan } from '../../../src/ledger/parcels/types';
import type { FieldId } from '../../../src/roster/fields';
import { contents, makeLedger, POLICY } from './ledger';

// A township, its villages, and what goes out and comes back.

export const CONTROL = { step: async () => undefined };
export interface Site {
  readonly ledger: Ledger;
  readonly id: string;
}

export async function township(units: readonly string[] = ['甲村', '乙村'], persons = 4): Promise<Site> {
  const { ledger } = await makeLedger();
  const { id } = await ledger.shelf.create({ policyId: POLICY.id, name: '兰溪镇' });
  await ledger.open(id);
  for (const unit of units) {
    const added = Array.from({ length: persons }, (_, at): [FieldId, string][] => [
      ['name', `${unit}${at}`],
      ['unit', unit],
      ['idNumber', `${unit}号${at}`],
    ]);
    await ledger.apply({ kind: 'set-cells', name: 'paste', edits: [], added });
  }
  return { ledger, id };
}

export async function issue({ ledger }: Site, units: readonly string[], id: string): Promise<Blob> {
  return (await issueParcel(ledger.desk.database, ledger.book(), units, { id, now: 5 }, CONTROL)).blob;
}

/** Another computer opens the package. */
export async function village(blob: Blob): Promise<Site> {
  const { ledger } = await makeLedger();
  const { id } = await restoreBackup(ledger.desk, blob, CONTROL);
  await ledger.open(id);
  return { ledger, id };
}

export async function back({ ledger }: Site): Promise<Blob> {
  return (await handBack(ledger.desk.database, ledger.book(), { at: 9, by: '村会计' }, CONTROL)).blob;
}

export async function plan({ ledger }: Site, file: Blob): Promise<MergePlan> {
  return planMerge(ledger.desk.database, ledger.book(), await readReturn(file, null, CONTROL), CONTROL);
}

/** Merges with one decision for all conflicts; whether something was written. */
export async function merge(site: Site, file: Blob, decide: MergeDecision | null = null): Promise<boolean> {
  const found = await plan(site, file);
  const decisions = new Map(decide === null ? [] : found.conflicts.map((_, index) => [index, decide]));
  const { seq } = await site.ledger.carry((book) => mergeOf(book, found, decisions, '交回.cztz'));
  return seq !== null;
}

export function put({ ledger }: Site, row: number, field: FieldId, to: string): Promise<unknown> {
  return ledger.apply({ kind: 'set-cells', name: 'edit', edits: [{ row, field, text: to }], added: [] });
}
export function text({ ledger }: Site, row: number, field: FieldId): string {
  return ledger.book().table.getText(field, row);
}
export function add({ ledger }: Site, name: string, more: [FieldId, string][] = []): Promise<unknown> {
  return ledger.apply({
    kind: 'set-cells',
    name: 'edit',
    edits: [],
    added: [[['name', name], ['unit', '乙村'], ...more]],
  });
}
export const rows = ({ ledger }: Site): unknown => contents(ledger.book().table);
export const names = ({ ledger }: Site): string[] => {
  const { table } = ledger.book();
  return Array.from({ length: table.length }, (_, row) => (table.alive[row] === 1 ? table.getText('name', row) : '–'));
};
