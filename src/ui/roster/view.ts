import { batch, createEffect, createMemo, createSignal, on, onCleanup, type Accessor } from 'solid-js';
import type { Update, ViewQuery } from '../../client/protocol';
import type { Session, SessionState } from '../../client/types';
import { rosterOrder } from '../../roster/order';
import { makeLatest } from '../state/latest';
import type { Groups } from './grouping/arrange';
import { makeGroups } from './grouping/arranging';
import { keyOf } from './grouping/folds';
import { headingOf, type Heading } from './grouping/heading';
import { createFoldsOf, groupedPlaces, plainPlaces, type Grouping, type Places } from './grouping/places';
import type { Insertion } from './insertion';
import { numberRows } from './rowNumbers';
import {
  bringsBack,
  filtersAnew,
  inRosterOrder,
  isWhole,
  mayMatter,
  ordersByResults,
  sortsAnew,
  turnsTab,
  widens,
  withAdded,
  withRestored,
} from './viewOrder';

export const WHOLE: ViewQuery = { unit: null, search: '', sort: [], filters: [], removed: false };

/** What is on display: the query, the order the worker gave for it, and whether it still holds. */
export interface RosterView {
  readonly query: Accessor<ViewQuery>;
  /** Rows on display, headings of groups among them. */
  readonly shown: Accessor<number>;
  /** Persons that the query finds, those under folded headings too. */
  readonly persons: Accessor<number>;
  /** Persons of the unit (of the bin): the "of 312". */
  readonly total: Accessor<number>;
  /** The rows have changed in a way that may matter to the query; they stay until `reapply`. */
  readonly stale: Accessor<boolean>;
  readonly busy: Accessor<boolean>;
  /** `staying`: whoever has the cursor is among those asked for, and keeps it. */
  change(patch: Partial<ViewQuery>, staying?: boolean): void;
  reapply(): void;
  /** Resolves once the persons asked for last stand on display; very many of them take a moment to be put into groups. */
  placed(): Promise<void>;
  /** Beside whom the persons that are added next are shown; null: where they stand in the roster. */
  putNext(beside: Insertion | null): void;
  /** The physical row at a position; -1 beyond the end and at headings. */
  rowAt(position: number): number;
  /** The person's position; -1 where it is not on display, under a folded heading for instance. */
  positionOf(row: number): number;
  /**
   * The number of a row, as its head says it: where it stands in the list of its unit (of the bin) as it is sorted. As in
   * Excel search and filters leave gaps, and groups change nothing. 0 at headings and beyond the end.
   */
  numberAt(position: number): number;
  /** The same of a physical row, on display or not; 0 for persons of other units. */
  numberOf(row: number): number;
  /** The physical row with this number, on display or not; -1 where there is none. */
  rowNumbered(number: number): number;
  /** The how-manieth of the persons on display it is, from 1, folded ones counted; 0 at headings and beyond the end. */
  rankAt(position: number): number;
  /** The physical row of the person of this rank; -1 where there is none. */
  ranked(rank: number): number;

  readonly grouping: Accessor<Grouping>;
  /** The groups on display, folded or not; others after each new arrangement. */
  readonly groups: Accessor<Groups | null>;
  /** Groups persons in another way; nobody is found or lost by it. */
  group(by: Grouping): void;
  isHeading(position: number): boolean;
  /** The level of the heading at a position; -1 where there is none. */
  levelAt(position: number): number;
  headingAt(position: number): Heading | null;
  /** Physical rows of the persons below a heading, folded or not. */
  membersAt(position: number): Uint32Array;
  fold(position: number, folded: boolean): void;
  foldAll(folded: boolean): void;
  /** Unfolds what the person stands under; answers with its position, -1 where the view does not hold it. */
  unfoldTo(row: number): number;
  /** The position of the heading (the outermost folded one, else the nearest) above a person; -1 without groups. */
  headingOver(row: number): number;
  positionOfKey(key: number): number;
  /** The position of the heading of the unit above a heading; -1 at the outermost. */
  parentOf(position: number): number;
}

