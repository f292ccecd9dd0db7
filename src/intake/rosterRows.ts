import type { FieldId } from '../roster/fields';
import { changedIn } from './changes';
import { goneIn } from './goneRows';
import { NOBODY } from './ignoredRows';
import { openList, sheetName, trayRow } from './lists/listFile';
import { candidateOf } from './lists/listRows';
import { hasId } from './personKeys';
import type { Decision, PileRow, PlanProblem } from './piles';
import { OWN_PILES, type ImportPlan, type RowGroup } from './planTypes';
import { againstFirst, fromRosterToFile, type Changes } from './preview';
import { createProblemReader } from './problems';
import { besideOf } from './repeats';
import { MISSING_MARK } from './toChange';

interface Decided {
  of(pile: RowGroup, key: number): Decision;
  choices(pile: RowGroup, key: number): readonly Decision['do'][];
  waits(key: number): boolean;
}

/** The rows of a file of persons as the preview shows them. */
export function createRosterRows(plan: ImportPlan, pile: RowGroup, decided: Decided): (key: number) => PileRow {
  const { table, roster, match, holder, candidates, file } = plan;
  if (pile === 'missing') return (person) => missingRow(plan, person, decided);
  const list = openList(file, table);
  const changed = changedIn(plan);
  const shown = (row: number, person: number): readonly FieldId[] =>
    pile === 'ask'
      ? changed.asks(row, person)
      : pile === 'conflict'
        ? changed.all(row, person)
        : changed.list(row, person);
  const changes = (row: number, person: number): Changes => {
    if (pile === 'duplicate' && match[row] === -1 && person !== -1)
      return fromRosterToFile(plan, person, row, changed.all(row, person));
    if (pile === 'duplicate' || (pile === 'ambiguous' && !candidates.has(row))) return againstFirst(plan, row);
    return person === -1 ? [] : fromRosterToFile(plan, person, row, shown(row, person));
  };
  const told = createRowTold(plan);
  return (row) => {
    const decision = decided.of(pile, row);
    const meant = decision.do === 'to' ? decision.person : (match[row] ?? -1);
    const person = pile === 'duplicate' && meant === -1 ? (holder[row] ?? -1) : meant;
    return {
      ...NOBODY,
      key: row,
      sheet: sheetName(file, row),
      line: file.rowLines[row] ?? 0,
      name: table.getText('name', row),
      idNumber: table.getText('idNumber', row),
      unit: table.getText('unit', row),
      person,
      personName: person === -1 ? '' : roster.getText('name', person),
      personUnit: person === -1 ? '' : roster.getText('unit', person),
      changes: changes(row, person),
      problems: told(row),
      candidates: (candidates.get(row) ?? []).map((each) => candidateOf(roster, each)),
      decision,
      waits: decided.waits(row),
      choices: decided.choices(pile, row),
      said: trayRow(list, 'roster', row, pile, [], {}).cells,
    };
  };
}

/** All that is told of a row of a file of persons: in the preview, and in the tray where it waits. */
export function createRowTold(plan: ImportPlan): (row: number) => PlanProblem[] {
  const { table, roster, match, firstOf, file, own } = plan;
  const list = openList(file, table);
  const problems = createProblemReader(plan);
  const where = (row: number): string =>
    [sheetName(file, row), file.rowLines[row] ?? 0].filter((each) => each !== '').join('!');
  const repeated = (row: number): PlanProblem[] => {
    const first = firstOf[row] ?? -1;
    if (first !== -1) return [{ field: null, code: hasId(table, row) ? 'same-id' : 'same-row', text: where(first) }];
    // Of rows that contradict each other the first one says so too.
    const other = OWN_PILES[own[row] ?? 0] === 'ambiguous' && hasId(table, row) ? besideOf(firstOf, row) : -1;
    return other === -1 ? [] : [{ field: null, code: 'same-id', text: where(other) }];
  };
  const gone = goneIn(list);
  const left = (row: number): PlanProblem[] =>
    gone(row) === '' ? [] : [{ field: null, code: 'said-gone', text: gone(row) }];
  const told = (row: number): readonly PlanProblem[] => plan.told?.problems(row, match[row] ?? -1) ?? [];
  const ofHead = (row: number): readonly PlanProblem[] => {
    const head = plan.heads.named.get(row);
    if (head !== undefined) {
      const text = ['name', 'household'].map((field) => roster.getText(field as FieldId, head)).join(' ');
      return [{ field: 'household', code: 'head-joined', text }];
    }
    return plan.heads.open.has(row)
      ? [{ field: 'household', code: 'head-open', text: list.said('headName', row) }]
      : [];
  };
  return (row) => [...repeated(row), ...left(row), ...told(row), ...ofHead(row), ...problems.list(row)];
}

/** Somebody whom the file does not hold. */
function missingRow({ roster }: ImportPlan, person: number, decided: Decided): PileRow {
  const text = (field: FieldId): string => roster.getText(field, person);
  const decision = decided.of('missing', person);
  const marked = decision.do === 'mark' && text('mark') !== MISSING_MARK;
  return {
    ...NOBODY,
    key: person,
    name: text('name'),
    idNumber: text('idNumber'),
    unit: text('unit'),
    person,
    personName: text('name'),
    personUnit: text('unit'),
    changes: marked ? [{ field: 'mark', from: text('mark'), to: MISSING_MARK }] : [],
    decision,
    choices: decided.choices('missing', person),
  };
}
