import { run } from '../../toast/report';
import type { RosterDesk } from '../desk';
import type { Grouping } from './places';

/** Folding as the keys and the mouse do it: the focus stays with its person, or goes to the heading that took him in. */
export interface Folding {
  group(by: Grouping): void;
  /** The heading at a position, by default the focused one. */
  toggle(position?: number): void;
  /** Folds the group the focus is in; unfolds the focused heading. */
  fold(folded: boolean): void;
  all(folded: boolean): void;
}

export function createFolding(desk: RosterDesk): Folding {
  const { view } = desk;
  const focused = () => desk.sheet()?.range.anchor() ?? null;
  /** Does it, then brings the focus back to what it stood on. */
  const keeping = (change: () => void) => {
    const at = focused();
    const row = at === null ? -1 : view.rowAt(at.row);
    const heading = at === null ? null : view.headingAt(at.row);
    const first = heading === null || at === null ? -1 : (view.membersAt(at.row)[0] ?? -1);
    const follow = () => {
      if (at === null) return;
      const person = row >= 0 ? row : first;
      const same = heading === null ? view.positionOf(row) : view.positionOfKey(heading.key);
      const position = same >= 0 ? same : Math.max(view.headingOver(person), view.positionOf(person));
      if (position >= 0) desk.sheet()?.focus({ row: position, column: at.column });
    };
    change();
    if (!view.busy()) follow();
    else
      run(async () => {
        await view.placed(); // very many persons are put into groups a moment later
        follow();
      });
  };
  const setFold = (position: number, folded: boolean) => {
    if (view.headingAt(position)?.folded === folded) return;
    keeping(() => view.fold(position, folded));
  };
  return {
    group: (by) => keeping(() => view.group(by)),
    toggle(position = focused()?.row ?? -1) {
      const heading = view.headingAt(position);
      if (heading !== null) setFold(position, !heading.folded);
    },
    fold(folded) {
      const at = focused()?.row ?? -1;
      if (view.isHeading(at)) {
        const heading = view.headingAt(at);
        // A heading that is folded already hands on to the one above it.
        if (folded && heading?.folded === true && heading.level > 0) {
          const above = view.parentOf(at);
          if (above >= 0) setFold(above, true);
        } else setFold(at, folded);
        return;
      }
      if (!folded) return;
      const over = view.headingOver(view.rowAt(at));
      if (over >= 0) setFold(over, true);
    },
    all: (folded) => keeping(() => view.foldAll(folded)),
  };
}
