import { formatDay, parseIsoDay, type Day } from '../../base/day';
import { formatYuan, parseYuan, type Fen } from '../../base/money';
import type { Filter, NumberOp, TextOp } from '../../client/protocol';
import type { ColumnKind, RosterColumn } from './columns';

export const TEXT_OPS = [
  'contains',
  'not-contains',
  'equals',
  'not-equals',
  'starts',
  'ends',
] as const satisfies TextOp[];
export const NUMBER_OPS = ['=', '≠', '>', '≥', '<', '≤', 'between'] as const satisfies NumberOp[];
export const BLANK_OPS = ['blank', 'not-blank'] as const;
export type ConditionOp = TextOp | NumberOp | (typeof BLANK_OPS)[number];

/** A condition as it stands in the menu, finished or not. */
export interface Draft {
  readonly op: ConditionOp;
  readonly a: string;
  readonly b: string;
}

/** Columns whose cells have a number: money, days, ages. */
export function hasNumbers(kind: ColumnKind): boolean {
  return kind === 'money' || kind === 'day' || kind === 'number';
}

/** What can be asked of a column besides its values. Of computed words only the ids are known: they are ticked. */
export function opsOf({ id, field, kind }: Pick<RosterColumn, 'id' | 'field' | 'kind'>): readonly ConditionOp[] {
  if (hasNumbers(kind)) return [...NUMBER_OPS, ...BLANK_OPS];
  return field !== null || id === 'label' ? [...TEXT_OPS, ...BLANK_OPS] : BLANK_OPS;
}

/** An empty condition of a column, which says nothing yet. */
export function newDraft({ kind }: Pick<RosterColumn, 'kind'>): Draft {
  return { op: hasNumbers(kind) ? '=' : 'contains', a: '', b: '' };
}

/** What stands in the menu before anything is asked: nothing where there is no more to ask than the list knows. */
export function firstDrafts(column: Pick<RosterColumn, 'id' | 'field' | 'kind'>): readonly Draft[] {
  return opsOf(column).length > BLANK_OPS.length ? [newDraft(column)] : [];
}

export function takesText(op: ConditionOp): op is TextOp {
  return TEXT_OPS.some((each) => each === op);
}

export function takesNumber(op: ConditionOp): op is NumberOp {
  return NUMBER_OPS.some((each) => each === op);
}

/** A filter as the menu shows it; null for lists, and for those that look at other columns too. */
export function draftOf(kind: ColumnKind, filter: Filter): Draft | null {
  switch (filter.kind) {
    case 'in':
    case 'not-in':
    case 'whatif':
      return null;
    case 'text':
      return { op: filter.op, a: filter.text, b: '' };
    case 'number':
      return { op: filter.op, a: writeNumber(kind, filter.a), b: filter.b === null ? '' : writeNumber(kind, filter.b) };
    case 'range': {
      const { from, to } = filter;
      if (from !== null && to !== null) return { op: 'between', a: writeNumber(kind, from), b: writeNumber(kind, to) };
      if (from !== null) return { op: '≥', a: writeNumber(kind, from), b: '' };
      return to === null ? null : { op: '≤', a: writeNumber(kind, to), b: '' };
    }
    case 'blank':
    case 'not-blank':
      return filter.or === undefined ? { op: filter.kind, a: '', b: '' } : null;
  }
}

/** The filter that a condition says; null while it says nothing yet, or nothing that can be read. */
export function filterOfDraft({ id, kind }: Pick<RosterColumn, 'id' | 'kind'>, { op, a, b }: Draft): Filter | null {
  if (takesText(op)) return a.trim() === '' ? null : { column: id, kind: 'text', op, text: a.trim() };
  if (!takesNumber(op)) return { column: id, kind: op };
  const first = readNumber(kind, a);
  if (first === undefined) return null;
  if (op !== 'between') return { column: id, kind: 'number', op, a: first, b: null };
  const second = readNumber(kind, b);
  return second === undefined ? null : { column: id, kind: 'number', op, a: first, b: second };
}

/** Something stands in the field that is no number of this kind. */
export function isWrong(kind: ColumnKind, op: ConditionOp, text: string): boolean {
  return takesNumber(op) && text.trim() !== '' && readNumber(kind, text) === undefined;
}

export function writeNumber(kind: ColumnKind, value: number): string {
  if (kind === 'money') return formatYuan(value as Fen);
  return kind === 'day' ? formatDay(value as Day) : String(value);
}

export function readNumber(kind: ColumnKind, text: string): number | undefined {
  const plain = text.normalize('NFKC').replaceAll(/[\s,￥¥元岁]/gu, '');
  if (kind === 'money') return parseYuan(plain);
  if (kind === 'day') return parseIsoDay(plain);
  return /^\d{1,3}$/.test(plain) ? Number(plain) : undefined;
}
