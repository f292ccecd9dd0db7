import { choicesOf, createDecisions, firstChoice, type Decisions, type Plain } from '../decisions';
import type { FilePlan, PlanContext } from '../filePlan';
import { PILES, type Decision, type Doubt, type PileId, type PileRow, type PlanSettings } from '../piles';
import type { IntakeResult } from '../types';
import { ignoredRow } from '../ignoredRows';
import { isKindHead } from '../find/ownHeads';
import { doubtsIn } from '../doubts';
import { openFile } from '../unitsRead';
import { openList, trayRow } from './listFile';
import { createListProblems } from './listProblems';
import { createRowView } from './listRows';
import { createRowTold } from './rowTold';
import { matchPersons, type How } from './matchPersons';
import { outcomeOf, type ListOutcome } from './outcome';
import { createPersonCells } from './personCells';
import { createClosed, createWaits } from './tray';
import { rulesOf } from './rulesOf';
import type { Share } from './shares';
import { createUnlisted } from './unlisted';
import { makeReadsBack } from '../../ledger/workbook/edits';
import type { ClosedRow } from '../../roster/tray';
import type { ListFileKind, SortedList } from './sortedList';

const BY_HOW: Readonly<Record<Exclude<How, 'id' | 'name'>, PileId>> = {
  'name-differs': 'name-differs',
  'id-wrong': 'id-wrong',
  ambiguous: 'ambiguous',
  'not-in-roster': 'not-in-roster',
};

/** What rows have in common that say one payment. */
const SAME_SUM = ['payDate', 'payAmount', 'receipt'] as const;