export interface ViewHooks {
  /** Positions are about to mean other rows. */
  readonly before: () => void;
  readonly after: (moved: Moved) => void;
  readonly onChange: (query: ViewQuery) => void;
  readonly onError: (error: unknown) => void;
  /** Resolves once the cell that is open for typing is closed; null where none is. */
  readonly closed?: () => Promise<void> | null;
}

/**
 * Whether other persons were asked for, or the same view follows a change. `staying`: whoever has the cursor keeps it where he is
 * still on display: a filter was given up, the tab of another unit was chosen. `kept`: the same in another order, or those whom a
 * filter leaves; who stood at the top sees them from the top.
 */
export type Moved = boolean | 'staying' | 'kept';

/** How persons are grouped is kept with the workbook. */
export interface KeptGrouping {
  readonly grouping: Accessor<Grouping>;
  readonly keep: (by: Grouping) => void;
}

export function createView(
  session: Session,
  state: Accessor<SessionState>,
  initial: Partial<ViewQuery>,
  own: KeptGrouping,
  hooks: ViewHooks,
): RosterView {
  const [query, setQuery] = createSignal<ViewQuery>({ ...WHOLE, ...initial });
  const [places, setPlaces] = createSignal<Places>(plainPlaces(new Uint32Array(0)), { equals: false });
  const asked = own.grouping;
  const [binTotal, setBinTotal] = createSignal(0);
  const [stale, setStale] = createSignal(false);
  const [asking, setAsking] = createSignal(false);
  const [arranging, setArranging] = createSignal(false);
  const busy = () => asking() || arranging();
  const foldsOf = createFoldsOf();
  let order: Uint32Array = new Uint32Array(0);
  /** The same with those whom search and filters leave out; null where these leave out nobody. */
  let whole: Uint32Array | null = null;
  let numbers = numberRows(order);
  let turn = 0;
  let beside: Insertion | null = null;
  /** Rows that were taken out of those on display by being deleted: they come back to their places, and nothing is asked anew. */
  const taken = new Set<number>();
  /** The last commands done at which the order on display holds: after one of them all cells are the same again. */
  const holdsAt = new Set<number>();
  /** How the places on display were grouped. */
  let placedBy: Grouping = 'none';
  let placing: Promise<void> = Promise.resolve();
  const lastDone = () => session.state().log.undo?.seq ?? 0;

  /** Of removed persons nothing is computed: they have no groups. */
  const grouping = (): Grouping => (query().removed === true ? 'none' : asked());
  const show = (next: Places, moved: Moved, list?: Uint32Array) => {
    hooks.before();
    if (list !== undefined) numbers = numberRows(list);
    setPlaces(next);
    hooks.after(moved);
  };
  const grouped = (groups: Groups) => groupedPlaces(groups, foldsOf(grouping()));
  /** Shows persons in this order, under headings where they are grouped; very many of them later. */
  const put = (next: Uint32Array, unfiltered: Uint32Array | null, moved: Moved = false): void | Promise<void> => {
    turn += 1;
    const mine = turn;
    order = next;
    whole = unfiltered;
    const list = whole ?? order;
    setArranging(false);
    const by = grouping();
    placedBy = by;
    if (by === 'none') return show(plainPlaces(next), moved, list);
    const oneUnit = query().unit !== null;
    const natural = inRosterOrder(query());
    const stopped = () => mine !== turn;
    const groups = makeGroups({ session, grouping: by, order: next, natural, oneUnit, stopped });
    if (!(groups instanceof Promise)) return show(grouped(groups), moved, list);
    return putLater(groups, moved, stopped, list);
  };
  const putLater = async (groups: Promise<Groups | null>, moved: Moved, stopped: () => boolean, list: Uint32Array) => {
    setArranging(true);
    const found = await groups;
    if (found === null || stopped()) return;
    setArranging(false);
    show(grouped(found), moved, list);
  };
  const putSoon = (next: Uint32Array, unfiltered: Uint32Array | null) => {
    const later = put(next, unfiltered);
    if (later !== undefined) placing = later.catch(hooks.onError);
  };

  const fresh = () => {
    taken.clear();
    holdsAt.clear();
    holdsAt.add(lastDone());
    setStale(false);
  };
  interface Wish {
    readonly wish: ViewQuery;
    readonly moved: Moved;
    readonly number: number;
  }
  /** Of several wishes the rows are there with the last: in between nobody takes them for it. */
  let wishes = 0;
  const ended = (number: number) => {
    if (number === wishes) setAsking(false);
  };
  const askNext = makeLatest(async ({ wish, moved, number }: Wish) => {
    // Whoever types has begun before the rows came: they wait, else the word would be cut in two, and be two persons'.
    const typed = async (): Promise<boolean> => {
      const closed = hooks.closed?.() ?? null;
      await closed;
      return closed !== null;
    };
    if (isWhole(wish)) {
      if ((hooks.closed?.() ?? null) !== null) await typed();
      fresh();
      ended(number);
      await put(rosterOrder(session.table), null, moved);
      return;
    }
    setAsking(true);
    try {
      let answer = await session.api.view(wish);
      // oxlint-disable-next-line no-await-in-loop -- asked anew after each word, which may have moved somebody
      while (await typed()) answer = await session.api.view(wish);
      setBinTotal(answer.total);
      fresh();
      await put(answer.order, answer.whole, moved);
    } finally {
      ended(number);
    }
  }, hooks.onError);
  const ask = (wish: ViewQuery, moved: Moved) => {
    wishes += 1;
    askNext({ wish, moved, number: wishes });
  };
  const reask = (moved: boolean) => ask(query(), moved);

  const follow = (update: Update | null) => {
    if (update === null) return;
    const { change, table, cause, results } = update;
    if (cause === 'info' && results.rows !== null) return; // another name for the workbook
    const bin = query().removed === true;
    // What persons are entered with does not move with the date, nor with the late check of a large roster.
    const computed = cause === 'as-of' || cause === 'info';
    if (computed && !bin && !ordersByResults(query())) return;
    const natural = inRosterOrder(query());
    const restored = [...(change?.restored ?? [])];
    const back = natural && restored.length > 0 && restored.every((row) => taken.has(row));
    if (table !== null || computed || bin || (bringsBack(update) && !back)) {
      reask(false);
      return;
    }
    if (change?.removed !== undefined) {
      const gone = new Set(change.removed);
      for (const row of order) if (gone.has(row)) taken.add(row);
    }
    const { unit } = query();
    const mine = (row: number) => unit === null || session.table.getText('unit', row) === unit;
    const adding = { table: session.table, mine, natural, beside };
    const followed = (list: Uint32Array) => {
      if (back) return withRestored(list, restored, session.table);
      const kept = change?.removed === undefined ? list : list.filter((row) => session.table.alive[row] === 1);
      return change?.appended === undefined ? kept : withAdded(kept, change.appended, adding);
    };
    const now = followed(order);
    if (now !== order) putSoon(now, whole === null ? null : followed(whole));
    // What was changed and taken back again has moved nobody.
    if (holdsAt.has(lastDone())) setStale(false);
    else if (mayMatter(query(), grouping(), update)) setStale(true);
    else if (!stale()) holdsAt.add(lastDone());
  };
  onCleanup(session.subscribe((_state, update) => follow(update)));
  if (isWhole(query()) && grouping() === 'none') {
    order = rosterOrder(session.table);
    numbers = numberRows(order);
    setPlaces(plainPlaces(order));
    fresh();
  } else reask(true);
  const regroup = () => {
    if (stale()) reask(false);
    else putSoon(order, whole);
  };
  // The workbook's layout may be read after its rows.
  createEffect(
    on(
      asked,
      () => {
        if (placedBy !== grouping() && !asking()) regroup();
      },
      { defer: true },
    ),
  );

  const total = createMemo(() => {
    const { units } = state();
    const { unit, removed } = query();
    if (removed === true) return binTotal();
    return unit === null ? units.total.roster : (units.units.find((each) => each.name === unit)?.roster ?? 0);
  });
  /** Folds and unfolds some headings of the groups on display. */
  const refold = (change: (groups: Groups) => void) => {
    const { groups } = places();
    if (groups === null) return;
    change(groups);
    show(grouped(groups), false);
  };
  const setFold = (groups: Groups, heading: number, folded: boolean) =>
    foldsOf(grouping()).set(keyOf(groups, heading), folded);
  const isFolded = (groups: Groups, heading: number) => foldsOf(grouping()).has(keyOf(groups, heading));

  return {
    query,
    shown: () => places().length,
    persons: () => places().persons,
    total,
    stale,
    busy,
    change(patch, staying = false) {
      const before = query();
      const next = { ...before, ...patch };
      setQuery(next);
      hooks.onChange(next);
      ask(next, movedBy(before, next, staying));
    },
    reapply: () => reask(true),
    placed: () => placing,
    putNext(next) {
      beside = next;
    },
    rowAt: (position) => places().rowAt(position),
    positionOf: (row) => places().positionOf(row),
    numberAt(position) {
      const { groups, rankAt, rowAt } = places();
      return whole === null && groups === null ? rankAt(position) : numbers.of(rowAt(position));
    },
    numberOf: (row) => numbers.of(row),
    rowNumbered: (number) => numbers.row(number),
    rankAt: (position) => places().rankAt(position),
    ranked: (rank) => places().ranked(rank),

    grouping,
    groups: createMemo(() => places().groups),
    group(by) {
      if (by === asked()) return;
      batch(() => {
        own.keep(by);
        if (placedBy !== grouping()) regroup();
      });
    },
    isHeading: (position) => places().headingAt(position) >= 0,
    levelAt(position) {
      const { groups, headingAt } = places();
      return groups?.level[headingAt(position)] ?? -1;
    },
    headingAt(position) {
      const { groups, headingAt } = places();
      const heading = headingAt(position);
      if (groups === null || heading < 0) return null;
      return headingOf(session, grouping(), groups, heading, isFolded(groups, heading));
    },
    membersAt(position) {
      const { groups, headingAt } = places();
      const heading = headingAt(position);
      if (groups === null || heading < 0) return new Uint32Array(0);
      const first = groups.first[heading] ?? 0;
      return groups.persons.subarray(first, first + (groups.size[heading] ?? 0));
    },
    fold(position, folded) {
      const heading = places().headingAt(position);
      if (heading >= 0) refold((groups) => setFold(groups, heading, folded));
    },
    foldAll: (folded) => refold(() => foldsOf(grouping()).all(folded)),
    unfoldTo(row) {
      const { groups, headingsOf, positionOf } = places();
      const folded = groups === null ? [] : headingsOf(row).filter((heading) => isFolded(groups, heading));
      if (folded.length > 0)
        refold((now) => {
          for (const heading of folded) setFold(now, heading, false);
        });
      return folded.length > 0 ? places().positionOf(row) : positionOf(row);
    },
    headingOver(row) {
      const { groups, headingsOf, positionOfHeading } = places();
      if (groups === null) return -1;
      const above = headingsOf(row);
      const nearest = above.find((heading) => isFolded(groups, heading)) ?? above.at(-1);
      return nearest === undefined ? -1 : positionOfHeading(nearest);
    },
    parentOf(position) {
      const { groups, headingAt, positionOfHeading } = places();
      let heading = headingAt(position);
      if (groups === null || heading < 0 || groups.level[heading] === 0) return -1;
      while (groups.level[heading] !== 0) heading -= 1;
      return positionOfHeading(heading);
    },
    positionOfKey(key) {
      const { groups, positionOfHeading } = places();
      if (groups === null) return -1;
      for (let heading = 0; heading < groups.count; heading += 1)
        if (keyOf(groups, heading) === key) return positionOfHeading(heading);
      return -1;
    },
  };
}

function movedBy(before: ViewQuery, next: ViewQuery, staying: boolean): Moved {
  if (staying || widens(before, next) || turnsTab(before, next)) return 'staying';
  return sortsAnew(before, next) || filtersAnew(before, next) ? 'kept' : true;
}
