import { hasUnseen } from '../../base/unseen';
import type { ChangeName, ColumnTexts } from '../../client/protocol';
import type { Session } from '../../client/types';
import { sourceTexts } from '../grid/fillHandle';
import { seriesOf } from '../grid/series';
import type { Block, Fill } from '../grid/sheet';
import { t } from '../i18n';
import { inSlices } from '../state/inSlices';
import { toastDone } from '../toast/toasts';
import { isMaskedId } from '../words/mask';
import { oneTextFor, personsIn } from './bulk';
import type { CellReader } from './cells';
import type { RosterColumn } from './columns';
import type { RosterCommands } from './commands';
import { countStrangeIds } from './strangeIds';
import { NEVER_COUNT } from './typedText';
import type { RosterView } from './view';

export interface FillingOptions {
  readonly view: RosterView;
  readonly session: Pick<Session, 'table'>;
  readonly commands: RosterCommands;
  readonly cells: CellReader;
  /** Displayed columns from left to right. */
  readonly columns: () => readonly RosterColumn[];
}

/** Filling cells from others or from one typed text: one command, one step back. */
export interface Filling {
  fillFrom(fills: readonly Fill[], notes?: readonly string[]): Promise<void>;
  fillWith(blocks: readonly Block[], text: string): Promise<void>;
}

export function makeFilling({ session, view, commands, cells, columns }: FillingOptions): Filling {
  const text = (position: number, id: string): string => {
    const row = view.rowAt(position);
    const column = columns().find((each) => each.id === id);
    return row < 0 || column === undefined ? '' : cells.full(column.id, row);
  };
  const write = async (texts: readonly ColumnTexts[], computed: number, notes: readonly string[] = []) => {
    const strange = (await inSlices(countStrangeIds(session.table, texts))) ?? 0;
    const said = (name: ChangeName | null) =>
      [
        ...(texts.length === 0 ? [] : name?.kind === 'fill' ? counted(texts, name.cells) : [t('cells.filledNothing')]),
        ...(computed > 0 ? [t('cells.filledComputed')] : []),
        ...notes,
        ...(strange > 0 ? [t('cells.strangeIds', { cells: strange })] : []),
      ].join(t('roster.stop'));
    if (texts.every(({ rows }) => rows?.length === 0)) {
      toastDone(() => t(computed > 0 ? 'roster.computedCell' : 'layout.headingReadOnly'), { stay: 4000 });
      return;
    }
    await commands.write({ name: 'fill', columns: texts, said });
  };
  return {
    async fillFrom(fills, notes) {
      const texts: ColumnTexts[] = [];
      let computed = 0;
      for (const fill of fills) {
        const plan = await inSlices(planFill(fill, columns(), view.rowAt, text));
        if (plan === null) return;
        texts.push(...plan.columns);
        computed += plan.computed;
      }
      await write(texts, computed, notes);
    },
    async fillWith(blocks, typed) {
      const { columns: texts, computed } = oneTextFor(blocks, typed, columns(), view.rowAt);
      if (isMaskedId(typed) && texts.some(({ field }) => field === 'idNumber'))
        toastDone(() => t('cells.maskedId'), { stay: 6000 });
      else {
        const touched = texts.reduce((sum, { rows }) => sum + (rows?.length ?? 0), 0);
        await write(texts, computed, hasUnseen(typed) ? [t('cells.unseen', { cells: touched })] : []);
      }
    },
  };
}

/** What is recorded are the cells that differ; of blocks that may overlap nothing more is known. */
function counted(texts: readonly ColumnTexts[], cells: number): readonly string[] {
  const apart = new Set(texts.map(({ field }) => field)).size === texts.length;
  const whole = apart ? texts.reduce((sum, { rows }) => sum + (rows?.length ?? 0), 0) : cells;
  const same = whole - cells;
  return same > 0
    ? [t('cells.filled', { cells: whole }), t('roster.pastedSame', { cells: same })]
    : [t('cells.filled', { cells })];
}

/** The texts of a filled block, by columns. Rows without a person (headings) are passed over. */
export function* planFill(
  fill: Fill,
  columns: readonly RosterColumn[],
  rowAt: (position: number) => number,
  text: (position: number, id: string) => string,
): Generator<undefined, { readonly columns: ColumnTexts[]; readonly computed: number }> {
  const { target, direction, how } = fill;
  const ids = columns.map(({ id }) => id);
  const back = direction === 'up' || direction === 'left';
  const down = direction === 'down' || direction === 'up';
  const rows = personsIn([[target.top, target.bottom]], rowAt);
  const texts: ColumnTexts[] = [];
  let computed = 0;
  const lines = new Map<number, (index: number) => string>();
  const seriesAt = (line: number, counts: boolean) => {
    let series = lines.get(line);
    if (series === undefined) {
      series = seriesOf(
        sourceTexts({ text }, fill, line, ids, (position) => rowAt(position) >= 0),
        {
          counts: counts && how !== 'copy',
          back,
          toggled: how === 'other',
          always: how === 'count',
        },
      );
      lines.set(line, series);
    }
    return series;
  };
  for (let place = target.left; place <= target.right; place += 1) {
    const column = columns[place];
    if (column === undefined) continue;
    if (column.field === null) {
      computed += 1;
      continue;
    }
    const counts = !NEVER_COUNT.has(column.id);
    const found: string[] = [];
    // A heading takes no step of the series.
    let step = 0;
    const first = direction === 'up' ? target.bottom : target.top;
    for (let at = 0; at <= target.bottom - target.top; at += 1) {
      const position = direction === 'up' ? first - at : first + at;
      if (rowAt(position) < 0) continue;
      if (down) found.push(seriesAt(place, counts)(step));
      else found.push(seriesAt(position, counts)(direction === 'right' ? place - target.left : target.right - place));
      step += 1;
      if (at % 4096 === 4095) yield;
    }
    if (direction === 'up') found.reverse();
    texts.push({
      field: column.field,
      rows,
      texts: found.every((each) => each === found[0]) ? found.slice(0, 1) : found,
    });
  }
  return { columns: rows.length === 0 ? [] : texts, computed };
}
