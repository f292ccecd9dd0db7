import { formatDay } from '../../base/day';
import { formatMoney, type Fen } from '../../base/money';
import { withUnseenShown } from '../../base/unseen';
import type { ColumnId } from '../../client/protocol';
import type { Session } from '../../client/types';
import type { PersonResult } from '../../engine/types';
import type { Policy } from '../../policy/types';
import { FIELDS, type FieldId } from '../../roster/fields';
import { UNREADABLE } from '../../roster/types';
import { either, t, tOr } from '../i18n';
import { maskId, maskLikelyIds, maskWholeIds } from '../words/mask';
import { checkCodes, checkWord } from './checkWords';
import { markWord } from './marks/marks';

/** Not applicable: neither nothing entered nor 0. */
export const NOT_APPLICABLE = '—';

/** Columns of other numbers, which may well look like one: what is more probably another number stays. */
const NUMBERS: ReadonlySet<ColumnId> = new Set<ColumnId>(['phone', 'receipt']);

export interface CellReader {
  /** What the cell shows: masked, with separators, in words. */
  shown(column: ColumnId, row: number): string;
  /** The whole text, as it is edited and copied. */
  full(column: ColumnId, row: number): string;
  person(row: number): PersonResult;
  /** Results have changed: what is remembered of the last rows is dropped. */
  forget(): void;
}

/** Reads cells from the read copy; the persons last asked for are remembered, as a row's cells are painted one after another. */
export function makeCellReader(session: Session, masked: () => boolean): CellReader {
  const recent = new Map<number, PersonResult>();
  const person = (row: number): PersonResult => {
    const known = recent.get(row);
    if (known !== undefined) return known;
    if (recent.size > 200) recent.clear();
    const result = session.person(row);
    recent.set(row, result);
    return result;
  };
  const funders = new Map(session.policy.funders.map((funder, index) => [`aid.${funder.id}`, index]));
  const computed = (column: ColumnId, row: number): string => {
    if (session.table.alive[row] !== 1) return ''; // in the bin nothing is computed
    const result = person(row);
    switch (column) {
      case 'age':
        return result.age === null ? t('roster.unknownAge') : String(result.age);
      case 'category':
        return result.category === null ? NOT_APPLICABLE : categoryWord(session.policy, result.category);
      case 'label':
        return result.label ?? NOT_APPLICABLE;
      case 'special':
        return result.special ? t('roster.special') : '';
      case 'standard':
        return amount(result.standard, result);
      case 'aid':
        return amount(result.aidTotal, result);
      case 'payable':
        return amount(result.payable, result);
      case 'paid':
        return formatMoney(result.paid);
      case 'timing':
        return result.status === 'excluded' ? NOT_APPLICABLE : t(`domain.timing.${result.timing}`);
      case 'status':
        return t(`domain.status.${result.status}`);
      case 'benefitStart':
        return result.benefitStart === null ? NOT_APPLICABLE : formatDay(result.benefitStart);
      case 'issues':
        return result.issues.map((issue) => tOr('domain', `issue.${issue}`, issue)).join(t('roster.and'));
      case 'checks':
        return checkCodes(session.marks(row)).map(checkWord).join(t('roster.and'));
      default:
        return amount(result.aid[funders.get(column) ?? -1] ?? null, result);
    }
  };
  return {
    person,
    forget: () => recent.clear(),
    shown(column, row) {
      if (!isField(column)) return computed(column, row);
      const entered = session.table.getText(column, row);
      const text = withUnseenShown(column === 'mark' ? markWord(entered) : entered);
      if (text === '') return '';
      if (column === 'idNumber') return masked() ? maskId(text) : text;
      if (column !== 'payAmount')
        return !masked() ? text : NUMBERS.has(column) ? maskLikelyIds(text) : maskWholeIds(text);
      const value = session.table.number('payAmount').values[row] ?? UNREADABLE;
      return value === UNREADABLE ? text : formatMoney(value as Fen);
    },
    full(column, row) {
      if (isField(column)) return session.table.getText(column, row);
      const text = computed(column, row);
      return text === NOT_APPLICABLE ? '' : text;
    },
  };
}

function isField(column: ColumnId): column is FieldId {
  return Object.hasOwn(FIELDS, column);
}

/** Blank amounts are of two kinds: a figure that is missing, and none that could be. */
function amount(value: Fen | null, result: PersonResult): string {
  if (value !== null) return formatMoney(value);
  return result.status === 'barred' ? NOT_APPLICABLE : t('roster.unknownAmount');
}

export function categoryWord(policy: Policy, id: string): string {
  const category = policy.categories.find((each) => each.id === id);
  return category === undefined ? id : either(category.name, category.nameEn);
}
