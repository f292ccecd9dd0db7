import { columnTakesBack } from './lists/backWords';
import { readMoney } from '../roster/cells/money';
import { endIn, judgeColumn, saysGone, type CellSays } from './find/unreadCells';
import type { FileKind } from './found';
import type { ExtraTexts } from './extras';
import { EMPTY, UNREADABLE, type RosterTable } from '../roster/types';
import type { HeldColumn } from './types';

/** Before what a line over the rows says. */
export const FROM_HEADING = '小标题：';

/** Notes what rows say in columns that are not read and may speak against them, and judges each column once all of it is known. */
export interface UnreadRows {
  /** @param state what a line over the row says of those below it; `title`: what the list says against it; '' = nothing */
  begin(row: number, state: string, title: string): void;
  note(column: number, text: string, row: number): void;
  /** All rows of the sheet are there: which of them wait for what stands in which column. */
  done(): readonly Omit<HeldColumn, 'sheet'>[];
  /** Once that is known: columns by which rows take others back and of which nothing else holds any, with so many rows. */
  readonly takeBack: ReadonlyMap<number, number>;
}

const MOST_REMEMBERED = 10_000;

interface Column {
  readonly codes: Map<string, number>;
  readonly texts: string[];
  readonly counts: number[];
  readonly rows: number[];
  readonly cells: number[];
  /** Of a roster: texts that say nothing. */
  readonly passed: Set<string>;
}

interface Reading {
  readonly headers: readonly string[];
  readonly doubts: readonly number[];
  readonly kind: FileKind;
  /** By column, values of which somebody has said before that they do not matter. */
  readonly answered: Readonly<Record<number, readonly string[]>>;
  /** By column, values of which somebody has said that they speak against their rows. */
  readonly denied: Readonly<Record<number, readonly string[]>>;
}

export function createUnreadRows(
  { table, extras }: { readonly table: RosterTable; readonly extras: ExtraTexts },
  { headers, doubts, kind, answered, denied }: Reading,
): UnreadRows {
  const first = table.length;
  const columns = new Map<number, Column>(
    doubts.map((column) => [
      column,
      { codes: new Map(), texts: [], counts: [], rows: [], cells: [], passed: new Set() },
    ]),
  );

  /** The kind of a transaction that takes another one back, whatever was said of such words before. */
  const isBack = (header: string, text: string): boolean =>
    kind === 'payments' && columnTakesBack(header, text) === 'amount';
  const takeBack = new Map<number, number>();

  /** By row of the sheet, what a column says that holds it; '' = nothing. */
  function judge(
    at: number,
    { texts, counts, rows, cells }: Column,
    put: (row: number, says: CellSays | 'against', text: string) => void,
  ) {
    const header = headers[at] ?? '';
    const values = new Map(texts.map((text, code) => [text, counts[code] ?? 0]));
    const filled = rows.length;
    const blanks = table.length - first - filled;
    const says = judgeColumn({ header, kind, values, blanks });
    const harmless = new Set((answered[at] ?? []).map((text) => text.trim()));
    const counting = new Set((denied[at] ?? []).map((text) => text.trim()));
    const of = texts.map((text) => {
      if (isBack(header, text)) return 'hold';
      return counting.has(text) ? 'against' : harmless.has(text) ? 'pass' : says(text);
    });
    for (const [each, code] of cells.entries()) {
      const said = of[code] ?? 'pass';
      if (said !== 'pass') put(rows[each] ?? 0, said, texts[code] ?? '');
    }
    const blank = counting.has('') ? 'against' : harmless.size > 0 || says('') === 'pass' ? 'pass' : 'hold';
    if (blanks === 0 || blank === 'pass') return;
    const has = new Uint8Array(table.length - first);
    for (const row of rows) has[row - first] = 1;
    for (const [each, one] of has.entries()) if (one === 0) put(first + each, blank, '');
  }

  const states = new Map<number, string>();
  const titles = new Map<number, string>();
  return {
    begin(row, state, title) {
      const text = [title || (titles.get(row) ?? ''), state === '' ? '' : `${FROM_HEADING}${state}`]
        .filter((each) => each !== '')
        .join('，');
      if (title !== '') titles.set(row, title);
      if (text !== '') states.set(row, text);
    },
    note(column, text, row) {
      const own = columns.get(column);
      const said = text.trim();
      if (own === undefined || said === '') return;
      let code = own.codes.get(said);
      // Of a roster only who has gone: what else stands there is not kept.
      if (code === undefined && kind === 'roster') {
        if (own.passed.has(said)) return;
        if (!saysGone(headers[column] ?? '', said)) {
          if (own.passed.size < MOST_REMEMBERED) own.passed.add(said);
          return;
        }
      }
      if (code === undefined) {
        code = own.texts.push(said) - 1;
        own.codes.set(said, code);
        own.counts.push(0);
      }
      own.counts[code] = (own.counts[code] ?? 0) + 1;
      own.rows.push(row);
      own.cells.push(code);
    },
    done() {
      const held = new Map(states);
      const ends = new Map<number, string>();
      const counting = new Map<number, string>();
      const told: Omit<HeldColumn, 'sheet'>[] = [];
      const amounts = table.number('payAmount').values;
      /** With what was paid it is what was to be paid. */
      const comesTo = (text: string, row: number): boolean => {
        const [due, paid] = [readMoney(extras.said('due', row)), amounts[row] ?? EMPTY];
        return due > 0 && paid > UNREADABLE && paid + readMoney(text) === due;
      };
      for (const [at, column] of columns) {
        const header = headers[at] ?? '';
        const words = new Map<string, number[]>();
        let backs = 0;
        judge(at, column, (row, says, text) => {
          if ((says === 'amount' || says === 'part') && readMoney(text) === amounts[row]) return;
          if ((says === 'rest' || says === 'part') && comesTo(text, row)) return;
          if (says === 'day' && endIn(text)?.open === true) return;
          const into = says === 'against' ? counting : says === 'day' ? ends : held;
          if (isBack(header, text)) backs += 1;
          else if (says !== 'against') {
            const own = words.get(text);
            if (own === undefined) words.set(text, [row]);
            else own.push(row);
          }
          const before = into.get(row);
          const word = `${header}：${text}`;
          into.set(row, before === undefined ? word : `${before}，${word}`);
        });
        if (backs > 0 && words.size === 0) takeBack.set(at, backs);
        if (words.size > 0)
          told.push({
            column: at,
            header,
            words: [...words].map(([text, rows]) => ({ text, rows: Uint32Array.from(rows) })),
          });
      }
      for (const [meaning, found] of [
        ['unread', held],
        ['until', ends],
        ['against', counting],
      ] as const) {
        if (found.size === 0) continue;
        const write = extras.writer(meaning);
        for (const [row, text] of [...found].sort(([a], [b]) => a - b)) write(text, row);
      }
      return told;
    },
    takeBack,
  };
}
