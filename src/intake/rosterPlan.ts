import type { FieldId } from '../roster/fields';
import { changedIn } from './changes';
import { choicesOf, createDecisions, firstChoice, type Decisions } from './decisions';
import type { FilePlan, Outcome, PlanContext } from './filePlan';
import { doubtsIn } from './doubts';
import { ignoredRow } from './ignoredRows';
import { openList, toldOf, trayRow } from './lists/listFile';
import type { TrayRow } from '../roster/tray';
import { createWaits, notWaiting, waitingAs } from './lists/tray';
import { PILES, type Decision, type Doubt, type PileId, type PlanEffects, type PlanSettings } from './piles';
import { compare } from './plan';
import { OWN_PILES, type ImportPlan, type OwnPile, type RowGroup } from './planTypes';
import { createRosterRows, createRowTold } from './rosterRows';
import { MISSING_MARK, toChange, type Chosen } from './toChange';
import type { IntakeResult } from './types';

/** The plan of a file of persons. `decisions` are kept when the settings change. */
export function planRoster(
  file: IntakeResult,
  context: PlanContext,
  said: PlanSettings,
  decisions: Decisions = createDecisions(),
): FilePlan {
  const { roster } = context;
  const plan = compare(file, roster, context.units, said.rules, context.closed, context.benefitYear, context.owedOn);
  const { rules, households } = plan;
  const settings: PlanSettings = { ...said, rules };
  const decide = decisionsOf(plan, decisions, waitsIn(plan, context));
  let chosen:
    | (Chosen &
        Pick<Outcome, 'waiting' | 'settled' | 'reopened'> & { readonly again: number; readonly effects: PlanEffects })
    | null = null;
  const choose = () => (chosen ??= choice(plan, context, decide));
  let doubts: readonly Doubt[] | null = null;

  return {
    kind: 'roster',
    file,
    settings,
    piles: () =>
      PILES.roster.map((id) => {
        const decision = decisions.ofPile(id)?.do ?? (id === 'problems' ? 'write' : firstChoice('roster', id));
        const own = { id, count: plan.counts[id], decision };
        if (id !== 'duplicate')
          return { ...own, settled: id === 'ignored' ? 0 : settledIn(plan, decisions, id, decision) };
        // Most of its rows belong to other piles: what becomes of them is not for it alone to say.
        const others = plan.groups[id].filter((row) => decide.of(id, row).do !== decision).length;
        return { ...own, settled: others, decided: isTouched(decisions, id) };
      }),
    rows(pile, from, count) {
      if (pile === 'ignored')
        return file.ignored.slice(from, from + count).map((line, at) => ignoredRow(line, from + at));
      if (!isGroup(pile)) return [];
      return Array.from(plan.groups[pile].subarray(from, from + count), createRosterRows(plan, pile, decide));
    },
    effects: () => choose().effects,
    decide(keys, pile, decision) {
      if (!isGroup(pile)) return;
      chosen = null;
      const ownChoices = choicesOf('roster', pile);
      if (keys === 'all' && ownChoices.length > 0) {
        if (!ownChoices.includes(decision.do)) return;
        decisions.setPile(pile, decision);
        if (pile === 'changed' && decision.do !== 'write') for (const row of plan.groups.ask) decide.close(row);
        // Rows that only show again among the duplicates are decided where they belong.
        if (pile !== 'duplicate') return;
      }
      const rows = plan.groups[pile];
      const there = new Set(rows);
      for (const key of keys === 'all' ? rows : keys)
        if (there.has(key) && (keys !== 'all' || ownPile(plan, key) !== pile)) decide.row(pile, key, decision);
    },
    decided: () => ({
      piles: decisions.piles(),
      rows: PILES.roster.flatMap((pile) =>
        [...decisions.rows(pile)].flatMap(([key, decision]) =>
          isGroup(pile) && decide.isHome(pile, key) ? [[pile, key, decision] as const] : [],
        ),
      ),
    }),
    keep(row, pile, decision) {
      if (!isGroup(pile)) return false;
      const home = pile === 'missing' || pile === 'ask' ? pile : ownPile(plan, row);
      if (!decide.isHome(home, row) || !decide.choices(home, row).includes(decision.do)) return false;
      chosen = null;
      decisions.setRow(home, row, decision);
      return true;
    },
    waiting: () => choose().again,
    unitsRead: plan.unitsRead,
    doubts: () => (doubts ??= doubtsIn(file.doubts, holding(plan))),
    households,
    outcome(): Outcome {
      const made = choose();
      return {
        change: toChange(plan, made),
        waiting: made.waiting,
        settled: made.settled,
        closing: [],
        reopened: made.reopened,
      };
    },
  };
}

