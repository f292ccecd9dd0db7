import type { ColumnId, Filter, ViewQuery } from '../../client/protocol';
import type { Policy } from '../../policy/types';
import { t, tOr } from '../i18n';
import { categoryWords } from '../person/resultWords';
import { masked } from '../state/masking';
import { havingWords } from '../words/having';
import { maskIdsIn, seen } from '../words/mask';
import type { RosterColumn } from './columns';
import { filterWord } from './filterWords';

/** Something that narrows what is on display, in words, with the way back. */
export interface ChipWords {
  readonly text: string;
  readonly removeLabel: string;
  /** The column whose menu it opens; null where there is none. */
  readonly column: ColumnId | null;
  /** What the query becomes without it. */
  readonly without: Partial<ViewQuery>;
}

/** The unit, the search and each filter in force. */
export function chipsOf(policy: Policy, columns: readonly RosterColumn[], query: ViewQuery): readonly ChipWords[] {
  const chips: ChipWords[] = [];
  const { unit, search, filters } = query;
  if (unit !== null) {
    const text = t('filter.chipUnit', { unit: unit === '' ? t('domain.noUnit') : unit });
    chips.push({ text, removeLabel: t('filter.chipUnitRemove'), column: null, without: { unit: null } });
  }
  if (search !== '') {
    const text = t('roster.chipSearch', { text: masked() ? maskIdsIn(search) : search });
    chips.push({ text, removeLabel: removal(text), column: null, without: { search: '' } });
  }
  for (const filter of filters) {
    if (filter.kind === 'in' && filter.column === 'rights') {
      const text = t('look.rights.chip', { lists: filter.values.map(rightsWord).join(t('person.or')) });
      const without = { filters: filters.filter((each) => each !== filter) };
      chips.push({ text, removeLabel: removal(text), column: null, without });
      continue;
    }
    if (filter.kind === 'whatif') {
      const text = t('look.whatif.chip', { what: bucketWords(policy, filter) });
      const without = { filters: filters.filter((each) => each !== filter) };
      chips.push({ text, removeLabel: removal(text), column: null, without });
      continue;
    }
    const column = columns.find(({ id }) => id === filter.column);
    if (column === undefined) continue;
    const text = filterWord(policy, column, filter, columns);
    const without = { filters: filters.filter((each) => each !== filter) };
    chips.push({ text, removeLabel: removal(text), column: column.id, without });
  }
  return chips;
}

/** 情景一 · 新月 · 半额资助 · 多缴 */
function bucketWords(policy: Policy, { scenario, bucket }: Extract<Filter, { kind: 'whatif' }>): string {
  return [
    scenario.name,
    ...(bucket.unit === undefined ? [] : [bucket.unit === '' ? t('domain.noUnit') : seen(bucket.unit)]),
    ...(bucket.category === undefined ? [] : [categoryWords(policy, bucket.category === '' ? null : bucket.category)]),
    ...(bucket.has === undefined ? [] : [havingWords(policy, bucket.has)]),
    ...(bucket.kind === 'all' && bucket.has !== undefined ? [] : [t(`look.whatif.${bucket.kind}`)]),
  ].join(' · ');
}

function rightsWord(list: string): string {
  return tOr('look', `rights.${list}`, list);
}

function removal(filter: string): string {
  return t('roster.removeFilter', { filter });
}

/** How many of the chips fit into the room; where not all do, so many that the button for the rest fits too. */
export function fitting(widths: readonly number[], gap: number, room: number, more: number): number {
  let used = 0;
  let last = 0;
  for (const [index, width] of widths.entries()) {
    used += (index > 0 ? gap : 0) + width;
    if (used + gap + more <= room) last = index + 1;
  }
  return used <= room ? widths.length : last;
}
