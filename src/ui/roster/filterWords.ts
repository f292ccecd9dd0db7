import { formatDay, type Day } from '../../base/day';
import { formatMoney, type Fen } from '../../base/money';
import type { CellFilter, ColumnId } from '../../client/protocol';
import type { Policy } from '../../policy/types';
import { t, tOr } from '../i18n';
import { masked } from '../state/masking';
import { maskId, maskIdsIn, seen } from '../words/mask';
import { categoryWord } from './cells';
import { checkWord } from './checkWords';
import type { ColumnKind, RosterColumn } from './columns';
import { markWord } from './marks/marks';

/** A cell text of the ledger (ids for what is computed) in the words of the screen. */
export function valueWord(policy: Policy, column: ColumnId, text: string): string {
  if (text === '') return t('roster.blank');
  switch (column) {
    case 'idNumber':
      return masked() ? maskId(text) : text;
    case 'category':
      return categoryWord(policy, text);
    case 'special':
      return t('roster.special');
    case 'mark':
      return seen(markWord(text));
    case 'status':
      return tOr('domain', `status.${text}`, text);
    case 'timing':
      return tOr('domain', `timing.${text}`, text);
    case 'issues':
      return text
        .split(' ')
        .map((code) => tOr('domain', `issue.${code}`, code))
        .join(t('roster.and'));
    case 'checks':
      return text.split(' ').map(checkWord).join(t('roster.and'));
    default:
      return seen(text);
  }
}

/**
 * The values whose words hold a text that is looked for; of letters also those that are read so (`xs`: 学生). `readAs`: among some
 * words those that letters spell.
 */
export function valuesWorded<V extends { readonly text: string }>(
  values: readonly V[],
  wanted: string,
  word: (text: string) => string,
  readAs: (letters: string, words: readonly string[]) => readonly string[],
): readonly V[] {
  const needle = wanted.normalize('NFKC').trim().toLowerCase();
  if (needle === '') return values;
  const spelt = new Set(
    readAs(
      needle.replaceAll(/[\s'’]/gu, ''),
      values.map(({ text }) => word(text)),
    ),
  );
  return values.filter(({ text }) => {
    const said = word(text);
    return said.normalize('NFKC').toLowerCase().includes(needle) || spelt.has(said);
  });
}

/** Whether a text that is looked for is part of what blank cells are called: 空, 空白, (空. */
export function namesBlank(text: string): boolean {
  const wanted = text.normalize('NFKC').trim().toLowerCase();
  return wanted !== '' && t('roster.blank').normalize('NFKC').toLowerCase().includes(wanted);
}

/** A filter as its chip says it. `columns`: those that its further columns are looked up in. */
export function filterWord(
  policy: Policy,
  column: RosterColumn,
  filter: CellFilter,
  columns: readonly RosterColumn[] = [],
): string {
  const name = column.header();
  switch (filter.kind) {
    case 'in':
    case 'not-in': {
      const [first = ''] = filter.values;
      const value = valueWord(policy, column.id, first);
      const count = filter.values.length;
      if (count === 0) return t('roster.chipNone', { name });
      if (filter.kind === 'not-in')
        return count === 1 ? t('filter.chipNot', { name, value }) : t('filter.chipNotIn', { name, value, count });
      return count === 1 ? t('roster.chipIs', { name, value }) : t('roster.chipIn', { name, value, count });
    }
    case 'text':
      return t(`roster.chipText.${filter.op}`, { name, text: masked() ? maskIdsIn(filter.text) : filter.text });
    case 'number': {
      const value = boundWord(column.kind, filter.a);
      if (filter.op === 'between')
        return t('roster.chipRange', { name, from: value, to: boundWord(column.kind, filter.b ?? filter.a) });
      if (column.kind === 'day') return t(`filter.chipDay.${filter.op}`, { name, value });
      return t('roster.chipNumber', { name, op: filter.op, value });
    }
    case 'range': {
      const from = filter.from === null ? '' : boundWord(column.kind, filter.from);
      const to = filter.to === null ? '' : boundWord(column.kind, filter.to);
      return t('roster.chipRange', { name, from, to });
    }
    case 'blank':
    case 'not-blank': {
      const blank = filter.kind === 'blank';
      if (filter.or === undefined) return t(blank ? 'roster.chipBlank' : 'roster.chipNotBlank', { name });
      const others = filter.or.map((id) => columns.find((each) => each.id === id)?.header() ?? id);
      const names = [name, ...others].join(t('filter.or'));
      return t(blank ? 'filter.chipBlanks' : 'filter.chipNotBlanks', { names });
    }
  }
}

export function boundWord(kind: ColumnKind, value: number): string {
  if (kind === 'money') return formatMoney(value as Fen);
  return kind === 'day' ? formatDay(value as Day) : String(value);
}