/** What keeps somebody who is new from being added: a column that says he has gone. */
function holding(plan: ImportPlan): (row: number) => string {
  const list = openList(plan.file, plan.table);
  return (row) => (ownPile(plan, row) === 'ambiguous' ? list.said('unread', row) : '');
}

/** What is decided of the rows of a roster: the row's own pile decides, wherever it is shown. */
export interface RosterDecisions {
  of(pile: RowGroup, key: number): Decision;
  choices(pile: RowGroup, key: number): readonly Decision['do'][];
  row(pile: RowGroup, key: number, decision: Decision): void;
  /** Whether decisions of that pile are those of the row. */
  isHome(pile: RowGroup, key: number): boolean;
  waits(key: number): boolean;
  /** Leaves the open cells of a row that changes somebody besides: whose row is left is not touched by them either. */
  close(key: number): void;
}

/** Whether rows of a plan wait in the tray already, word for word. */
function waitsIn({ file, table }: ImportPlan, { waiting }: PlanContext): (row: number) => boolean {
  const list = openList(file, table);
  return createWaits(
    'roster',
    waiting,
    (row) => table.getText('name', row),
    (row) => trayRow(list, 'roster', row, '', [], {}),
  );
}

function decisionsOf(plan: ImportPlan, decisions: Decisions, waits: RosterDecisions['waits']): RosterDecisions {
  let there: { readonly ask: Set<number>; readonly missing: Set<number> } | null = null;
  const home = (pile: RowGroup, key: number): OwnPile | 'missing' =>
    pile === 'missing' || pile === 'ask' ? pile : ownPile(plan, key);
  const choices = (pile: RowGroup, key: number): readonly Decision['do'][] => choicesOf('roster', home(pile, key));
  const asks = Object.values(plan.rules).includes('ask');
  /** The rows that contradict this one are taken for persons of their own: then what it says is its person's. */
  const standsAlone = (key: number): boolean => {
    const others = plan.saidTwice?.others(key) ?? [];
    return !asks && others.length > 0 && others.every((other) => of(ownPile(plan, other), other).do === 'add');
  };
  const of = (pile: RowGroup, key: number): Decision => {
    const own = home(pile, key);
    if (own === 'ask' && standsAlone(key)) return decisions.of(own, key, 'write');
    const waiting = own !== 'missing' && own !== 'settled' && choicesOf('roster', own).includes('tray') && waits(key);
    return decisions.of(own, key, waiting ? 'tray' : firstChoice('roster', own));
  };
  const close = (key: number): void => {
    if (ownPile(plan, key) === 'changed' && of('ask', key).do === 'write')
      decisions.setRow('ask', key, { do: 'leave' });
  };
  return {
    of,
    choices,
    row(pile, key, decision) {
      const own = home(pile, key);
      // In the lists of duplicates and problems a row is taken or left, whether it is new or changes somebody.
      const wanted: Decision =
        decision.do === 'write' && (own === 'added' || own === 'duplicate') ? { do: 'add' } : decision;
      if (!choices(pile, key).includes(wanted.do)) return;
      decisions.setRow(own, key, wanted);
      if (own === 'changed' && wanted.do !== 'write') close(key);
    },
    close,
    waits,
    isHome(pile, key) {
      if (pile !== 'ask' && pile !== 'missing') return key < plan.own.length && ownPile(plan, key) === pile;
      there ??= { ask: new Set(plan.groups.ask), missing: new Set(plan.groups.missing) };
      return there[pile].has(key);
    },
  };
}

