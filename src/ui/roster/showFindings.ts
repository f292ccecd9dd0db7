import { createEffect, createRoot } from 'solid-js';
import { checkFields, makeExplainerOf } from './checkWords';
import type { RosterDesk } from './desk';
import { chooseNone, showBuiltIn } from './views/current';

/** Shows the persons with these findings of the data checks, in all units; null: everybody with any. The cursor waits in the cell to be mended. */
export function showFindings(desk: RosterDesk, codes: readonly string[] | null): void {
  if (codes === null) showBuiltIn(desk, 'problems', { unit: null });
  else {
    chooseNone(desk.session);
    desk.view.change({ unit: null, search: '', filters: [{ column: 'checks', kind: 'in', values: codes }] });
  }
  const asked = desk.view.query();
  createRoot((dispose) => {
    createEffect(() => {
      const elsewhere = desk.view.query() !== asked;
      if (desk.view.busy() && !elsewhere) return;
      queueMicrotask(dispose);
      if (!elsewhere) goToFirst(desk, codes);
    });
  });
}

/** The cell of the first person that these findings are about; the keys stay where they are. */
function goToFirst({ session, view, sheet }: RosterDesk, codes: readonly string[] | null): void {
  const handle = sheet();
  let position = 0;
  while (position < view.shown() && view.rowAt(position) < 0) position += 1; // headings of groups
  if (handle === undefined || position >= view.shown()) return;
  const row = view.rowAt(position);
  const found = makeExplainerOf(session.policy)(session.table)
    .explain(row, session.marks(row))
    .filter(({ code }) => codes === null || codes.includes(code));
  const wanted = [...found.flatMap(({ fields }) => fields), ...(codes ?? []).flatMap(checkFields), 'checks'];
  const column = wanted.map((field) => handle.columns().indexOf(field)).find((place) => place >= 0);
  if (column === undefined) return;
  handle.range.collapse({ row: position, column });
  handle.reveal({ row: position, column });
}
