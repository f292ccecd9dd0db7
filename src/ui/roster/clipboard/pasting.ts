import type { ChangeName, ColumnTexts } from '../../../client/protocol';
import { needsHtml, readHtmlTable, type Merged } from '../../grid/htmlTable';
import { readTsvSlowly } from '../../../base/tsv';
import type { Block } from '../../grid/sheet';
import { t } from '../../i18n';
import { inSlices } from '../../state/inSlices';
import { toastDone } from '../../toast/toasts';
import type { RosterDesk } from '../desk';
import { planPaste, type PastePlan } from '../paste';
import { countStrangeIds } from '../strangeIds';
import { countUnseen } from '../unseenCells';
import { isNarrowed } from '../viewOrder';
import { shownWords } from './shownWords';

/** What was on the clipboard when it was pasted. */
export interface Pasted {
  readonly text: string;
  readonly html: string;
  /** Cells to be emptied in the same step: they were cut. */
  readonly cut: readonly ColumnTexts[];
  /** Columns of the block that were copied from computed columns of this grid: what lies over such a column belongs to it. */
  readonly computed: readonly number[];
  /** Told how many lines have been laid out. */
  readonly progress?: ((done: number, total: number) => void) | undefined;
  readonly stopped: () => boolean;
}

/** What came of a paste. */
export interface Outcome {
  /** It was done, even where everything was the same already; else nothing at all has changed. */
  readonly done: boolean;
  /** The block it went to; null where it went elsewhere, or nowhere. */
  readonly area: Block | null;
}

const NOTHING: Outcome = { done: false, area: null };

/** Pastes into the selection, or into nothing yet. */
export async function paste(desk: RosterDesk, blocks: readonly Block[], pasted: Pasted): Promise<Outcome> {
  const plan = await inSlices(planOf(desk, blocks, pasted), pasted.stopped);
  if (plan === null) return calledOff();
  if (plan.refused) {
    toastDone(() => t('cells.pasteBlocks'), { stay: 4000 });
    return NOTHING;
  }
  // What was cut would be emptied there and be written nowhere.
  const why = pasted.cut.length > 0 ? noMove(plan) : null;
  if (why !== null) {
    toastDone(() => t(why), { stay: 6000 });
    return NOTHING;
  }
  const strange = await inSlices(countStrangeIds(desk.session.table, plan.columns, plan.added), pasted.stopped);
  if (strange === null) return calledOff();
  const unseen = await inSlices(countUnseen(plan.columns, plan.added), pasted.stopped);
  if (unseen === null) return calledOff();
  const notes = () => notesOf(plan, strange, unseen);
  // Later texts count more: what is moved onto itself stays.
  const columns = [...pasted.cut, ...plan.columns];
  if (columns.length === 0 && plan.added.length === 0) {
    toastDone(() => [t('roster.pastedNothing'), ...notes()].join(t('roster.stop')));
    return NOTHING;
  }
  const said = (name: ChangeName | null) => {
    const done = name?.kind === 'paste' ? name : null;
    return [...(done === null ? [t('roster.pastedNothing')] : counted(done)), ...notes()].join(t('roster.stop'));
  };
  /** What is recorded are the cells that differ; of blocks that may overlap nothing more is known. */
  const counted = ({ cells, added }: ChangeName & { readonly kind: 'paste' }): string[] => {
    if (pasted.cut.length > 0) return [t('cells.moved', { cells })];
    const whole = blocks.length === 1 && pasted.cut.length === 0 ? plan.cells : cells;
    if (added > 0) return [t('roster.pastedAdded', { cells: whole, persons: added })];
    const same = whole - cells;
    return [t('roster.pasted', { cells: whole }), ...(same > 0 ? [t('roster.pastedSame', { cells: same })] : [])];
  };
  const values: Readonly<Record<string, number>> = pasted.cut.length > 0 ? { moved: 1 } : {};
  await desk.commands.write({ name: 'paste', columns, added: plan.added, values, said });
  return { done: true, area: plan.area };
}

/** Why what was cut cannot go there: some of it would be lost, or make persons of nothing but a cell. */
function noMove(plan: PastePlan): 'cells.moveComputed' | 'cells.moveNoRoom' | 'cells.moveMasked' | null {
  if (plan.lost > 0) return 'cells.moveComputed';
  if (plan.masked > 0) return 'cells.moveMasked';
  return plan.surplus + plan.nameless + plan.beyond + plan.added.length > 0 ? 'cells.moveNoRoom' : null;
}

/** Stopped before anything was given to the ledger, which would have said so itself. */
function calledOff(): Outcome {
  toastDone(() => t('error.ledger.cancelled'));
  return NOTHING;
}

function* planOf(
  desk: RosterDesk,
  blocks: readonly Block[],
  { text, html, computed, cut, progress }: Pasted,
): Generator<undefined, PastePlan> {
  let lines = yield* readTsvSlowly(text);
  let merged: readonly Merged[] = [];
  if (html !== '' && needsHtml(html)) {
    const table = yield* readHtmlTable(html);
    const wide = table?.rows[0]?.length ?? 0;
    const same = table !== null && table.rows.length === lines.length && lines.every((line) => line.length === wide);
    if (same) ({ merged } = table);
    // Line ends inside cells made more lines of the text than there are rows.
    else if (table !== null && table.rows.length < lines.length) {
      lines = table.rows.map((row) => [...row]);
      ({ merged } = table);
    }
  }
  const width = lines[0]?.length ?? 1;
  return yield* planPaste(
    lines,
    {
      columns: desk.displayed().map(({ field }) => field),
      blocks,
      rows: desk.view.shown(),
      rowAt: desk.view.rowAt,
      preset: desk.commands.preset(),
      closed: isClosed(desk),
      computed: computed.length > 0 ? () => true : shownWords(desk, blocks.at(-1)?.top ?? 0),
      cut: (column) => cut.length > 0 && !computed.includes(column % width),
      progress,
    },
    merged,
  );
}

/** A new person would stand where it does not belong: among those of a filter or a search, or outside its group. */
function isClosed({ view }: RosterDesk): boolean {
  return isNarrowed(view.query()) || view.grouping() !== 'none';
}

function notesOf(plan: PastePlan, strange: number, unseen: number): string[] {
  return [
    ...(plan.around ? [t('cells.pastedAround')] : []),
    ...(plan.masked > 0 ? [t('cells.pastedMasked', { cells: plan.masked })] : []),
    ...(plan.covered > 0 ? [t('cells.pastedCovered', { cells: plan.covered })] : []),
    ...(plan.computed > 0 ? [t('roster.pastedComputed', { cells: plan.computed })] : []),
    ...(plan.beyond > 0 ? [t('roster.pastedBeyond', { cells: plan.beyond })] : []),
    ...(plan.surplus > 0 ? [t('cells.pastedSurplus', { rows: plan.surplus })] : []),
    ...(plan.nameless > 0 ? [t('cells.pastedNameless', { rows: plan.nameless })] : []),
    ...(plan.byHeader ? [t('roster.pastedByHeader')] : []),
    ...(plan.joined > 0 ? [t('cells.pastedJoined', { cells: plan.joined })] : []),
    ...(plan.unread > 0 ? [t('cells.pastedUnread', { cells: plan.unread })] : []),
    ...(plan.damaged > 0 ? [t('cells.pastedDamaged', { cells: plan.damaged })] : []),
    ...(strange > 0 ? [t('cells.strangeIds', { cells: strange })] : []),
    ...(unseen > 0 ? [t('cells.unseen', { cells: unseen })] : []),
  ];
}