/** The plan of a list whose rows mean persons of the roster. `decisions` are kept when the settings change. */
export function planList(
  file: IntakeResult,
  kind: ListFileKind,
  context: PlanContext,
  settings: PlanSettings,
  decisions: Decisions = createDecisions(),
): FilePlan {
  const { roster } = context;
  const { table, unitsRead } = openFile(file, kind === 'elsewhere' ? null : context.units, roster);
  const list = openList(file, table);
  const { length } = list.table;
  const matches = matchPersons(list.table, roster);
  const rules = rulesOf(kind, list, context, settings, (row) => matches.person(row));
  const readsBack = makeReadsBack();
  const pileOf: PileId[] = [];
  const sure = new Map<number, number[]>();
  /** Rows that take something back, by those whom they may mean. */
  const unsure = new Map<number, number[]>();
  const repeats = new Set<number>();

  const isKnown = (row: number): boolean => ['id', 'name'].includes(matches.how(row));

  for (let row = 0; row < length; row += 1) pileOf.push(firstPile(row));
  for (const [person, own] of sure) {
    const others = unsure.get(person) ?? [];
    if (own.length + others.length < 2 || rules.regroup === undefined) continue;
    own.sort((a, b) => rules.order(a, b) || a - b);
    const rows = others.length === 0 ? own : [...own, ...others];
    for (const { row, pile, same } of rules.regroup(person, rows, (each) => pileOf[each] ?? 'matched', isKnown)) {
      pileOf[row] = pile;
      if (same) repeats.add(row);
    }
  }
  // Those insured elsewhere are told with their employers: these are no units of the quota table, and need not be.
  const places = kind === 'elsewhere' ? { ...context, units: null } : context;
  const problems = createListProblems(list, places, rules, (row) => matches.person(row), repeats, {
    ofIdentities: kind === 'identities',
    ofPayments: kind === 'payments',
  });
  const isDoubtful = (row: number, pile: PileId): boolean =>
    pile === 'problems' && (rules.usable(row) ? rules.doubtful : rules.unanswered)?.(row) === true;
  const hesitates = (row: number, pile: PileId): boolean =>
    (pile === 'amount-differs' || pile === 'not-enrolled' || pile === 'enrolled') &&
    rules.hesitates?.(row, matches.person(row)) === true;
  /** What becomes of a row where nothing is chosen, and the very same neither waits nor was settled. */
  const byItself = (row: number, pile: PileId): Plain => {
    if (repeats.has(row)) return 'leave';
    if (isDoubtful(row, pile) || hesitates(row, pile)) return 'tray';
    return pile === 'not-enrolled' && fillsIn(row) ? 'write' : firstChoice(kind, pile);
  };
  const mayFill = kind === 'uninsured' && file.columns.some(({ field }) => field === 'reason' || field === 'phone');
  const filling = new Map<number, boolean>();
  /** Whether a list of those who are not insured says something of somebody that the roster does not have. */
  const fillsIn = (row: number): boolean => {
    if (!mayFill) return false;
    let fills = filling.get(row);
    if (fills === undefined) filling.set(row, (fills = changesIn(row)));
    return fills;
  };
  const asWaiting = (row: number, reason: PileId) => trayRow(list, kind, row, reason, [], rules.spoken(row));
  /** Rows that were settled before, with the pile in which they would stand. */
  const closed = new Map<number, { readonly was: PileId; readonly row: ClosedRow }>();
  const closedAs = createClosed(
    context.closed ?? [],
    (row) => list.text('name', row),
    (row) => asWaiting(row, pileOf[row] ?? 'problems'),
    file.unknownColumns.some(isKindHead),
  );
  for (let row = 0; row < length && (context.closed ?? []).length > 0; row += 1) {
    const was = pileOf[row] ?? 'problems';
    if (byItself(row, was) === 'leave') continue;
    const found = closedAs(row);
    if (found === undefined) continue;
    closed.set(row, { was, row: found });
    pileOf[row] = 'settled';
  }
  const members = new Map<PileId, number[]>(PILES[kind].map((pile) => [pile, []]));
  const unlisted = createUnlisted({ list, roster, rules, matches, decisions, readsBack });
  members.get('unlisted')?.push(...unlisted.persons);
  const besides = new Map<number, number>();
  for (let row = 0; row < length; row += 1) {
    members.get(pileOf[row] ?? 'problems')?.push(row);
    if (pileOf[row] !== 'problems' && pileOf[row] !== 'settled' && problems.has(row))
      members.get('problems')?.push(row);
    const beside = rules.beside?.(row) ?? [];
    if (beside.length > 0) besides.set(row, Math.min(row, ...beside));
  }
  // A refund is shown below the payment it is of.
  const place = (row: number): number => besides.get(row) ?? row;
  if (besides.size > 0) members.get('problems')?.sort((a, b) => place(a) - place(b) || a - b);

  const together = (row: number): number | null => {
    const person = matches.person(row);
    if (rules.together === undefined || repeats.has(row)) return null;
    if (!choicesOf(kind, pileOf[row] ?? 'problems').includes('sum')) return null;
    return rules.together(
      row,
      person,
      (sure.get(person) ?? []).filter((each) => !repeats.has(each)),
    );
  };
  /** Those among whom a row may be shared out: no other row of the list means one of them. */
  const share = (row: number): readonly Share[] => {
    const shares = rules.share?.(row, matches.person(row)) ?? [];
    const alone = shares.every(({ person }) => (sure.get(person) ?? []).every((each) => isSameSum(row, each)));
    return alone ? shares : [];
  };
  /** The sum of a household that each of its rows says again is one payment. */
  const isSameSum = (row: number, other: number): boolean => {
    if (row === other) return true;
    if (pileOf[row] !== pileOf[other] || !SAME_SUM.every((field) => list.text(field, row) === list.text(field, other)))
      return false;
    const [own, others] = [row, other].map((each) => rules.share?.(each, matches.person(each)) ?? []);
    return (
      own !== undefined &&
      own.length === others?.length &&
      own.every(({ person }) => others.some((each) => each.person === person))
    );
  };
  const choices = (row: number): readonly Decision['do'][] => {
    // A person without a number could not be found again when the same list comes a second time.
    const nameless = list.text('idNumber', row) === '';
    const pile = pileOf[row] ?? 'problems';
    // Somebody has looked at it.
    if (pile === 'problems' && isDoubtful(row, pile) && isKnown(row) && rules.takesBack?.(row) !== true)
      return ['tray', 'write', 'leave'];
    return choicesOf(kind, pileOf[row] ?? 'problems').filter(
      (each) =>
        (each !== 'add' || !nameless) &&
        (each !== 'write' || (pile !== 'problems' && (pile !== 'not-enrolled' || fillsIn(row)))) &&
        (each !== 'sum' || together(row) !== null) &&
        (each !== 'split' || share(row).length > 0),
    );
  };
  const waits = createWaits(
    kind,
    context.waiting,
    (row) => list.text('name', row),
    (row) => asWaiting(row, 'problems'),
  );
  const decisionOf = (row: number): Decision => {
    const pile = pileOf[row] ?? 'problems';
    const own = byItself(row, pile);
    const waiting = pile !== 'settled' && !repeats.has(row) && choicesOf(kind, pile).includes('tray') && waits(row);
    return decisions.of(pile, row, waiting ? 'tray' : own);
  };
  let told: SortedList['told'] | undefined;
  const sorted: SortedList = {
    kind,
    list,
    rules,
    context,
    pileOf,
    closed: (row) => closed.get(row)?.row,
    reason: (row) => closed.get(row)?.was ?? pileOf[row] ?? 'problems',
    byItself: (row) => byItself(row, pileOf[row] ?? 'problems'),
    person: (row) => matches.person(row),
    candidates: (row) => matches.candidates(row),
    unsure: (row) => matches.unsure(row),
    told: (row, person) =>
      (told ??= createRowTold(kind, list, roster, (each) => matches.unsure(each), problems))(row, person),
    rowsOf: (person) => sure.get(person) ?? [],
    waits,
    together,
    share,
    unlisted,
    isRepeat: (row) => repeats.has(row),
    decisionOf,
    choicesOf: choices,
    readsBack,
  };
  let done: ListOutcome | null = null;
  let doubts: readonly Doubt[] | null = null;
  const outcome = (): ListOutcome => (done ??= outcomeOf(sorted));

  const mayBe = (pile: PileId, row: number, decision: Decision): boolean =>
    (pile === 'unlisted' ? unlisted.choices(row) : choices(row)).includes(decision.do) &&
    (decision.do !== 'to' || roster.alive[decision.person] === 1);
  /** The pile whose decisions hold for a row: its own, wherever it is shown. */
  const home = (pile: PileId, row: number): PileId => (pile === 'unlisted' ? pile : (pileOf[row] ?? pile));

  return {
    kind,
    file,
    settings,
    piles: () =>
      PILES[kind].map((id) => {
        const fills = id === 'not-enrolled' && (members.get(id) ?? []).some(fillsIn);
        const decision = decisions.ofPile(id)?.do ?? (fills ? 'write' : firstChoice(kind, id));
        return {
          id,
          count: id === 'ignored' ? (file.ignoredCount ?? file.ignored.length) : (members.get(id)?.length ?? 0),
          decision,
          settled: [...decisions.rows(id)].filter(([row, own]) => home(id, row) === id && own.do !== decision).length,
          // What a list fills in by itself nobody has decided.
          ...(fills ? { decided: decisions.ofPile(id) !== undefined || decisions.rows(id).size > 0 } : {}),
        };
      }),
    rows(pile, from, count): PileRow[] {
      if (pile === 'ignored')
        return file.ignored.slice(from, from + count).map((line, at) => ignoredRow(line, from + at));
      const view = pile === 'unlisted' ? (person: number) => unlisted.row(person) : createRowView(sorted);
      return (members.get(pile) ?? []).slice(from, from + count).map(view);
    },
    effects: () => outcome().effects,
    decide(keys, pile, decision) {
      done = null;
      const rows = members.get(pile) ?? [];
      if (
        keys === 'all' &&
        pile !== 'problems' &&
        decision.do !== 'to' &&
        rows.every((row) => mayBe(pile, row, decision))
      ) {
        decisions.setPile(pile, decision);
        return;
      }
      const own = new Set(rows);
      for (const row of keys === 'all' ? rows : keys) {
        if (own.has(row) && mayBe(pile, row, decision)) decisions.setRow(home(pile, row), row, decision);
      }
    },
    decided: () => ({
      piles: decisions.piles(),
      rows: PILES[kind].flatMap((pile) =>
        [...decisions.rows(pile)].flatMap(([row, decision]) =>
          home(pile, row) === pile ? [[pile, row, decision] as const] : [],
        ),
      ),
    }),
    keep(row, was, decision) {
      const pile = was === 'unlisted' ? was : pileOf[row];
      if (pile === undefined || !mayBe(pile, row, decision)) return false;
      if (pile === 'unlisted' && !unlisted.persons.includes(row)) return false;
      done = null;
      decisions.setRow(pile, row, decision);
      return true;
    },
    waiting: () => outcome().again,
    unitsRead,
    nobody: roster.aliveCount === 0,
    doubts: () =>
      (doubts ??= doubtsIn(file.doubts, (row) => (pileOf[row] === 'problems' ? (rules.held?.(row) ?? '') : ''))),
    outcome,
  };

  function firstPile(row: number): PileId {
    const how = matches.how(row);
    const isSure = how === 'id' || how === 'name';
    const person = matches.person(row);
    if (rules.takesBack?.(row) === true) {
      if (isSure) remember(sure, person, row);
      // Whoever it may be of: what he has paid waits, too.
      else for (const each of new Set([person, ...matches.candidates(row)])) remember(unsure, each, row);
      return 'problems';
    }
    if (isSure && rules.mayTakeBack?.(row) === true) {
      remember(sure, person, row);
      return 'problems';
    }
    if (!rules.usable(row)) return 'problems';
    if (!isSure) return BY_HOW[how];
    const pile = rules.pile(row, person, () => changesIn(row));
    if (rules.doubtful?.(row) === true && firstChoice(kind, pile) === 'write') return 'problems';
    if (pile === 'already' && rules.unsettles?.(row) === true) return 'problems';
    remember(sure, person, row);
    return pile;
  }

  /** Whether writing the row alone changes anything. */
  function changesIn(row: number): boolean {
    const cells = createPersonCells(roster, matches.person(row), readsBack);
    rules.write(row, cells);
    return cells.changes().length > 0;
  }

  function remember(by: Map<number, number[]>, person: number, row: number): void {
    const rows = by.get(person);
    if (rows === undefined) by.set(person, [row]);
    else rows.push(row);
  }
}
