import { checkFields } from './checkWords';
import type { RosterDesk } from './desk';
import { chooseNone, showBuiltIn } from './views/current';

/** Shows the persons with these findings of the data checks, in all units; null: everybody with any. */
export function showFindings(desk: RosterDesk, codes: readonly string[] | null): void {
  if (codes === null) showBuiltIn(desk, 'problems', { unit: null });
  else {
    chooseNone(desk.session);
    desk.view.change({ unit: null, search: '', filters: [{ column: 'checks', kind: 'in', values: codes }] });
  }
  const [field = 'checks'] = codes?.length === 1 ? checkFields(codes[0] ?? '') : [];
  const column = desk.sheet()?.columns().indexOf(field) ?? -1;
  if (column >= 0) desk.sheet()?.reveal({ row: 0, column });
}
