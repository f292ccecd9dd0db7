import { compare, planRows, previewOf, toChange, type ImportPlan } from '../../intake/plan';
import type { IntakeResult } from '../../intake/types';
import { LedgerError } from '../../ledger/errors';
import type { Ledger } from '../../ledger/ledger';
import type { ImportGroup, ImportPreview, ImportRow } from '../protocol';
import { recorded } from './bulk';

/** The one import plan of the open workbook: compared, looked at, carried out or dropped. */
export interface Imports {
  plan(file: IntakeResult): Promise<ImportPreview>;
  rows(planId: string, group: ImportGroup, from: number, count: number): readonly ImportRow[];
  apply(planId: string): Promise<void>;
  drop(planId: string): void;
}

interface Held {
  readonly id: string;
  readonly plan: ImportPlan;
  readonly workbook: string;
  readonly state: string;
}

export function createImports(ledger: Ledger): Imports {
  let held: Held | null = null;
  let count = 0;

  /**
   * The roster has not changed since it was compared. As-of moves and renaming do not count, nor do rows left behind by a
   * change that the store refused: after a full disk the same preview can be confirmed again.
   */
  const stateOf = (): string => {
    const { head } = ledger.book();
    return `${head.nextSeq} ${JSON.stringify(head.undone)}`;
  };
  const find = (planId: string): Held => {
    if (held === null || held.id !== planId) throw new LedgerError('plan-stale', { plan: planId });
    return held;
  };

  return {
    plan: (file) =>
      ledger.queue.runLong('compare', async (control) => {
        held = null;
        await control.step(0, 2);
        const { table, workbook, policy } = ledger.book();
        const plan = compare(
          file,
          table,
          policy.quota.rows.map((row) => row.name),
        );
        await control.step(1, 2);
        count += 1;
        held = { id: `plan-${count}`, plan, workbook: workbook.id, state: stateOf() };
        return previewOf(plan, held.id);
      }),
    rows: (planId, group, from, wanted) => planRows(find(planId).plan, group, from, wanted),
    async apply(planId) {
      const { plan, workbook, state } = find(planId);
      await ledger.bulk('import', async (book, control) => {
        if (book.workbook.id !== workbook || book.table !== plan.roster || stateOf() !== state)
          throw new LedgerError('plan-stale', { plan: planId });
        const { added, changed } = plan.counts;
        if (added === 0 && changed === 0) return null;
        await control.step(0, 3);
        const change = toChange(plan);
        await control.step(1, 3);
        const name = { kind: 'import', file: plan.file.fileName, added, changed } as const;
        return { name, ...recorded(book, change) };
      });
      held = null;
    },
    drop(planId) {
      if (held?.id === planId) held = null;
    },
  };
}
