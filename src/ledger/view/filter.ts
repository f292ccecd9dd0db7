import { EMPTY, UNREADABLE } from '../../roster/types';
import type { CellFilter, FilterColumn, NumberOp, TextOp } from '../types';
import { codesWith, folded, standsIn } from './folded';
import { isBlank, type CodedColumn, type NumericColumn, type ViewColumn } from './column';

/** Whether a row passes. Texts are looked at once per value, not once per row. */
export type Test = (row: number) => boolean;

export function filterTest(columnOf: (id: FilterColumn) => ViewColumn, filter: CellFilter): Test {
  const column = columnOf(filter.column);
  switch (filter.kind) {
    case 'blank':
    case 'not-blank': {
      const wanted = filter.kind === 'blank';
      const columns = [column, ...(filter.or ?? []).map(columnOf)];
      if (columns.length === 1) return (row) => isBlank(column, row) === wanted;
      return (row) => columns.some((each) => isBlank(each, row) === wanted);
    }
    case 'range':
      return rangeTest(column, filter.from ?? -Infinity, filter.to ?? Infinity);
    case 'number':
      return numberFilter(column, filter.op, filter.a, filter.b ?? filter.a);
    case 'in':
    case 'not-in': {
      const values = new Set(filter.values);
      const several = column.kind === 'coded' && column.several;
      const wanted = filter.kind === 'in';
      const holds = (text: string) =>
        values.has(text) || (several && text !== '' && text.split(' ').some((word) => values.has(word)));
      return textTest(column, (text) => holds(text) === wanted);
    }
    case 'text':
      return textFilter(column, filter.op, filter.text);
  }
}

const PLACES = {
  contains: 'contains',
  'not-contains': 'contains',
  equals: 'equals',
  'not-equals': 'equals',
  starts: 'starts',
  ends: 'ends',
} as const;

function textFilter(column: ViewColumn, op: TextOp, wanted: string): Test {
  const place = PLACES[op];
  const negated = op === 'not-contains' || op === 'not-equals';
  if (column.kind === 'coded' && column.pool !== null) {
    const { codes } = column;
    const found = codesWith(column.pool, wanted, place, false);
    const passing = negated ? 0 : 1;
    return (row) => found[codes[row] ?? 0] === passing;
  }
  const needle = folded(wanted);
  return textTest(column, (text) => standsIn(folded(text), needle, place) !== negated);
}

function numberFilter(column: ViewColumn, op: NumberOp, a: number, b: number): Test {
  switch (op) {
    case '=':
      return numberTest(column, (value) => value === a);
    case '≠':
      return unequalTest(column, a);
    case '>':
      return numberTest(column, (value) => value > a);
    case '≥':
      return numberTest(column, (value) => value >= a);
    case '<':
      return numberTest(column, (value) => value < a);
    case '≤':
      return numberTest(column, (value) => value <= a);
    case 'between':
      return rangeTest(column, Math.min(a, b), Math.max(a, b));
  }
}

function rangeTest(column: ViewColumn, from: number, to: number): Test {
  return numberTest(column, (value) => value >= from && value <= to);
}

/** Only cells that hold a number can pass; a column of words has none. */
function numberTest(column: ViewColumn, passes: (value: number) => boolean): Test {
  if (column.kind !== 'numeric') return () => false;
  const { values } = column;
  return (row) => {
    const value = values[row] ?? EMPTY;
    return value > UNREADABLE && passes(value);
  };
}

/** As in Excel: what is blank, or cannot be read, is not equal either. */
function unequalTest(column: ViewColumn, a: number): Test {
  if (column.kind !== 'numeric') return () => false;
  const { values } = column;
  return (row) => (values[row] ?? EMPTY) !== a;
}

function textTest(column: ViewColumn, matches: (text: string) => boolean): Test {
  return column.kind === 'coded' ? codedTest(column, matches) : numericTest(column, matches);
}

const UNKNOWN = 0;
const NO = 1;
const YES = 2;

function codedTest(column: CodedColumn, matches: (text: string) => boolean): Test {
  const { codes } = column;
  const answers = new Uint8Array(column.size);
  return (row) => {
    const code = codes[row] ?? 0;
    let answer = answers[code] ?? UNKNOWN;
    if (answer === UNKNOWN) {
      answer = matches(column.text(code)) ? YES : NO;
      answers[code] = answer;
    }
    return answer === YES;
  };
}

function numericTest(column: NumericColumn, matches: (text: string) => boolean): Test {
  const { values, raw } = column;
  const answers = new Map<number, boolean>([[EMPTY, matches('')]]);
  let last = EMPTY;
  let lastAnswer = answers.get(EMPTY) ?? false;
  return (row) => {
    const value = values[row] ?? EMPTY;
    if (value === last) return lastAnswer;
    if (value === UNREADABLE) return matches(raw.get(row) ?? '');
    let answer = answers.get(value);
    if (answer === undefined) {
      answer = matches(column.text(value));
      answers.set(value, answer);
    }
    last = value;
    lastAnswer = answer;
    return answer;
  };
}
