import { formatDay, type Day } from '../../base/day';
import { formatMoney, type Fen } from '../../base/money';
import type { ColumnId, Filter } from '../../client/protocol';
import type { Policy } from '../../policy/types';
import { t, tOr } from '../i18n';
import { masked } from '../state/preferences';
import { maskId, maskIdsIn } from '../words/mask';
import { categoryWord } from './cells';
import { checkWord } from './checkWords';
import type { ColumnKind, RosterColumn } from './columns';

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
      return text;
  }
}

/** A filter as its chip says it. */
export function filterWord(policy: Policy, column: RosterColumn, filter: Filter): string {
  const name = column.header();
  switch (filter.kind) {
    case 'in': {
      const [first = ''] = filter.values;
      const word = valueWord(policy, column.id, first);
      if (filter.values.length === 0) return t('roster.chipNone', { name });
      if (filter.values.length === 1) return t('roster.chipIs', { name, value: word });
      return t('roster.chipIn', { name, value: word, count: filter.values.length });
    }
    case 'text':
      return t(`roster.chipText.${filter.op}`, { name, text: masked() ? maskIdsIn(filter.text) : filter.text });
    case 'number': {
      const a = boundWord(column.kind, filter.a);
      if (filter.op !== 'between') return t('roster.chipNumber', { name, op: filter.op, value: a });
      return t('roster.chipRange', { name, from: a, to: boundWord(column.kind, filter.b ?? filter.a) });
    }
    case 'range': {
      const from = filter.from === null ? '' : boundWord(column.kind, filter.from);
      const to = filter.to === null ? '' : boundWord(column.kind, filter.to);
      return t('roster.chipRange', { name, from, to });
    }
    case 'blank':
      return t('roster.chipBlank', { name });
    case 'not-blank':
      return t('roster.chipNotBlank', { name });
  }
}

export function boundWord(kind: ColumnKind, value: number): string {
  if (kind === 'money') return formatMoney(value as Fen);
  return kind === 'day' ? formatDay(value as Day) : String(value);
}
