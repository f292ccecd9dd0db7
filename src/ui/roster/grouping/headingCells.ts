import { onCleanup } from 'solid-js';
import { formatMoney, type Fen } from '../../../base/money';
import type { ColumnId } from '../../../client/protocol';
import type { Session } from '../../../client/types';
import { t } from '../../i18n';
import type { RosterView } from '../view';
import { makeGroupSums } from './sums';

/** What headings of groups show under the columns. */
export interface HeadingCells {
  /** The text of a heading's cell; `lead`: the cell is the leftmost, which names the group. */
  text(position: number, column: ColumnId, lead: boolean): string;
  /** The same for a copy, without waiting: the lead names the group and nothing else; `count` asks for the persons below it. */
  plain(position: number, column: ColumnId, is: 'lead' | 'count' | null): string;
  /** Persons of the group whose amount in this column is unknown: the sum is of the others. */
  missing(position: number, column: ColumnId): number;
  /** How a heading's cell is read out; undefined where there is no heading. */
  label(position: number, columnName: string, lead: boolean): string | undefined;
}

/** Persons summed at once; the rest waits for a later turn, so that painting never waits for it. */
const AT_ONCE = 200_000;

/** Sums groups when their headings come into view, and remembers the sums until something changes. */
export function createHeadingCells(
  session: Session,
  view: RosterView,
  repaint: (touched: (position: number) => boolean) => void,
): HeadingCells {
  const sums = makeGroupSums(session);
  let lines = new Map<number, Float64Array>();
  let buffer: ArrayBufferLike | null = null;
  let budget = AT_ONCE;
  let waiting = new Set<number>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  onCleanup(
    session.subscribe((_state, update) => {
      if (update !== null && update.cause !== 'info') lines = new Map();
    }),
  );
  /** The next turn may sum again, and paints what had to wait. */
  const later = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      budget = AT_ONCE;
      const turn = waiting;
      waiting = new Set();
      if (turn.size > 0) repaint((position) => turn.has(position));
    }, 0);
  };
  /** The sums of a heading; undefined as long as they have to wait. */
  const lineAt = (position: number, atOnce = false): Float64Array | undefined => {
    const rows = view.membersAt(position);
    // Another arrangement has its groups elsewhere.
    if (rows.buffer !== buffer) lines = new Map();
    buffer = rows.buffer;
    const key = rows.byteOffset * 2 + (view.headingAt(position)?.level ?? 0);
    const known = lines.get(key);
    if (known !== undefined) return known;
    later();
    if (budget <= 0 && !atOnce) {
      waiting.add(position);
      return undefined;
    }
    budget -= rows.length;
    const line = sums.of(rows);
    lines.set(key, line);
    return line;
  };
  const missing = (position: number, column: ColumnId): number => {
    const line = sums.place(column) < 0 ? undefined : lineAt(position);
    return line === undefined ? 0 : sums.unknown(line, column);
  };
  /** What stands under a column that is not the lead. */
  const sumAt = (position: number, column: ColumnId, atOnce = false): string => {
    const place = sums.place(column);
    if (place < 0 && column !== 'status') return '';
    const line = lineAt(position, atOnce);
    if (line === undefined) return '…';
    if (place < 0) return t('layout.unpaid', { count: sums.unpaid(line) });
    const sum = formatMoney((line[place] ?? 0) as Fen);
    return sums.unknown(line, column) > 0 ? `${sum}＊` : sum;
  };
  return {
    missing,
    plain(position, column, is) {
      const heading = view.headingAt(position);
      if (heading === null) return '';
      if (is === 'lead') return heading.label;
      const sum = sumAt(position, column, true);
      return is === 'count' && sum === '' ? String(heading.count) : sum;
    },
    label(position, columnName, lead) {
      const heading = view.headingAt(position);
      if (heading === null) return undefined;
      const { label, count, folded } = heading;
      // A row of a grid, which is no tree, may not say of itself that it is unfolded: its cells do.
      const state = t(folded ? 'layout.stateFolded' : 'layout.stateUnfolded');
      if (!lead) return t('layout.headingCell', { label, state, column: columnName });
      return t('layout.headingLabel', {
        label,
        count,
        state,
        turn: t(folded ? 'layout.turnUnfold' : 'layout.turnFold'),
      });
    },
    text(position, column, lead) {
      const heading = view.headingAt(position);
      if (heading === null) return '';
      const { label, count, folded, level } = heading;
      if (lead) return `${level > 0 ? '　' : ''}${t(folded ? 'layout.folded' : 'layout.unfolded', { label, count })}`;
      return sumAt(position, column);
    },
  };
}
