import type { Block, SheetModel } from './sheet';
import { readTsv, writeTsv } from './tsv';

export interface ClipboardOptions {
  readonly model: SheetModel;
  readonly block: () => Block | null;
  /** Ids of the displayed columns, from left to right. */
  readonly columns: () => readonly string[];
  /** While a cell is open the clipboard belongs to its text. */
  readonly isOpen: () => boolean;
}

/** Copy, cut and paste of cells, as whole texts in tab-separated form. Returns the removal of its listeners. */
export function listenClipboard(field: HTMLElement, options: ClipboardOptions): () => void {
  const { model, block, columns, isOpen } = options;
  const copy = (event: ClipboardEvent): boolean => {
    const now = block();
    if (isOpen() || now === null || event.clipboardData === null) return false;
    event.clipboardData.setData('text/plain', writeTsv(textsOf(model, now, columns())));
    event.preventDefault();
    return true;
  };
  const cut = (event: ClipboardEvent) => {
    const now = block();
    if (copy(event) && now !== null) model.clear(now);
  };
  const paste = (event: ClipboardEvent) => {
    const now = block();
    if (isOpen() || now === null) return;
    event.preventDefault();
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text === '') return;
    const rows = readTsv(text);
    model.paste(now, filled(rows, now));
  };
  field.addEventListener('copy', copy);
  field.addEventListener('cut', cut);
  field.addEventListener('paste', paste);
  return () => {
    field.removeEventListener('copy', copy);
    field.removeEventListener('cut', cut);
    field.removeEventListener('paste', paste);
  };
}

export function textsOf(model: SheetModel, block: Block, columns: readonly string[]): string[][] {
  const ids = columns.slice(block.left, block.right + 1);
  const rows: string[][] = [];
  for (let row = block.top; row <= block.bottom; row += 1) rows.push(ids.map((id) => model.text(row, id)));
  return rows;
}

/** A single copied cell fills the selected block. */
function filled(rows: string[][], block: Block): string[][] {
  const only = rows.length === 1 && rows[0]?.length === 1 ? rows[0] : undefined;
  if (only === undefined) return rows;
  const [text = ''] = only;
  const wide = Array.from({ length: block.right - block.left + 1 }, () => text);
  return Array.from({ length: block.bottom - block.top + 1 }, () => wide);
}
