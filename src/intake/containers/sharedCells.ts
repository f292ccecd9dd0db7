/** By row: columns of the cells that point to a shared text, each followed by the text's number. */
export type SharedCells = readonly (readonly number[] | undefined)[];

/** Finds the cells of a sheet that point to shared texts, as its XML goes by. */
export interface SharedCellFinder {
  look(xml: string): void;
  /** Null: some are not written as usual, and would be missed. */
  found(): SharedCells | null;
}

const ANY = /\st\s*=\s*["']s["']/g;
const ROW_OR_CELL =
  /<(?:\w+:)?row\s(?:[^>]*?\s)?r="(\d{1,7})"|<(?:\w+:)?c\sr="([A-Z]{1,3})(\d{1,7})"[^>]*?\st="s"[^>]*>\s*<(?:\w+:)?v>(\d{1,9})<\/(?:\w+:)?v>/g;

export function createSharedCellFinder(): SharedCellFinder {
  const rows: number[][] = [];
  let usual = true;
  let row = -1;
  return {
    look(xml) {
      if (!usual) return;
      let cells = 0;
      for (const [, rowDigits, letters, digits, index] of xml.matchAll(ROW_OR_CELL)) {
        if (letters === undefined) {
          row = Number(rowDigits) - 1;
          continue;
        }
        cells += 1;
        if (Number(digits) - 1 !== row) usual = false;
        else (rows[row] ??= []).push(columnOf(letters), Number(index));
      }
      if (cells !== (xml.match(ANY)?.length ?? 0) || xml.includes('<!')) usual = false;
    },
    found: () => (usual ? rows : null),
  };
}

function columnOf(letters: string): number {
  let column = 0;
  for (let at = 0; at < letters.length; at += 1) column = column * 26 + letters.charCodeAt(at) - 64;
  return column - 1;
}

/** Puts the texts where the reader of cells, which did not see them, has left the cells empty. */
export function fillShared(
  rows: readonly (string[] | undefined)[],
  shared: SharedCells,
  texts: readonly string[],
): void {
  for (const [row, places] of shared.entries()) {
    const cells = rows[row];
    if (places === undefined || cells === undefined) continue;
    for (let at = 0; at < places.length; at += 2) {
      const column = places[at] ?? 0;
      while (cells.length < column) cells.push('');
      const text = texts[places[at + 1] ?? -1];
      if (text !== undefined && (cells[column] ?? '') === '') cells[column] = text;
    }
  }
}
