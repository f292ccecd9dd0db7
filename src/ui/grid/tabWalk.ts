import type { Spot } from './sheet';

/** Where a walk by Tab began: Enter at its end goes back to that column, one row down, as in Excel. */
export interface TabWalk {
  /** Tab has led from one cell to the next. */
  step(from: Spot, to: Spot, typed: boolean): void;
  /** The column to go back to from here; null where no walk has led here. */
  begun(at: Spot): number | null;
  /** Whether something was typed on the way: then Enter ends the walk although it would open the cell elsewhere. */
  typed(at: Spot): boolean;
}

export function createTabWalk(): TabWalk {
  let walk: { readonly column: number; readonly at: Spot; readonly typed: boolean } | null = null;
  // Whatever else moves the focus ends the walk.
  const here = (at: Spot) => (walk?.at.row === at.row && walk.at.column === at.column ? walk : null);
  return {
    step(from, to, typed) {
      const before = here(from);
      const begun = before ?? { column: from.column, typed: false };
      // The next row is a line of its own.
      walk = { column: to.row === from.row ? begun.column : to.column, at: to, typed: typed || begun.typed };
    },
    begun: (at) => here(at)?.column ?? null,
    typed: (at) => here(at)?.typed === true,
  };
}
