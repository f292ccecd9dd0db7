import { createEffect, createRoot, createSignal, untrack, type Accessor } from 'solid-js';
import type { Scenario } from '../../policy/scenario-types';
import type { LogSummary } from '../../client/protocol';
import type { Session } from '../../client/types';
import { createLayout } from '../roster/layout';
import { AT_MOST, fixedFigures, isScenario, looksScaled, withoutValues, withScaled } from './drafts';
import { stepName } from './stepName';
import { createSteps } from './steps';

/** A scenario of the open workbook as the screen works with it. */
export interface Kept {
  /** Its own on this page; a name may change. */
  readonly id: number;
  readonly scenario: Scenario;
  /** The fixed aid follows the premium. */
  readonly scaled: boolean;
}

/** The scenarios of the open workbook: one a session, kept with the workbook, never part of its log. */
export interface Scenarios {
  /** What the workbook keeps has been read. */
  readonly known: Accessor<boolean>;
  /** Resolves when it has. */
  read(): Promise<void>;
  readonly list: Accessor<readonly Kept[]>;
  readonly chosen: Accessor<Kept | null>;
  choose(id: number): void;
  /** Adds and chooses one once what is kept is known; false where there are three already. */
  add(scenario: Scenario): Promise<boolean>;
  /** `live`: a slider is under way; what comes of it is kept when it is let go. `what`: the figure, whose changes are one step. */
  change(id: number, to: (scenario: Scenario) => Scenario, live?: boolean, what?: string): void;
  setScaled(id: number, scaled: boolean): void;
  /** The fixed aid stays as it is now, whatever becomes of the premium. */
  hold(id: number): void;
  /** Takes a scenario away; the answer brings it back. */
  remove(id: number): () => void;
  /** What would be taken back or done again, in words; null where the log's own step, or nothing, comes first. */
  readonly toUndo: Accessor<string | null>;
  readonly toRedo: Accessor<string | null>;
  /** Back and forth among the scenarios as they were; nothing of it is in the workbook's log. */
  undo(): void;
  redo(): void;
  /** Writes at once what waits to be written. */
  keep(): void;
}

const known = new WeakMap<Session, Scenarios>();

/** The scenarios of the workbook that is open, however often they are asked for. */
export function scenariosOf(session: Session): Scenarios {
  const there = known.get(session);
  if (there !== undefined) return there;
  const made = createRoot(() => makeScenarios(session));
  known.set(session, made);
  return made;
}

function makeScenarios(session: Session): Scenarios {
  const layout = createLayout(session);
  const { policy } = session;
  const base = () => session.state().overlay;
  const [list, setList] = createSignal<readonly Kept[]>([]);
  const [wanted, choose] = createSignal<number | null>(null);
  const [ready, setReady] = createSignal(false);
  const [log, setLog] = createSignal<LogSummary>(session.state().log);
  const steps = createSteps<readonly Kept[]>(Date.now, () => log().undo?.seq ?? 0);
  session.subscribe((state, update) => {
    const before = log();
    if (sameLog(before, state.log)) return;
    setLog(state.log);
    if (state.log.length > before.length) steps.overtaken();
    else if (update?.cause === 'undo' || update?.cause === 'redo') steps.walked(state.log.undo?.seq ?? 0);
    else steps.clear();
  });
  let settled: readonly Kept[] = [];
  let last = 0;
  let waiting: (() => void)[] = [];
  const made = (scenario: Scenario): Kept => {
    last += 1;
    return { id: last, scenario, scaled: looksScaled(policy, base(), scenario) };
  };
  let stored: readonly Scenario[] | null = null;
  createEffect(() => {
    const kept = layout.scenarios();
    // Read for the first time, or anew once this tab may write: not what was put there from here.
    if (!layout.known() || kept === stored) return;
    stored = kept;
    settled = untrack(() => kept.filter(isScenario).slice(0, AT_MOST).map(made));
    steps.clear();
    setList(settled);
    setReady(true);
    for (const go of waiting) go();
    waiting = [];
  });
  const store = () => {
    stored = list().map(({ scenario }) => scenario);
    layout.change({ scenarios: stored });
  };
  const show = (next: readonly Kept[]) => {
    settled = next;
    setList(next);
    store();
  };
  const put = (next: readonly Kept[], live = false, what = '') => {
    if (live) return void setList(next);
    steps.push(settled, what);
    show(next);
  };
  const replace = (id: number, to: (kept: Kept) => Kept, live = false, what = '') =>
    put(
      list().map((kept) => (kept.id === id ? to(kept) : kept)),
      live,
      what === '' ? '' : `${id} ${what}`,
    );
  const nameOf = (before: readonly Kept[] | null, after: readonly Kept[] | null) =>
    before === null || after === null ? null : stepName(policy, before, after);
  const walk = (next: readonly Kept[] | null) => next !== null && show(next);
  const read = async () => {
    if (!ready()) await new Promise<void>((resolve) => waiting.push(resolve));
  };
  return {
    known: ready,
    read,
    list,
    chosen: () => list().find(({ id }) => id === wanted()) ?? list()[0] ?? null,
    choose: (id) => void choose(id),
    async add(scenario) {
      await read();
      if (list().length >= AT_MOST) return false;
      const kept = made(scenario);
      put([...list(), kept]);
      choose(kept.id);
      return true;
    },
    change(id, to, live, what) {
      replace(
        id,
        (kept) => {
          const scenario = to(kept.scenario);
          return { ...kept, scenario: kept.scaled ? withScaled(policy, base(), scenario) : scenario };
        },
        live,
        what,
      );
    },
    setScaled(id, scaled) {
      replace(id, ({ scenario }) => ({
        id,
        scaled,
        scenario: scaled ? withScaled(policy, base(), scenario) : withoutValues(scenario, fixedFigures(policy)),
      }));
    },
    hold: (id) => replace(id, (kept) => ({ ...kept, scaled: false })),
    remove(id) {
      const before = list();
      const at = before.findIndex((kept) => kept.id === id);
      const gone = before[at];
      put(before.filter((kept) => kept.id !== id));
      choose(before[at + 1]?.id ?? before[at - 1]?.id ?? 0);
      return () => {
        if (gone === undefined || list().length >= AT_MOST || list().includes(gone)) return;
        put([...list().slice(0, at), gone, ...list().slice(at)]);
        choose(gone.id);
      };
    },
    toUndo: () => nameOf(steps.back(), list()),
    toRedo: () => nameOf(list(), steps.forth()),
    undo: () => walk(steps.undo(settled)),
    redo: () => walk(steps.redo(settled)),
    keep: () => layout.keep(),
  };
}

function sameLog(one: LogSummary, other: LogSummary): boolean {
  return one.length === other.length && one.undo?.seq === other.undo?.seq && one.redo?.seq === other.redo?.seq;
}
