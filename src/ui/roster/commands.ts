import type { ChangeName, Command } from '../../client/protocol';
import type { Session } from '../../client/types';
import type { FieldId } from '../../roster/fields';
import type { Block } from '../grid/sheet';
import { t } from '../i18n';
import { undoOf, watchRecord } from '../state/undoOf';
import { reportError, run } from '../toast/report';
import { toastDone } from '../toast/toasts';
import { commandRows } from './changedRows';
import type { RosterColumn } from './columns';
import { planPaste } from './paste';
import type { RosterView } from './view';

/** What the screen does to the roster. Everything is one command, one step back. */
export interface RosterCommands {
  edit(position: number, column: string, text: string): void;
  clear(block: Block): void;
  paste(block: Block, lines: readonly (readonly string[])[]): void;
  /** Adds an empty person of the unit on display; resolves with its physical row. */
  add(): Promise<number | null>;
  remove(block: Block): void;
  restore(block: Block): void;
}

export interface CommandOptions {
  readonly session: Session;
  readonly view: RosterView;
  /** Displayed columns from left to right. */
  readonly columns: () => readonly RosterColumn[];
  /** Paints the optimistic change. */
  readonly repaint: (rows: ReadonlySet<number> | null) => void;
  /** Scrolls to a person. */
  readonly reveal: (row: number) => void;
}

export function makeCommands({ session, view, columns, repaint, reveal }: CommandOptions): RosterCommands {
  /** Resolves with null when the ledger refused; the refusal has been shown then. */
  const apply = async (command: Command): Promise<{ readonly added: number | null } | null> => {
    const rows = commandRows(command);
    try {
      const answer = session.apply(command);
      repaint(rows);
      return await answer;
    } catch (error) {
      reportError(error);
      repaint(rows);
      return null;
    }
  };
  /** Does it, then says what has been recorded, with a way back. */
  const carryOut = (command: Command, said: (recorded: ChangeName | null) => string) =>
    run(async () => {
      const made = watchRecord(session);
      const answer = await apply(command);
      if (answer === null) return;
      if (command.kind === 'set-cells' && answer.added !== null && command.added.length > 0)
        reveal(answer.added + command.added.length - 1);
      const record = made();
      toastDone(
        () => said(record?.name ?? null),
        undoOf(session, record, () => t('roster.undo')),
      );
    });
  const preset = (): (readonly [FieldId, string])[] => {
    const { unit } = view.query();
    return unit === null || unit === '' ? [] : [['unit', unit]];
  };
  const rowsOf = (block: Block): number[] => {
    const rows: number[] = [];
    for (let at = block.top; at <= block.bottom; at += 1) {
      const row = view.rowAt(at);
      if (row >= 0) rows.push(row);
    }
    return rows;
  };
  return {
    edit(position, column, text) {
      const row = view.rowAt(position);
      const field = columns().find(({ id }) => id === column)?.field ?? null;
      if (row < 0 || field === null) return;
      void apply({ kind: 'set-cells', name: 'edit', edits: [{ row, field, text }], added: [] });
    },
    clear(block) {
      const fields = columns()
        .slice(block.left, block.right + 1)
        .flatMap(({ field }) => (field === null ? [] : [field]));
      const edits = rowsOf(block).flatMap((row) =>
        fields.filter((field) => session.table.getText(field, row) !== '').map((field) => ({ row, field, text: '' })),
      );
      if (fields.length === 0) toastDone(() => t('roster.computedCell'), { stay: 4000 });
      if (edits.length > 0) void apply({ kind: 'set-cells', name: 'clear', edits, added: [] });
    },
    paste(block, lines) {
      const plan = planPaste(lines, {
        columns: columns()
          .slice(block.left)
          .map(({ field }) => field),
        rowAt: (line) => view.rowAt(block.top + line),
        text: (field, row) => session.table.getText(field, row),
        preset: preset(),
      });
      const notes = () => [
        ...(plan.computed > 0 ? [t('roster.pastedComputed', { cells: plan.computed })] : []),
        ...(plan.beyond > 0 ? [t('roster.pastedBeyond', { cells: plan.beyond })] : []),
        ...(plan.byHeader ? [t('roster.pastedByHeader')] : []),
      ];
      const said = (recorded: ChangeName | null) => [pastedWords(recorded), ...notes()].join(t('roster.stop'));
      if (plan.edits.length + plan.added.length === 0) {
        toastDone(() => said(null));
        return;
      }
      carryOut({ kind: 'set-cells', name: 'paste', edits: plan.edits, added: plan.added }, said);
    },
    async add() {
      const answer = await apply({ kind: 'set-cells', name: 'edit', edits: [], added: [preset()] });
      return answer?.added ?? null;
    },
    remove(block) {
      const rows = rowsOf(block);
      const [first] = rows;
      if (first === undefined) return;
      const name = session.table.getText('name', first);
      carryOut({ kind: 'remove', rows }, () =>
        rows.length === 1 && name !== ''
          ? t('roster.removedOne', { name })
          : t('roster.removed', { persons: rows.length }),
      );
    },
    restore(block) {
      const rows = rowsOf(block);
      if (rows.length === 0) return;
      carryOut({ kind: 'restore', rows }, () => t('roster.restored', { persons: rows.length }));
    },
  };
}

/** Cells are counted as the list of changes counts them. */
function pastedWords(recorded: ChangeName | null): string {
  if (recorded?.kind !== 'paste') return t('roster.pastedNothing');
  const { cells, added } = recorded;
  return added > 0 ? t('roster.pastedAdded', { cells, persons: added }) : t('roster.pasted', { cells });
}
