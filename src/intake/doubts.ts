import { looksAgainst } from './find/unreadCells';
import type { Doubt } from './piles';
import type { HeldColumn } from './types';

/** Texts of a column that are told one by one. */
const MOST_TOLD = 40;

/**
 * The columns that hold rows, with what of them does. Sheets with the same head are one column: who answers says it of all of them.
 * @param heldBy what holds a row, as it is noted with it; '' = nothing does, whatever its columns say.
 */
export function doubtsIn(columns: readonly HeldColumn[] | undefined, heldBy: (row: number) => string): Doubt[] {
  const byHeader = new Map<string, { places: { sheet: number; column: number }[]; words: Map<string, number> }>();
  for (const { sheet, column, header, words } of columns ?? []) {
    const found = words.flatMap(({ text, rows }) => {
      const said = `${header}：${text}`;
      let count = 0;
      for (const row of rows) if (heldBy(row).includes(said)) count += 1;
      return count === 0 ? [] : [[text, count] as const];
    });
    if (found.length === 0) continue;
    const own = byHeader.get(header) ?? { places: [], words: new Map<string, number>() };
    byHeader.set(header, own);
    own.places.push({ sheet, column });
    for (const [text, count] of found) own.words.set(text, (own.words.get(text) ?? 0) + count);
  }
  return [...byHeader]
    .map(([header, { places, words }]): Doubt => {
      const told = [...words].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
      const some = told.slice(0, MOST_TOLD);
      // Where no word tells one way from the other, whatever waits waits for all of them.
      const telling = some.some(([text]) => looksAgainst(text));
      return {
        header,
        places,
        rows: told.reduce((sum, [, count]) => sum + count, 0),
        words: some.map(([text, count]) => ({ text, count, against: !telling || looksAgainst(text) })),
        more: told.length - some.length,
      };
    })
    .sort((a, b) => b.rows - a.rows || (a.header < b.header ? -1 : 1));
}
