import type { ColumnId, CellFilter, FilterColumn, TextOp, ViewQuery, ViewResult } from '../../src/client/protocol';
import type { PersonResult } from '../../src/engine/types';
import { checksOf } from '../../src/engine/checks/list';
import { formatDay } from '../../src/base/day';
import { formatYuan } from '../../src/base/money';
import { FIELDS, type FieldId } from '../../src/roster/fields';
import type { RosterTable } from '../../src/roster/types';

/** A plain, slow stand-in for the ledger's views: same answers, one row after another. */
export interface FakeRows {
  readonly table: RosterTable;
  readonly person: (row: number) => PersonResult;
  readonly marks: (row: number) => number;
}

export function fakeText({ table, person, marks }: FakeRows, column: FilterColumn, row: number): string {
  if (Object.hasOwn(FIELDS, column)) return table.getText(column as FieldId, row);
  const result = person(row);
  const money = (value: number | null) => (value === null ? '' : formatYuan(value as never));
  switch (column) {
    case 'age':
      return String(result.age ?? '');
    case 'category':
      return result.category ?? '';
    case 'label':
      return result.label ?? '';
    case 'special':
      return result.special ? 'yes' : '';
    case 'standard':
      return money(result.standard);
    case 'aid':
      return money(result.aidTotal);
    case 'payable':
      return money(result.payable);
    case 'paid':
      return money(result.paid);
    case 'timing':
      return result.timing;
    case 'status':
      return result.status;
    case 'benefitStart':
      return result.benefitStart === null ? '' : formatDay(result.benefitStart);
    case 'issues':
      return result.issues.join(' ');
    case 'checks':
      return checksOf(marks(row))
        .map(({ code }) => code)
        .join(' ');
    default:
      return money(result.aidTotal);
  }
}

function fits(text: string, filter: CellFilter): boolean {
  switch (filter.kind) {
    case 'in':
      return filter.column === 'checks' || filter.column === 'issues'
        ? text.split(' ').some((code) => filter.values.includes(code))
        : filter.values.includes(text);
    case 'not-in':
      return !fits(text, { ...filter, kind: 'in' });
    case 'text':
      return fitsText(text, filter.op, filter.text);
    case 'number': {
      const value = numberOf(text);
      const { op, a } = filter;
      const [low, high] = [Math.min(a, filter.b ?? a), Math.max(a, filter.b ?? a)];
      if (Number.isNaN(value)) return op === '≠';
      if (op === 'between') return value >= low && value <= high;
      return { '=': value === a, '≠': value !== a, '>': value > a, '≥': value >= a, '<': value < a, '≤': value <= a }[
        op
      ];
    }
    case 'range': {
      if (text === '') return false;
      const value = numberOf(text);
      return (filter.from === null || value >= filter.from) && (filter.to === null || value <= filter.to);
    }
    case 'blank':
      return text === '';
    case 'not-blank':
      return text !== '';
  }
}

function fitsText(text: string, op: TextOp, wanted: string): boolean {
  return {
    contains: text.includes(wanted),
    'not-contains': !text.includes(wanted),
    equals: text === wanted,
    'not-equals': text !== wanted,
    starts: text.startsWith(wanted),
    ends: text.endsWith(wanted),
  }[op];
}

function numberOf(text: string): number {
  if (text === '') return NaN;
  return text.includes('-') ? Date.parse(text) / 86_400_000 : Number(text) * (text.includes('.') ? 100 : 1);
}

export function fakeView(rows: FakeRows, query: ViewQuery): ViewResult {
  const { table } = rows;
  const found: number[] = [];
  let total = 0;
  for (let row = 0; row < table.length; row += 1) {
    if ((table.alive[row] === 1) === (query.removed === true)) continue;
    if (query.unit !== null && table.getText('unit', row) !== query.unit) continue;
    total += 1;
    const search = query.search;
    if (
      search !== '' &&
      !table.getText('name', row).includes(search) &&
      !table.getText('idNumber', row).includes(search)
    )
      continue;
    if (query.filters.every((filter) => filter.kind === 'whatif' || fits(fakeText(rows, filter.column, row), filter)))
      found.push(row);
  }
  for (const { column, descending } of [...query.sort].reverse()) {
    const texts = new Map(found.map((row) => [row, fakeText(rows, column, row)]));
    found.sort((a, b) => {
      const x = texts.get(a) ?? '';
      const y = texts.get(b) ?? '';
      const order = x < y ? -1 : x > y ? 1 : 0;
      return descending ? -order : order;
    });
  }
  const narrowed = query.search !== '' || query.filters.length > 0;
  const whole = narrowed ? fakeView(rows, { ...query, search: '', filters: [] }).order : null;
  return { order: Uint32Array.from(found), total, whole };
}

export function fakeDistinct(rows: FakeRows, column: ColumnId, query: ViewQuery, limit: number) {
  const counts = new Map<string, number>();
  for (const row of fakeView(rows, { ...query, sort: [] }).order) {
    const text = fakeText(rows, column, row);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts]
    .map(([text, count]) => ({ text, count }))
    .sort((a, b) => b.count - a.count)
    .slice(0, limit);
}
