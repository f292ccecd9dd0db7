import type { Applied, BulkName, ChangeName, ColumnTexts, Command, NewRow } from '../../client/protocol';
import type { Session } from '../../client/types';
import { formatDay, type Day } from '../../base/day';
import { hasUnseen } from '../../base/unseen';
import { readDay } from '../../roster/cells/day';
import { readMoney } from '../../roster/cells/money';
import { FIELDS, type FieldId } from '../../roster/fields';
import { UNREADABLE } from '../../roster/types';
import type { Block } from '../grid/sheet';
import { t } from '../i18n';
import { recordOf, undoOf } from '../state/undoOf';
import { reportError, run } from '../toast/report';
import { dismissToast, toastDone } from '../toast/toasts';
import { isMaskedId } from '../words/mask';
import { oneTextFor } from './bulk';
import { commandRows } from './changedRows';
import type { RosterColumn } from './columns';
import { firstCells, rowBehind, type Insertion } from './insertion';
import { reasonWord } from './reasonWords';
import { rowsOfBlocks } from './selected';
import { createPackageUnits, type PackageUnits } from '../state/packageUnits';
import type { RosterView } from './view';

/** What the screen does to the roster. Everything is one command, one step back. */
export interface RosterCommands {
  edit(position: number, column: string, text: string): void;
  clear(blocks: readonly Block[]): void;
  /** Cells by columns, any number of them. */
  write(bulk: Bulk): Promise<void>;
  /** Of the village package that this workbook was opened from. */
  readonly packaged: PackageUnits;
  /** Cells a new person has before anything is entered. */
  preset(): readonly (readonly [FieldId, string])[];
  /** Adds persons, of the unit on display, at the end or beside somebody; resolves with the physical row of the first one. */
  add(at?: Insertion, persons?: number): Promise<number | null>;
  remove(blocks: readonly Block[]): void;
  restore(blocks: readonly Block[]): void;
}

