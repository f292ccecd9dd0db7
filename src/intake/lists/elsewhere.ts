import { saysExcluded } from '../../roster/exclusionWords';
import type { RosterTable } from '../../roster/types';
import type { PlanSettings } from '../piles';
import type { ListRows } from './listFile';
import { byTexts, type ListKind } from './listKind';
import { addNote } from './personCells';

/** A list of those who are insured elsewhere, have moved away or have died. */
export function elsewhereList(list: ListRows, roster: RosterTable, settings: PlanSettings): ListKind {
  /** What the row says counts, unless it leaves open what the whole list says: 居民 in a list of those insured in other places. */
  const wordOf = (row: number): string => {
    const word = list.text('exclusion', row);
    return word === '' || (settings.exclusion !== '' && !saysExcluded(word)) ? settings.exclusion : word;
  };
  /** 外出务工, 居民医保: nobody is taken out of the base for it. */
  const isUnclear = (row: number): boolean => {
    const word = wordOf(row);
    return word !== '' && word !== settings.exclusion && !saysExcluded(word);
  };
  const sourceOf = (row: number): string => list.said('source', row) || settings.source;
  const placeOf = (row: number): string => list.said('insuredAt', row);
  const hasPaid = (person: number): boolean =>
    roster.getText('payDate', person) !== '' || roster.getText('payAmount', person) !== '';
  return {
    usable: (row) => wordOf(row) !== '',
    doubtful: isUnclear,
    problems(row) {
      if (wordOf(row) === '') return [{ field: 'exclusion', code: 'exclusion-not-said', text: '' }];
      return isUnclear(row) ? [{ field: 'exclusion', code: 'exclusion-unclear', text: wordOf(row) }] : [];
    },
    write(row, cells) {
      const word = wordOf(row);
      if (word === '') return;
      const before = cells.get('exclusion');
      cells.set('exclusion', word);
      if (cells.get('exclusion') === before) return;
      const source = sourceOf(row) === '' ? '' : `${sourceOf(row)} ${settings.date}`.trim();
      addNote(cells, [placeOf(row), source].filter((text) => text !== '').join(' '));
    },
    pile: (_row, person, changes) => (!changes ? 'already' : hasPaid(person) ? 'paid-here' : 'matched'),
    order: (a, b) => byTexts([wordOf(a), sourceOf(a)], [wordOf(b), sourceOf(b)]),
    spoken: (row) => ({ exclusion: wordOf(row), source: sourceOf(row) }),
  };
}
