import type { RosterTable } from '../../roster/types';
import type { PlanSettings } from '../piles';
import type { ListRows } from './listFile';
import { byTexts, type ListKind } from './listKind';
import { addNote } from './personCells';

/** A list of those who are insured elsewhere, have moved away or have died. */
export function elsewhereList(list: ListRows, roster: RosterTable, settings: PlanSettings): ListKind {
  const wordOf = (row: number): string => list.text('exclusion', row) || settings.exclusion;
  const sourceOf = (row: number): string => list.said('source', row) || settings.source;
  const hasPaid = (person: number): boolean =>
    roster.getText('payDate', person) !== '' || roster.getText('payAmount', person) !== '';
  return {
    usable: (row) => wordOf(row) !== '',
    problems: (row) => (wordOf(row) === '' ? [{ field: 'exclusion', code: 'exclusion-not-said', text: '' }] : []),
    write(row, cells) {
      const word = wordOf(row);
      if (word === '') return;
      const before = cells.get('exclusion');
      cells.set('exclusion', word);
      if (cells.get('exclusion') !== before && sourceOf(row) !== '')
        addNote(cells, `${sourceOf(row)} ${settings.date}`.trim());
    },
    pile: (_row, person, changes) => (!changes ? 'already' : hasPaid(person) ? 'paid-here' : 'matched'),
    order: (a, b) => byTexts([wordOf(a), sourceOf(a)], [wordOf(b), sourceOf(b)]),
    spoken: (row) => ({ exclusion: wordOf(row), source: sourceOf(row) }),
  };
}
