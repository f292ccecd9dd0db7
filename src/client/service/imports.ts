import { createDecisions, NO_SETTINGS, type Decisions } from '../../intake/decisions';
import type { FilePlan, PlanContext } from '../../intake/filePlan';
import { planFile } from '../../intake/planFile';
import type { Decision, FileCell, ImportPreview, PileId, PileRow, PlanSettings } from '../../intake/piles';
import { unpackExtras } from '../../intake/extras';
import { openList, type ListFile } from '../../intake/lists/listFile';
import { decidedLines, keepDecisions } from '../../intake/keptDecisions';
import { previewOf } from '../../intake/preview';
import type { IntakeResult } from '../../intake/types';
import { LedgerError } from '../../ledger/errors';
import type { Ledger } from '../../ledger/ledger';
import type { ChangeName } from '../../ledger/types';
import type { Book } from '../../ledger/workbook/book';
import { isEmptyChange } from '../../ledger/workbook/edits';
import type { FieldId } from '../../roster/fields';
import { recorded } from './bulk';

/** The one import plan of the open workbook: made, looked at, decided, carried out or dropped. */
export interface Imports {
  /** @param before the plan of the same file read otherwise, whose decisions are kept by line as far as they still may be. */
  plan(file: IntakeResult, settings?: Partial<PlanSettings>, before?: string): Promise<ImportPreview>;
  rows(planId: string, pile: PileId, from: number, count: number): readonly PileRow[];
  decide(planId: string, keys: readonly number[] | 'all', pile: PileId, decision: Decision): ImportPreview;
  settings(planId: string, patch: Partial<PlanSettings>): Promise<ImportPreview>;
  /** What the file says in a row, by what its columns mean; blank cells are left out. */
  cells(planId: string, row: number): readonly FileCell[];
  apply(planId: string): Promise<void>;
  drop(planId: string): void;
}

interface Held {
  readonly id: string;
  readonly plan: FilePlan;
  readonly decisions: Decisions;
  readonly workbook: string;
  readonly table: Book['table'];
  readonly state: string;
  /** The file's rows, once somebody has asked for one. */
  list?: ListFile;
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
  const isStale = ({ workbook, table, state }: Held, book: Book): boolean =>
    book.workbook.id !== workbook || book.table !== table || stateOf() !== state;

  return {
    plan: (sent, settings = {}, before) =>
      ledger.queue.runLong('compare', async (control) => {
        const old = held !== null && held.id === before ? held.plan : null;
        const decided = old === null ? null : decidedLines(old);
        held = null;
        await control.step(0, 2);
        const file = { ...sent, extras: unpackExtras(sent.extras) };
        const book = ledger.book();
        const decisions = createDecisions();
        const rules = old === null ? settings.rules : rulesFor(file, old, settings.rules);
        const said = { ...NO_SETTINGS, ...settings, ...(rules === undefined ? {} : { rules }) };
        const plan = planFile(file, contextOf(book), said, decisions);
        const dropped = decided === null ? 0 : keepDecisions(decided, plan);
        await control.step(1, 2);
        count += 1;
        const id = `plan-${count}`;
        held = { id, plan, decisions, workbook: book.workbook.id, table: book.table, state: stateOf() };
        return { ...previewOf(plan, id), ...(dropped === 0 ? {} : { dropped }) };
      }),
    rows: (planId, pile, from, wanted) => find(planId).plan.rows(pile, from, wanted),
    decide(planId, keys, pile, decision) {
      const { plan } = find(planId);
      plan.decide(keys, pile, decision);
      return previewOf(plan, planId);
    },
    settings: (planId, patch) =>
      ledger.queue.runLong('compare', async (control) => {
        const before = find(planId);
        await control.step(0, 2);
        const book = ledger.book();
        if (isStale(before, book)) throw new LedgerError('plan-stale', { plan: planId });
        const { plan: old, decisions } = before;
        const plan = planFile(old.file, contextOf(book), { ...old.settings, ...patch }, decisions);
        await control.step(1, 2);
        held = { ...before, plan };
        return previewOf(plan, planId);
      }),
    cells(planId, row) {
      const own = find(planId);
      const { file } = own.plan;
      own.list ??= openList(file);
      const { table } = own.list;
      if (row < 0 || row >= table.length) return [];
      const fields = new Set(file.columns.flatMap(({ field }) => (field === null ? [] : [field])));
      const cells = [...fields].map((meaning): FileCell => ({ meaning, text: table.getText(meaning, row) }));
      const extras = (file.extras ?? []).map(({ meaning, texts }): FileCell => ({ meaning, text: texts[row] ?? '' }));
      return [...cells, ...extras].filter(({ text }) => text !== '');
    },
    async apply(planId) {
      const own = find(planId);
      await ledger.bulk('import', async (book, control) => {
        if (isStale(own, book)) throw new LedgerError('plan-stale', { plan: planId });
        await control.step(0, 3);
        const { change, waiting, settled: written, closing, reopened } = own.plan.outcome();
        if (isEmptyChange(change) && waiting.length === 0) return null;
        await control.step(1, 3);
        const settled = written.flatMap(({ id = 0 }) => book.tray.get(id) ?? []);
        const same = settled.length + reopened.length === 0;
        const whole = same ? change : { ...change, tray: { added: [], settled, reopened } };
        return { name: nameOf(own.plan), ...recorded(book, whole), waiting, closing };
      });
      held = null;
    },
    drop(planId) {
      if (held?.id === planId) held = null;
    },
  };
}

/** A rule that held for all columns holds for those as well that only this reading has. */
function rulesFor(file: IntakeResult, { file: before }: FilePlan, rules: PlanSettings['rules'] = {}) {
  const fields = fieldsOf(before);
  const [only, ...others] = new Set(fields.map((field) => rules[field] ?? 'overwrite'));
  if (only === undefined || others.length > 0) return rules;
  return { ...Object.fromEntries(fieldsOf(file).map((field) => [field, only])), ...rules };
}

function fieldsOf({ columns }: IntakeResult): FieldId[] {
  return columns.flatMap(({ field }) => (field === null ? [] : [field]));
}

/** What plans are made against. */
export function contextOf({ table, policy, computing, tray, closed }: Book): PlanContext {
  return {
    roster: table,
    units: policy.quota.rows.map((row) => row.name),
    owedOn: (person, day) => computing.owedOn(person, day),
    personOf: (person) => computing.person(person),
    benefitYear: policy.benefitYear,
    region: policy.region,
    waiting: [...tray.values()], // gone through more than once
    closed: [...closed.values()],
  };
}

function nameOf({ kind, file, effects }: FilePlan): ChangeName {
  const { added, changed, tray } = effects();
  return kind === 'roster'
    ? { kind: 'import', file: file.fileName, added, changed, ...(tray === 0 ? {} : { waiting: tray }) }
    : { kind: 'import-list', list: kind, file: file.fileName, added, changed, waiting: tray };
}
