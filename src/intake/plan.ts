import { isKindHead } from './find/ownHeads';
import type { ClosedRow } from '../roster/tray';
import type { FieldId } from '../roster/fields';
import type { RosterTable } from '../roster/types';
import { changedFields } from './changes';
import { createCellDifference } from './cellDifference';
import { isGivenOut } from './givenOut';
import { earlyPayments } from './heldBack';
import { withGoneOffered } from './goneOffered';
import { goneIn } from './goneRows';
import { householdNumbers } from './households';
import { joinHeads } from './joinHeads';
import { linkHouseholds, renumberNew } from './linkHouseholds';
import { idForm, isSoundId, nameForm } from './lists/forms';
import { openList, trayRow } from './lists/listFile';
import { formerItemsIn, leftItemsIn } from './formerItems';
import type { PlanContext } from './filePlan';
import { otherHouseholds } from './otherHouseholds';
import { rosterSums } from './rosterSums';
import { takenHouseholds } from './takenHouseholds';
import { toldTogether } from './rowTold';
import { unpaidSaid } from './unpaidSaid';
import { withNumberCorrected } from './numberCorrected';
import { correctionsIn, type Corrections } from './corrections';
import { createClosed } from './lists/tray';
import { matchRows } from './match';
import { missingPersons } from './missing';
import { byId, hasId, holds } from './personKeys';
import type { PlanSettings } from './piles';
import { OWN_PILES, type ImportPlan, type OwnPile } from './planTypes';
import { oddNames } from './names';
import { createProblemReader } from './problems';
import { createSaidTwice } from './saidTwice';
import { newTwice, type NewTwice } from './repeats';
import type { IntakeResult } from './types';
import { openFile } from './unitsRead';

/**
 * Compares what was read from a file of persons with a roster. The plan holds on to both tables: it is stale as soon as the
 * roster changes (the ledger watches that).
 * @param benefitYear that persons are insured for: nobody is born after it; null = not asked.
 * @param units names of the quota table: a row of another unit is a problem; null = not asked.
 * @param owedOn what somebody of the roster owes who pays on a day; null = not asked.
 */
