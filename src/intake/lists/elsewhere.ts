import { readFlag } from '../../roster/cells/flag';
import { exclusionRead, saysExcluded } from '../../roster/exclusionWords';
import type { RosterTable } from '../../roster/types';
import type { PlanSettings } from '../piles';
import type { ListRows } from './listFile';
import { byTexts, type ListKind } from './listKind';
import { addNote } from './personCells';

/** Not 未停保: it has ended, or what is insured here stays. */
const STOPPED = /(?<![未无])(?:中断|中止|暂停|停保|停缴|断缴|断保|终止|退保|注销|失效|已停)|(?:保留|选择)本地|未参保/;

/** The template's word for those who have died; the columns that say it, and what stands before the day in a note. */
const DEAD = '死亡';
const DAYS_OF_DEATH = [
  ['deathDate', '死亡日期'],
  ['deregistered', '户口注销日期'],
] as const;
const DAY = /\d{2}/;
const DIED_WORD = /(?<![未无])(?:注销|死亡|去世|已故)/;

/** A list of those who are insured elsewhere, have moved away or have died. */
export function elsewhereList(list: ListRows, roster: RosterTable, settings: PlanSettings): ListKind {
  /** Columns of the day of a death, or of a registration's end, say it of those who have one: the day, or the word that stands there. */
  const died = (row: number): { readonly what: string; readonly on: string } | null => {
    for (const [meaning, what] of DAYS_OF_DEATH) {
      const text = list.said(meaning, row);
      const flag = readFlag(text);
      if (flag === true || (flag === null && (DAY.test(text) || DIED_WORD.test(text)))) return { what, on: text };
    }
    return null;
  };
  /** What the row says counts, unless it leaves open what the whole list says: 居民 in a list of those insured in other places. */
  const wordOf = (row: number): string => {
    const word = list.text('exclusion', row);
    const whole = settings.exclusion === '' && died(row) !== null ? DEAD : settings.exclusion;
    return word === '' || (whole !== '' && !saysExcluded(word)) ? whole : word;
  };
  /** The template's word, where what the row says is another name of it. */
  const readOf = (row: number): string => exclusionRead(wordOf(row));
  /** What says that the insurance elsewhere has ended, or that the one here is to stay; '' = nothing does. */
  const stopOf = (row: number): string => {
    const removal = list.said('removal', row);
    if (readFlag(removal) === true || STOPPED.test(removal)) return removal;
    const state = list.said('insured', row);
    if (STOPPED.test(state)) return state;
    return STOPPED.test(list.text('exclusion', row)) ? list.text('exclusion', row) : '';
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
    doubtful: (row) => isUnclear(row) || stopOf(row) !== '',
    reads(row) {
      const [from, to] = [wordOf(row), readOf(row)];
      return from === to ? null : { field: 'exclusion', from, to };
    },
    problems(row) {
      if (wordOf(row) === '') return [{ field: 'exclusion', code: 'exclusion-not-said', text: '' }];
      if (stopOf(row) !== '') return [{ field: null, code: 'exclusion-stopped', text: stopOf(row) }];
      return isUnclear(row) ? [{ field: 'exclusion', code: 'exclusion-unclear', text: wordOf(row) }] : [];
    },
    write(row, cells) {
      const word = readOf(row);
      if (word === '') return;
      const before = cells.get('exclusion');
      // Another name of the same: the roster's own word stays.
      if (exclusionRead(before) === word) return;
      cells.set('exclusion', word);
      if (cells.get('exclusion') === before) return;
      const source = sourceOf(row) === '' ? '' : `${sourceOf(row)} ${settings.date}`.trim();
      const gone = died(row);
      const day = gone !== null && DAY.test(gone.on) ? `${gone.what}${gone.on}` : '';
      addNote(cells, [day, placeOf(row), source].filter((text) => text !== '').join(' '));
    },
    pile: (_row, person, changes) => (!changes ? 'already' : hasPaid(person) ? 'paid-here' : 'matched'),
    order: (a, b) => byTexts([wordOf(a), sourceOf(a)], [wordOf(b), sourceOf(b)]),
    spoken: (row) => ({ exclusion: wordOf(row), source: sourceOf(row) }),
  };
}
