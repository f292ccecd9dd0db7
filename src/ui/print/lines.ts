import { formatMoney, type Fen } from '../../base/money';
import type { ColumnId } from '../../client/protocol';
import { g } from '../i18n/outgoing';
import { makeCellReader } from '../roster/cells';
import type { RosterColumn } from '../roster/columns';
import { yearIn, withoutNamedBirths } from '../../reports/xlsx/births';
import { makeGroupSums } from '../roster/grouping/sums';
import type { PrintSource } from './source';

/** One line of the table on paper: a person, the heading of a group, or the sums at the end. */
export interface PaperLine {
  readonly kind: 'person' | 'heading' | 'total';
  readonly number: string;
  readonly cells: readonly string[];
}

export interface PaperLines {
  readonly count: number;
  line(index: number): PaperLine;
  /** Sums of everybody the view finds, and what is to be said of them. */
  readonly total: PaperLine;
  readonly notes: readonly string[];
}

/**
 * The lines of these columns, each made when it is asked for: with ID numbers in full or as a masked screen shows them. Beside a masked
 * number a day of birth is its year alone, in every column: the whole day is what is missing in the number.
 */
export function paperLines(source: PrintSource, columns: readonly RosterColumn[], masked: boolean): PaperLines {
  const cells = makeCellReader(source.session, () => masked);
  const { table } = source.session;
  const withoutBirth = (text: string, id: ColumnId, row: number): string => {
    if (id === 'birth' || (text !== '' && text === table.getText('birth', row))) return yearIn(text);
    const number = table.getText('idNumber', row);
    const inNumber = number.length === 15 ? `19${number.slice(6, 12)}` : number.slice(6, 14);
    const isDay = /^\d{4}-\d\d-\d\d$/.test(text);
    return isDay && text.replaceAll('-', '') === inNumber ? yearIn(text) : withoutNamedBirths(text);
  };
  return {
    count: source.rows,
    line(position) {
      const heading = source.headingAt(position);
      if (heading !== null) {
        const [, ...others] = columns;
        const lead = g('paperHeading', { label: heading.label, persons: heading.count });
        return { kind: 'heading', number: '', cells: [lead, ...others.map(({ id }) => heading.sum(id))] };
      }
      const row = source.rowAt(position);
      const number = source.numberAt(position);
      return {
        kind: 'person',
        number: number === 0 ? '' : String(number),
        cells: columns.map(({ id }) => (masked ? withoutBirth(cells.shown(id, row), id, row) : cells.shown(id, row))),
      };
    },
    ...totals(source, columns),
  };
}

function totals(source: PrintSource, columns: readonly RosterColumn[]): Pick<PaperLines, 'total' | 'notes'> {
  const lead = g('paperTotal', { persons: source.persons });
  const [, ...others] = columns;
  if (source.bin) return { total: { kind: 'total', number: '', cells: [lead, ...others.map(() => '')] }, notes: [] };
  const sums = makeGroupSums(source.session);
  const line = sums.of(source.everybody());
  const sum = (id: ColumnId) => {
    const place = sums.place(id);
    return place < 0 ? '' : formatMoney((line[place] ?? 0) as Fen);
  };
  const unknown = columns.flatMap(({ id, header }) => {
    const count = sums.unknown(line, id);
    return count === 0 ? [] : [g('paperUnknown', { column: header(), persons: count })];
  });
  return { total: { kind: 'total', number: '', cells: [lead, ...others.map(({ id }) => sum(id))] }, notes: unknown };
}