export function compare(
  file: IntakeResult,
  roster: RosterTable,
  units: readonly string[] | null = null,
  said: PlanSettings['rules'] = {},
  remembered: readonly ClosedRow[] = [],
  benefitYear: number | null = null,
  owedOn: PlanContext['owedOn'] | null = null,
): ImportPlan {
  const { table: opened, unitsRead } = openFile(file, units, roster);
  // Two columns, or sheets, of one field are one field.
  const fields = [...new Set(file.columns.flatMap(({ field }) => (field === null ? [] : [field])))];
  // A column of villages may name the group as well: 千家洲村5组.
  if (unitsRead.length > 0 && !fields.includes('group') && opened.text('group').codes.some((code) => code !== 0))
    fields.push('group');
  const corrections = correctionsIn(openList(file, opened), roster);
  const matches = matchRows(opened, roster, fields, said, units, corrections);
  const { match, firstOf, doubt, holder, candidates } = matches;
  const saidTwice = createSaidTwice(opened, matches);
  const households = householdNumbers({ file, table: opened, roster, match });
  const linked = linkHouseholds(file, opened, roster, match);
  const { table: numbered, strangers } =
    households?.other === true ? renumberNew(linked, roster, match) : { table: linked, strangers: new Set<number>() };
  const heads = joinHeads(openList(file, opened), numbered, roster, match, file.households ?? null);
  const { table: corrected, births } = withNumberCorrected(heads.table, roster, corrections, fields);
  const gone = goneIn(openList(file, corrected));
  const { table, offered } = withGoneOffered(corrected, roster, match, gone, fields);
  const list = openList(file, table);
  // Numbers of another system do not replace the roster's unless that is chosen, made ones never.
  const rule = (file.households ?? null) !== null ? 'fill' : households?.other === true ? 'ask' : undefined;
  const asks = rule !== undefined && said.household === undefined;
  const rules: PlanSettings['rules'] = asks ? { ...said, household: rule } : said;
  const taken = takenHouseholds(table, roster, match, (rules.household ?? 'overwrite') === 'overwrite');
  const told = toldTogether([
    formerItemsIn(file, roster),
    leftItemsIn(file),
    births,
    offered,
    fields.includes('payAmount')
      ? rosterSums({ table, roster, match, households: file.households ?? null }, owedOn)
      : null,
    unpaidSaid(list, roster),
    otherHouseholds(file.households ?? null, roster, match),
    taken,
  ]);
  let reason: OwnPile = 'added';
  const closedRow = createClosed(
    remembered,
    (row) => table.getText('name', row),
    (row) => trayRow(list, 'roster', row, reason, [], {}),
    file.unknownColumns.some(isKindHead),
  );
  const closedAs = (row: number, pile: OwnPile): ClosedRow | undefined => {
    reason = pile;
    return closedRow(row);
  };
  const changed = changedFields(table, roster, fields, rules, units, saidTwice, corrections, benefitYear, told);
  const isOther = otherName(table, roster, corrections);
  const problems = createProblemReader({ file, table, roster, match, doubt, units, firstOf, benefitYear });

  const groups = {
    added: createRowList(table.length),
    changed: createRowList(table.length),
    conflict: createRowList(table.length),
    ambiguous: createRowList(table.length),
    ask: createRowList(table.length),
    unchanged: createRowList(table.length),
    duplicate: createRowList(table.length),
    problems: createRowList(table.length),
    settled: createRowList(table.length),
  };
  const closed = new Map<number, { readonly was: OwnPile; readonly row: ClosedRow }>();
  const own = new Uint8Array(table.length);
  const isEmpty = roster.aliveCount === 0;
  // A roster that a workbook gave out, into an empty one, is that workbook again: every row counts.
  const isWhole =
    isEmpty &&
    isGivenOut(
      file.columns.map(({ field }) => field),
      file.columns.map(({ header }) => header),
    );
  const twice = isWhole ? new Map<number, never>() : newTwice(table, { match, firstOf, holder, candidates }, isEmpty);
  const repeats = repeated(firstOf, holder, twice);
  // Whoever has neither a name nor a number to go by is no new person.
  // Into an empty workbook a roster comes as it is: there is nobody whom such a row could double.
  const isShifted = isEmpty ? () => false : createShifted(table);
  // Neither a number nor a birth in the whole file: nobody could be told from anybody by it.
  const traceless = !isEmpty && !fields.includes('idNumber') && !fields.includes('birth');
  const isEarly = isEmpty ? () => false : earlyPayments(table, benefitYear);
  // Whoever stands on a list of corrections is to be corrected, not to be added.
  const correctsItems = (file.notes ?? []).some(({ code }) => code === 'corrected-items');
  const isUnnamed = isWhole ? () => false : unnamed(table);
  const isNobody = (row: number): boolean =>
    isEarly(row) ||
    isUnnamed(row) ||
    (!holds(table, 'name', row) && !hasId(table, row)) ||
    traceless ||
    isShifted(row) ||
    strangers.has(row) ||
    taken?.strangers.has(row) === true ||
    (!isEmpty && (correctsItems || corrections?.has(row) === true)) ||
    gone(row) !== '';
  const ownPile = (row: number, person: number, asked: boolean): OwnPile => {
    if (person === -1) {
      if (holder[row] !== -1) return 'duplicate';
      const again = twice.get(row);
      if (again !== undefined) return again;
      return candidates.has(row) || isNobody(row) ? 'ambiguous' : 'added';
    }
    if (isOther(row, person)) return 'conflict';
    if (changed.any(row, person)) return 'changed';
    return asked || told?.says?.(row, person) === true ? 'ask' : 'unchanged';
  };
  for (let row = 0; row < table.length; row += 1) {
    const person = match[row] ?? -1;
    const asked = person !== -1 && changed.asksAny(row, person);
    const was = ownPile(row, person, asked);
    const known = was === 'added' || was === 'changed' ? closedAs(row, was) : undefined;
    if (known !== undefined) closed.set(row, { was, row: known });
    const pile = known === undefined ? was : 'settled';
    own[row] = OWN_PILES.indexOf(pile);
    groups[pile].push(row);
    if (asked && pile === 'changed') groups.ask.push(row);
    if (pile !== 'duplicate' && repeats(row)) groups.duplicate.push(row);
    const isTold =
      heads.open.has(row) || heads.named.has(row) || (told !== null && told.problems(row, person).length > 0);
    if (pile !== 'settled' && (problems.has(row) || isTold || gone(row) !== '')) groups.problems.push(row);
  }
  const rows = {
    added: groups.added.rows(),
    changed: groups.changed.rows(),
    conflict: groups.conflict.rows(),
    ambiguous: groups.ambiguous.rows(),
    ask: groups.ask.rows(),
    unchanged: groups.unchanged.rows(),
    duplicate: groups.duplicate.rows(),
    problems: groups.problems.rows(),
    missing: missingPersons(table, roster, match, fields),
    settled: groups.settled.rows(),
  };
  const counts = {
    rows: table.length,
    added: rows.added.length,
    changed: rows.changed.length,
    conflict: rows.conflict.length,
    ambiguous: rows.ambiguous.length,
    ask: rows.ask.length,
    unchanged: rows.unchanged.length,
    duplicate: rows.duplicate.length,
    problems: rows.problems.length,
    missing: rows.missing.length,
    settled: rows.settled.length,
    ignored: file.ignoredCount ?? file.ignored.length,
  };
  return {
    file,
    table,
    roster,
    match,
    firstOf,
    doubt,
    holder,
    candidates,
    fields,
    rules,
    households,
    units,
    benefitYear,
    unitsRead,
    saidTwice,
    corrections,
    told,
    heads,
    asItCame: table === opened && unitsRead.length === 0,
    closed,
    own,
    groups: rows,
    counts,
  };
}

