import { createEffect, createRoot, createSignal, untrack, type Accessor } from 'solid-js';
import type { Scenario } from '../../policy/scenario-types';
import type { Session } from '../../client/types';
import { createLayout } from '../roster/layout';
import { lookSteps, type LookStep } from '../state/lookSteps';
import { AT_MOST, fixedFigures, isScenario, looksScaled, withoutValues, withScaled } from './drafts';
import { stepName } from './stepName';

/** A scenario of the open workbook as the screen works with it. */
export interface Kept {
  /** Its own on this page; a name may change. */
  readonly id: number;
  readonly scenario: Scenario;
  /** The fixed aid follows the premium. */
  readonly scaled: boolean;
}

/**
 * The scenarios of the open workbook: one a session, kept with the workbook, never part of its log. What is done to them is taken
 * back in its turn among the steps of the log and of the layout.
 */
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
  /** Writes at once what waits to be written. */
  keep(): void;
  /** The same, and waits until it is written; false where that failed. */
  stored(): Promise<boolean>;
}

/** A step that may go on: what it has changed, when, and how it then leaves the scenarios. */
interface Recent {
  readonly what: string;
  readonly at: number;
  readonly step: LookStep;
  readonly further: (now: readonly Kept[]) => void;
}

/** Changes of the same thing that follow so soon, in ms, are one step: an arrow key held on a slider. */
const SOON = 1500;
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
  const looks = lookSteps(session);
  /** The step made last, while a change of the same thing would still be part of it. */
  let recent: Recent | null = null;
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
    // What was done here before another tab changed them cannot be taken back among what that one left.
    if (untrack(ready)) looks.forget();
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
  const remember = (before: readonly Kept[], now: readonly Kept[], what: string) => {
    const at = Date.now();
    if (what !== '' && recent?.what === what && at - recent.at < SOON && looks.last() === recent.step) {
      recent.further(now);
      recent = { ...recent, at };
      return;
    }
    const [after, further] = createSignal(now);
    const walk = (to: readonly Kept[]) => {
      recent = null;
      show(to);
    };
    const step: LookStep = {
      said: () => stepName(policy, before, after()),
      undo: () => walk(before),
      redo: () => walk(after()),
    };
    recent = { what, at, step, further };
    looks.push(step);
  };
  const put = (next: readonly Kept[], live = false, what = '') => {
    if (live) return void setList(next);
    remember(settled, next, what);
    show(next);
  };
  const replace = (id: number, to: (kept: Kept) => Kept, live = false, what = '') =>
    put(
      list().map((kept) => (kept.id === id ? to(kept) : kept)),
      live,
      what === '' ? '' : `${id} ${what}`,
    );
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
    keep: () => layout.keep(),
    stored: () => layout.stored(),
  };
}
