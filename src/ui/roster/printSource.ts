import { t } from '../i18n';
import type { PrintSource } from '../print/source';
import { masked } from '../state/masking';
import { chipsOf } from './chips';
import type { RosterDesk } from './desk';
import { keysWords } from './sorting';

/** The roster as it is shown at this moment, for paper. */
export function sourceOf(desk: RosterDesk): PrintSource {
  const { view, headings, session } = desk;
  const query = view.query();
  const sorted = query.sort.length > 0 || query.together === true;
  return {
    session,
    rows: view.shown(),
    persons: view.persons(),
    rowAt: view.rowAt,
    numberAt: view.numberAt,
    headingAt(position) {
      const heading = view.headingAt(position);
      if (heading === null) return null;
      const { label, count } = heading;
      return { label, count, sum: (column) => headings.plain(position, column, null) };
    },
    everybody: () => Uint32Array.from({ length: view.persons() }, (_, index) => view.ranked(index + 1)),
    columns: desk.displayed().map((column) => ({ column, width: desk.columnControl.widthOf(column.id) })),
    unit: query.unit,
    bin: desk.bin(),
    asked: [
      ...chipsOf(session.policy, desk.columns, { ...query, unit: null }).map(({ text }) => text),
      ...(sorted ? [t('layout.chipSort', { keys: keysWords(query.sort, desk.columns, query.together === true) })] : []),
    ],
    masked: masked(),
  };
}