/**
 * Whether a row with a person, or a new one, is to be shown as a repetition: all but the first of a number. Where the roster
 * has fewer persons with it than the file has rows, those who are left over are shown, and no others.
 */
function repeated(firstOf: Int32Array, holder: Int32Array, twice: NewTwice): (row: number) => boolean {
  const first = (row: number): number => (firstOf[row] === -1 ? row : (firstOf[row] ?? row));
  const over = new Set<number>();
  for (let row = 0; row < holder.length; row += 1) if (holder[row] !== -1) over.add(first(row));
  for (const [row, pile] of twice) if (pile === 'duplicate') over.add(first(row));
  return (row) => firstOf[row] !== -1 && !over.has(first(row));
}

/** Whether a row has the number of somebody whose name is another one. Blanks and dots make no other name. */
function otherName(
  table: RosterTable,
  roster: RosterTable,
  corrections: Corrections | null,
): (row: number, person: number) => boolean {
  const differs = createCellDifference(table, roster, 'name');
  return (row, person) => {
    if (!differs(row, person) || !hasId(table, row) || !hasId(roster, person)) return false;
    if (!byId.same(table, row, roster, person)) return false;
    const standing = roster.getText('name', person);
    if (corrections?.renames(row, standing) === true) return false;
    const name = nameForm(standing);
    return name !== '' && name !== nameForm(table.getText('name', row));
  };
}

/** Whether a row has neither a number nor a name, but what is written until there is one: 待定. */
function unnamed(table: RosterTable): (row: number) => boolean {
  const { codes } = table.text('name');
  const odd = oddNames(table.text('name'));
  return (row) => odd.get(codes[row] ?? 0) === 'name-none' && !hasId(table, row);
}

/** Where a number stands it is one, or was meant to be; a word there has come from another column. */
const WORD = /^[\p{Script=Han}·]+$/u;
const OTHERS: readonly FieldId[] = ['unit', 'group', 'phone', 'address', 'birth', 'sex', 'relation'];
const NUMBER_WITHIN = /(?:\d\s*){14}/;
/** Two numbers in one cell have more signs than any number of one person. */
const LONGEST_NUMBER = 30;
/** Bytes: whatever is shorter is no number of anybody. */
const SHORTEST_NUMBER = 15;
const SEVERAL_NAMES = /\p{Script=Han}\s*[、,;/|\n]\s*\p{Script=Han}/u;
/** Bytes of two short names with a stroke between them. */
const SHORTEST_TWO = 13;

/** Whether the cells of a row have slipped: a number where the name stands, or two numbers or names in one cell. Its person may be in the roster. */
function createShifted(table: RosterTable): (row: number) => boolean {
  const lengths = (field: 'name' | 'idNumber'): ((row: number) => number) => {
    const { codes, pool } = table.text(field);
    return (row) => pool.end(codes[row] ?? 0) - pool.start(codes[row] ?? 0);
  };
  const [name, number] = [lengths('name'), lengths('idNumber')];
  const isNumber = (text: string): boolean => text.length >= 15 && isSoundId(idForm(text));
  /** No number of his own, and one that somebody can have where something else ought to stand. */
  const hasSlipped = (row: number): boolean => {
    const own = table.getText('idNumber', row);
    return (own === '' || WORD.test(own)) && OTHERS.some((field) => isNumber(table.getText(field, row)));
  };
  const isNoName = (text: string): boolean => NUMBER_WITHIN.test(text) || SEVERAL_NAMES.test(text);
  return (row) =>
    (number(row) < SHORTEST_NUMBER && hasSlipped(row)) ||
    (number(row) > LONGEST_NUMBER && NUMBER_WITHIN.test(table.getText('idNumber', row))) ||
    (name(row) >= SHORTEST_TWO && isNoName(table.getText('name', row).normalize('NFKC')));
}

interface RowList {
  push(row: number): void;
  rows(): Uint32Array;
}

function createRowList(most: number): RowList {
  let list = new Uint32Array(Math.min(most, 1024));
  let length = 0;
  return {
    push(row) {
      if (length === list.length) {
        const grown = new Uint32Array(Math.min(most, list.length * 2));
        grown.set(list);
        list = grown;
      }
      list[length] = row;
      length += 1;
    },
    rows: () => list.slice(0, length),
  };
}