/** A change of many cells, and what is said of it. */
export interface Bulk {
  readonly name: BulkName;
  readonly columns: readonly ColumnTexts[];
  readonly added?: readonly NewRow[];
  /** What the name in the log says and the ledger cannot know. */
  readonly values?: Readonly<Record<string, string | number>>;
  /** What was done, by the name it stands under in the log; null where it changed nothing. Null as answer: nothing is said. */
  readonly said: (name: ChangeName | null) => string | null;
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
  const apply = async (command: Command): Promise<Applied | null> => {
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
      const answer = await apply(command);
      if (answer === null) return;
      const record = recordOf(session, answer.seq);
      toastDone(
        () => said(record?.name ?? null),
        undoOf(session, record, () => t('roster.undo')),
      );
    });
  /** What was said of the cell before. */
  let toldOf = -1;
  const packaged = createPackageUnits(session);
  const preset = (): (readonly [FieldId, string])[] => {
    const [only, ...others] = packaged.now();
    const unit = view.query().unit ?? (others.length === 0 ? (only ?? '') : '');
    return unit === '' ? [] : [['unit', unit]];
  };
  const write = async ({ name: bulk, columns: texts, added = [], values = {}, said: told }: Bulk): Promise<void> => {
    const more = reasonWord(session.table, texts);
    const said = (name: ChangeName | null) => {
      const words = told(name);
      return more === null || name === null
        ? words
        : [...(words === null ? [] : [words]), more()].join(t('roster.stop'));
    };
    const answer = await apply({
      kind: 'set-columns',
      name: bulk,
      rows: new Uint32Array(0),
      columns: texts,
      added,
      values,
    });
    if (answer === null) return;
    if (answer.added !== null && added.length > 0) reveal(answer.added + added.length - 1);
    const record = recordOf(session, answer.seq);
    const name = record?.name ?? null;
    if (said(name) === null) return;
    toastDone(
      () => said(name) ?? '',
      record === null ? { stay: 4000 } : undoOf(session, record, () => t('roster.undo')),
    );
  };
  return {
    edit(position, column, text) {
      const row = view.rowAt(position);
      const field = columns().find(({ id }) => id === column)?.field ?? null;
      if (row < 0 || field === null) return;
      if (field === 'idNumber' && isMaskedId(text) && text !== session.table.getText(field, row)) {
        toastDone(() => t('cells.maskedId'), { stay: 6000 });
        return;
      }
      // Nothing is guessed of a date without its year: it stays as typed, and what to type is said before the hand moves on.
      if (FIELDS[field].kind === 'day' && readDay(text) === UNREADABLE)
        toastDone(() => t('cells.dateUnread', { text, day: formatDay(session.state().asOf) }), { stay: 6000 });
      // An amount that cannot be read counts for nothing: whoever had paid is unpaid by it.
      if (FIELDS[field].kind === 'money' && readMoney(text) === UNREADABLE)
        toastDone(() => t('cells.amountUnread', { text }), { stay: 6000 });
      // The number by which a spreadsheet keeps a day: pasted or typed one column too far left it is a sum nobody owes.
      if (field === 'payAmount' && /^\d{5}$/.test(text) && readDay(text) !== UNREADABLE)
        toastDone(() => t('cells.amountIsDay', { text, day: formatDay(readDay(text) as Day) }), { stay: 9000 });
      if (hasUnseen(text)) toastDone(() => t('cells.unseen', { cells: 1 }), { stay: 6000 });
      const more = reasonWord(session.table, [{ field, rows: Uint32Array.of(row), texts: [text] }]);
      dismissToast(toldOf);
      if (more !== null) toldOf = toastDone(more, { stay: 6000 });
      void apply({ kind: 'set-cells', name: 'edit', edits: [{ row, field, text }], added: [] });
    },
    clear(blocks) {
      const { columns: texts, computed } = oneTextFor(blocks, '', columns(), view.rowAt);
      if (texts.length === 0 && computed > 0) toastDone(() => t('roster.computedCell'), { stay: 4000 });
      if (texts.length === 0) return;
      if (texts.every(({ rows }) => rows?.length === 0)) {
        toastDone(() => t('layout.headingReadOnly'), { stay: 4000 });
        return;
      }
      const said = (name: ChangeName | null) =>
        name?.kind !== 'clear' || name.cells + computed < 2
          ? null
          : [
              t('cells.cleared', { cells: name.cells }),
              ...(computed > 0 ? [t('roster.pastedComputed', { cells: computed })] : []),
            ].join(t('roster.stop'));
      run(() => write({ name: 'clear', columns: texts, said }));
    },
    packaged,
    write,
    preset,
    async add(at, persons = 1) {
      const { table } = session;
      const units = await packaged.ready;
      const cells = at === undefined ? preset() : firstCells(table, at, preset());
      const place = at === undefined ? {} : { after: rowBehind(table, at) };
      view.putNext(at ?? null);
      try {
        const answer = await apply({
          kind: 'set-cells',
          name: 'edit',
          edits: [],
          added: Array.from({ length: persons }, () => cells),
          ...place,
        });
        // Which of several it is can only be said by whoever adds.
        if (answer !== null && units.length > 1 && !cells.some(([field]) => field === 'unit'))
          toastDone(() => t('roster.addedNoUnit', { units: units.join(t('import.comma')) }), { stay: 8000 });
        return answer?.added ?? null;
      } finally {
        view.putNext(null);
      }
    },
    remove(blocks) {
      const rows = rowsOfBlocks(blocks, view.rowAt);
      const [first] = rows;
      if (first === undefined) return;
      const name = session.table.getText('name', first);
      carryOut({ kind: 'remove', rows }, () =>
        rows.length === 1 && name !== ''
          ? t('roster.removedOne', { name })
          : t('roster.removed', { persons: rows.length }),
      );
    },
    restore(blocks) {
      const rows = rowsOfBlocks(blocks, view.rowAt);
      if (rows.length === 0) return;
      carryOut({ kind: 'restore', rows }, () => t('roster.restored', { persons: rows.length }));
    },
  };
}
