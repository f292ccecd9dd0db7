import type { CellWriter } from './cellWriter';
import type { ExtraTexts } from './extras';
import { speaksAgainst } from './find/unreadWords';
import type { FileKind } from './found';

/** Notes what speaks against a row: what its list says of itself, and columns that nobody understood, each with its head. */
export interface Unread {
  /** @param state what a line over the row says of those below it; '' = nothing */
  begin(row: number, state: string): void;
  note(column: number, text: string, row: number): void;
}

/** @param against what the title says against all rows; '' = nothing */
export function createUnread(
  extras: ExtraTexts,
  headers: readonly string[],
  kind: FileKind,
  against: string,
  settled: ReadonlySet<number> = new Set(),
): Unread {
  let writer: CellWriter | undefined;
  const write: CellWriter = (text, row) => (writer ??= extras.writer('unread'))(text, row);
  let last = { row: -1, text: '' };
  return {
    begin(row, state) {
      const text = [against, state === '' ? '' : `小标题：${state}`].filter((each) => each !== '').join('，');
      last = { row, text };
      if (text !== '') write(text, row);
    },
    note(column, text, row) {
      const header = headers[column] ?? '';
      if (!speaksAgainst(header, text, kind, settled.has(column))) return;
      const said = `${header}：${text.trim()}`;
      const before = last.row === row ? last.text : '';
      last = { row, text: before === '' ? said : `${before}，${said}` };
      write(last.text, row);
    },
  };
}