/** Everything that is to be done, and how much it is. */
function choice(plan: ImportPlan, context: PlanContext, decide: RosterDecisions) {
  const { table, roster, match, groups, candidates, closed } = plan;
  const changes = changedIn(plan);
  const added: number[] = [];
  const written: Chosen['written'][number][] = [];
  const taken = new Set(match);
  const kept: (TrayRow & { readonly from: number })[] = [];
  const again: TrayRow[] = [];
  let cells = 0;
  const list = openList(plan.file, table);
  for (let row = 0; row < table.length; row += 1) {
    const pile = ownPile(plan, row);
    if (pile === 'unchanged') continue;
    const decision = decide.of(pile, row);
    const { do: what } = decision;
    const person = decision.do === 'to' ? decision.person : (match[row] ?? -1);
    // Open cells are answered by themselves, whatever becomes of the rest of the row.
    const asked = pile === 'changed' && decide.of('ask', row).do === 'write' ? changes.asks(row, person) : [];
    let own: readonly FieldId[] = asked;
    if (what === 'add') added.push(row);
    // One person takes one row of a file: a further one that is said to mean him waits.
    else if (what === 'tray' || (what === 'to' && taken.has(person)))
      kept.push({
        ...trayRow(
          list,
          'roster',
          row,
          closed.get(row)?.was ?? pile,
          person === -1 ? (candidates.get(row) ?? []) : [person],
          {},
        ),
        from: row,
      });
    else if (what === 'to') {
      taken.add(person);
      own = changes.list(row, person);
    } else if (what === 'write') {
      own =
        pile === 'conflict'
          ? changes.all(row, person)
          : pile === 'ask'
            ? changes.asks(row, person)
            : [...changes.list(row, person), ...asked];
    }
    if (what !== 'leave' && what !== 'tray' && decide.waits(row))
      again.push(trayRow(list, 'roster', row, pile, [], {}));
    if (own.length > 0) {
      written.push([row, person, own]);
      cells += own.length;
    }
  }
  const marked = Array.from(groups.missing).filter(
    (person) => decide.of('missing', person).do === 'mark' && roster.getText('mark', person) !== MISSING_MARK,
  );
  const waiting = notWaiting(kept, context.waiting);
  const told = waiting.length === 0 ? () => [] : createRowTold(plan);
  // Somebody who is marked as missing may be chosen for a row besides: he is one person.
  const touched = new Set([...written.map(([, person]) => person), ...marked]);
  const effects: PlanEffects = {
    added: added.length,
    changed: touched.size,
    cells: cells + marked.length,
    tray: waiting.length,
  };
  return {
    added,
    written,
    marked,
    waiting: waiting.map(({ from, ...item }) => ({ ...item, ...toldOf(told(from)) })),
    settled: waitingAs(again, context.waiting),
    reopened: waiting.flatMap(({ from }) => closed.get(from)?.row ?? []),
    again: kept.length - waiting.length,
    effects,
  };
}

function isTouched(decisions: Decisions, pile: PileId): boolean {
  return decisions.ofPile(pile) !== undefined || decisions.rows(pile).size > 0;
}

/** Rows of a pile that are decided otherwise than the pile. */
function settledIn(plan: ImportPlan, decisions: Decisions, pile: PileId, whole: Decision['do']): number {
  const chosen = decisions.rows(pile);
  if (chosen.size === 0) return 0;
  const there = pile === 'missing' || pile === 'ask' ? new Set(plan.groups[pile]) : null;
  let count = 0;
  for (const [key, decision] of chosen) {
    const own = there === null ? ownPile(plan, key) === pile : there.has(key);
    if (own && decision.do !== whole) count += 1;
  }
  return count;
}

function ownPile({ own }: ImportPlan, row: number): OwnPile {
  return OWN_PILES[own[row] ?? 0] ?? 'added';
}

function isGroup(pile: PileId): pile is RowGroup {
  return pile !== 'ignored' && PILES.roster.some((each) => each === pile);
}
