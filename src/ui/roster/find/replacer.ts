import { createEffect, createMemo, createSignal, on, onCleanup, untrack, type Accessor } from 'solid-js';
import type { ChangeName } from '../../../client/protocol';
import { t } from '../../i18n';
import { run } from '../../toast/report';
import { toastDone } from '../../toast/toasts';
import { isCancelled } from '../../words/failure';
import type { RosterDesk } from '../desk';
import type { Finder } from './finder';
import { shownText } from './shownText';
import { cellKey, countExcluded, keepingChanges, planAll, withoutCells, type Change, type Plan } from './replacing';
import { askFor, displayedIds, displayRanks } from './search';
import { newerData } from '../../state/newerData';

/** Replacing what the finder finds. */
export interface Replacer {
  readonly open: Accessor<boolean>;
  setOpen(open: boolean): void;
  readonly by: Accessor<string>;
  setBy(by: string): void;
  /** What would change; null while it is being worked out or nothing is looked for. */
  readonly plan: Accessor<Plan | null>;
  readonly planning: Accessor<boolean>;
  /** The preview was asked for by a key: its list is to have the keys once it is there. */
  readonly leading: Accessor<boolean>;
  lead(wanted: boolean): void;
  readonly excluded: Accessor<ReadonlySet<string>>;
  exclude(change: Change, yes: boolean): void;
  /** Cells of the plan that are excluded. */
  readonly left: Accessor<number>;
  /** Matches that stand in computed columns. */
  readonly computed: Accessor<number>;
  /** Replaces the match the focus stands on, and walks on. */
  one(): Promise<void>;
  /** Replaces everything but what is excluded: one step back. */
  all(): Promise<void>;
}

const PAUSE = 200;
const MOST_TRIES = 5;

export function createReplacer(desk: RosterDesk, finder: Finder): Replacer {
  const { session, view, commands } = desk;
  const [open, setOpen] = createSignal(false);
  const [by, setBy] = createSignal('');
  const [plan, setPlan] = createSignal<Plan | null>(null);
  const [planning, setPlanning] = createSignal(false);
  const [leading, setLeading] = createSignal(false);
  const [excluded, setExcluded] = createSignal<ReadonlySet<string>>(new Set());
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));

  const makePlan = (): Promise<Plan> => {
    const ranks = displayRanks(desk);
    const ids = displayedIds(desk);
    const order = ({ row, field }: Change) => (ranks[row] ?? 0) * 4096 + ids.indexOf(field);
    return planAll((...args) => session.api.planReplace(...args), askFor(desk, finder.wanted()), by(), order);
  };
  /** A plan that holds for the roster as it stands: searches that come in between may call a first one off. */
  const freshPlan = async (): Promise<Plan> => {
    for (let tries = 1; ; tries += 1) {
      const { rev } = session.state();
      try {
        // oxlint-disable-next-line no-await-in-loop -- one try after the other
        const made = await makePlan();
        if (session.state().rev === rev || tries === MOST_TRIES) return made;
      } catch (error) {
        if (!isCancelled(error) || tries === MOST_TRIES) throw error;
      }
    }
  };
  const preview = async () => {
    turn += 1;
    const mine = turn;
    if (finder.text() === '') {
      setPlan(null);
      return;
    }
    setPlanning(true);
    try {
      const made = await freshPlan();
      if (mine === turn) setPlan((before) => keepingChanges(made, before));
    } finally {
      if (mine === turn) setPlanning(false);
    }
  };
  const shown = () => desk.panel() === 'find' && open() && finder.open();
  // What is excluded is meant for one question; another one starts afresh.
  createEffect(
    on([finder.text, finder.whole, finder.matchCase, finder.scope, by], () => setExcluded(new Set<string>()), {
      defer: true,
    }),
  );
  createEffect(
    on([finder.matches, by, shown], () => {
      clearTimeout(timer);
      if (untrack(shown)) timer = setTimeout(() => run(preview), PAUSE);
    }),
  );

  const computed = createMemo(() => {
    const found = finder.matches();
    if (found === null) return 0;
    const isComputed = desk.displayed().map(({ field }) => field === null);
    return found.places.reduce((sum, place) => sum + (isComputed[place] === true ? 1 : 0), 0);
  });
  /** Says why nothing can be replaced here; false where it can. */
  const refused = (): boolean => {
    if (desk.bin()) finder.say('find.inBin');
    else if (!desk.writable()) finder.say(newerData() ? 'frame.newerData' : 'find.readOnly');
    else if (finder.text() === '') finder.say('find.nothingTyped');
    else return false;
    return true;
  };
  const values = () => ({ find: finder.text(), by: by() });
  const said = (name: ChangeName | null): string => {
    if (name?.kind !== 'replace') return t('find.replacedNothing');
    const { cells, find, by: put } = name;
    return put === '' ? t('find.replacedAway', { cells, find }) : t('find.replaced', { cells, find, by: put });
  };

  return {
    open,
    setOpen,
    by,
    setBy,
    plan,
    planning,
    leading,
    lead(wanted) {
      if (wanted) setPlan(null); // not to the list of a former question
      setLeading(wanted);
    },
    excluded,
    exclude(change, yes) {
      const next = new Set(excluded());
      if (yes) next.add(cellKey(change));
      else next.delete(cellKey(change));
      setExcluded(next);
    },
    left: createMemo(() => countExcluded(plan()?.columns ?? [], excluded())),
    computed,
    async one() {
      if (refused()) return;
      const index = finder.current();
      if (index < 0) {
        await finder.step(1);
        if (finder.current() >= 0) finder.say('find.noOneHere');
        return;
      }
      const here = finder.here();
      const row = finder.matches()?.rows[index] ?? -1;
      const field = desk.displayed()[here.place]?.field ?? null;
      if (field === null) {
        await finder.step(1);
        finder.say('find.computedOne');
        return;
      }
      const { text, whole, matchCase } = finder.wanted();
      const what = { text, whole, matchCase, columns: [field], words: {}, rows: Uint32Array.of(row) };
      const removed = view.query().removed === true;
      const made = await session.api.planReplace(
        { unit: null, search: '', sort: [], filters: [], removed },
        what,
        by(),
      );
      const [change] = made.sample;
      if (change === undefined) {
        await finder.step(1);
        finder.say('find.sameOne');
        return;
      }
      await commands.write({ name: 'replace', columns: made.columns, values: values(), said: () => null });
      await finder.walkOn(here);
      finder.say('find.replacedOne', { from: shownText(field, change.from), to: shownText(field, change.to) });
    },
    async all() {
      if (refused()) return;
      const made = await freshPlan();
      const columns = withoutCells(made.columns, excluded());
      if (columns.length === 0) {
        const kept = countExcluded(made.columns, excluded());
        const closed = computed();
        const allClosed = closed > 0 && closed === finder.matches()?.places.length;
        const nothing = (): string => {
          if (kept > 0) return t('find.replacedExcluded', { count: kept });
          return allClosed ? t('find.replacedComputed', { count: closed }) : t('find.replacedNothing');
        };
        toastDone(nothing, { stay: 4000 });
        return;
      }
      await commands.write({ name: 'replace', columns, values: values(), said });
      // What was left out stays left out: nobody has changed their mind.
      setPlan(null); // it is done; what is left is worked out once the matches have been counted anew
    },
  };
}
