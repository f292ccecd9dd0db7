import { formatDay, type Day } from '../../base/day';
import { UNREADABLE, type RosterTable } from '../../roster/types';
import type { PileRow } from '../piles';
import type { SortedList } from './sortedList';
import { trayRow } from './listFile';
import { isBeside, WRITTEN, writeAll } from './outcome';
import { createPersonCells } from './personCells';

/** The rows of a list as the preview shows them: each by itself, with what it would write to whom it is taken for. */
export function createRowView(sorted: SortedList): (row: number) => PileRow {
  const { list, rules, context, decisionOf, readsBack } = sorted;
  const { roster } = context;
  const text = (field: 'name' | 'idNumber' | 'unit', person: number): string =>
    person === -1 ? '' : roster.getText(field, person);
  const isWritten = (row: number): boolean => WRITTEN.has(decisionOf(row).do);
  return (row) => {
    const decision = decisionOf(row);
    const person = decision.do === 'to' ? decision.person : sorted.person(row);
    const cells = createPersonCells(person === -1 ? null : roster, person, readsBack);
    // A part of a payment is shown with those that it is added to.
    if (isBeside(decision.do)) writeAll(sorted, sorted.rowsOf(person).filter(isWritten), cells);
    else if (decision.do === 'split') {
      const own = sorted.share(row).find((each) => each.person === person);
      if (own !== undefined) rules.writeShare?.(row, own.amount, cells);
    } else if (person !== -1) rules.write(row, cells);
    return {
      key: row,
      sheet: list.sheet(row),
      line: list.line(row),
      name: list.text('name', row),
      idNumber: list.text('idNumber', row),
      unit: list.text('unit', row),
      person,
      personName: text('name', person),
      personUnit: text('unit', person),
      candidates: sorted.candidates(row).map((each) => candidateOf(roster, each)),
      changes: cells.changes(),
      reads: rules.reads?.(row) ?? null,
      amount: list.text('payAmount', row),
      expected: person === -1 ? null : (rules.expected?.(row, person) ?? null),
      together: sorted.together(row),
      standing: person === -1 ? null : (rules.standing?.(person, row) ?? null),
      problems: sorted.told(row, person),
      decision,
      waits: sorted.waits(row),
      choices: sorted.choicesOf(row),
      said: trayRow(list, sorted.kind, row, sorted.reason(row), [], rules.spoken(row)).cells,
    };
  };
}

/** Somebody whom a row may mean, as the user chooses him. */
export function candidateOf(roster: RosterTable, person: number): PileRow['candidates'][number] {
  const text = (field: 'name' | 'idNumber' | 'unit'): string => roster.getText(field, person);
  const birth = roster.birth(person);
  return {
    person,
    name: text('name'),
    idNumber: text('idNumber'),
    unit: text('unit'),
    birth: birth <= UNREADABLE ? '' : formatDay(birth as Day),
  };
}
