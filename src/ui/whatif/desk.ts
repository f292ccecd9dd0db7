import {
  createContext,
  createEffect,
  createMemo,
  createSignal,
  on,
  untrack,
  useContext,
  type Accessor,
} from 'solid-js';
import type { Compared, Comparison, Shifts } from '../../client/protocol';
import type { OverlayProblem } from '../../policy/scenario';
import type { Scenario } from '../../policy/scenario-types';
import { makeLatest } from '../state/latest';
import type { OpenWorkbook } from '../state/open';
import { reportError } from '../toast/report';
import { failureOf } from '../words/failure';
import { judge, type Judged } from './judging';
import { linesOf, type Line } from './lines';
import type { Asked } from './names';
import { scenariosOf, type Kept, type Scenarios } from './scenarios';
import { createShifts } from './shifts';

/** What the worker said last, and of which scenarios. */
export interface Answer {
  readonly ids: readonly number[];
  readonly scenarios: readonly Scenario[];
  readonly comparison: Comparison;
}

/** One scenario with its results, as the tables show it. */
export interface Shown {
  readonly id: number;
  /** As it was computed: of a scenario that cannot be, the last state that could. */
  readonly scenario: Scenario;
  readonly name: string;
  readonly compared: Compared;
}

/** What every part of the screen works with. */
export interface Desk {
  readonly open: OpenWorkbook;
  readonly scenarios: Scenarios;
  readonly lines: readonly Line[];
  problems(id: number): readonly OverlayProblem[];
  /** Why what is on display is older than what is being edited; empty where it is not. */
  readonly held: Accessor<readonly Kept[]>;
  readonly answer: Accessor<Answer | null>;
  /** What a scenario on display moves besides money; null until it is known. */
  shifts(id: number): Shifts | null;
  readonly shown: Accessor<readonly Shown[]>;
  readonly chosen: Accessor<Shown | null>;
  /** The persons whose names are on display instead of the results. */
  readonly asked: Accessor<Asked | null>;
  ask(persons: Asked | null): void;
}

/** The last answer, for a screen that comes back; and the roster, the figures and the day that it holds for. */
const answers = new WeakMap<Scenarios, { readonly of: readonly unknown[]; readonly is: Answer }>();

/** Asks for the comparison at every change of a scenario, the roster, the workbook's figures or the as-of date: the newest only. */
export function createDesk(open: OpenWorkbook): Desk {
  const scenarios = scenariosOf(open.session);
  const basis = (): readonly unknown[] => {
    const { rev, asOf, overlay } = open.state();
    return [rev, asOf, overlay];
  };
  const last = answers.get(scenarios);
  const today = untrack(basis);
  // What holds for another day is not shown under this one, not even until the new answer comes.
  const holds = last !== undefined && last.of.every((part, at) => part === today[at]);
  const [answer, setAnswer] = createSignal<Answer | null>(holds ? last.is : null);
  const [asked, ask] = createSignal<Asked | null>(null);
  const base = createMemo(() => open.state().overlay);
  const judged = createMemo<ReadonlyMap<number, Judged>>(
    (before) => judge(open.policy, base(), scenarios.list(), before),
    new Map<number, Judged>(),
  );
  const wish = createMemo(() => {
    const good = scenarios.list().flatMap(({ id }) => {
      const scenario = judged().get(id)?.good ?? null;
      return scenario === null ? [] : [{ id, scenario }];
    });
    return { ids: good.map(({ id }) => id), scenarios: good.map(({ scenario }) => scenario) };
  });
  const request = makeLatest(
    async ({ ids, scenarios: wanted }: ReturnType<typeof wish>) => {
      const of = untrack(basis);
      const comparison = await open.session.api.whatIf(wanted);
      const next = { ids, scenarios: wanted, comparison };
      answers.set(scenarios, { of, is: next });
      setAnswer(next);
    },
    (error) => {
      // The workbook's own figures have changed meanwhile; what they are now is asked for next.
      if (failureOf(error)?.code !== 'parameter-refused') reportError(error);
    },
  );
  createEffect(
    on([wish, () => open.state().rev, () => open.state().asOf, base], ([wanted]) => {
      if (wanted.ids.length > 0) request(wanted);
    }),
  );
  // What an edit leaves as it is draws nothing anew: results come with the answer, once.
  const labels = createMemo(() => scenarios.list().map(({ id, scenario: { name } }) => ({ id, name })), [], {
    equals: (before, now) =>
      before.length === now.length && before.every(({ id, name }, at) => id === now[at]?.id && name === now[at].name),
  });
  const chosenId = createMemo(() => scenarios.chosen()?.id);
  const shown = createMemo(() => {
    const told = answer();
    if (told === null) return [];
    return labels().flatMap(({ id, name }): Shown[] => {
      const at = told.ids.indexOf(id);
      const [scenario, compared] = [told.scenarios[at], told.comparison.scenarios[at]];
      return scenario === undefined || compared === undefined ? [] : [{ id, scenario, name, compared }];
    });
  });
  return {
    open,
    scenarios,
    lines: linesOf(open.policy),
    problems: (id) => judged().get(id)?.problems ?? [],
    held: createMemo(() => scenarios.list().filter(({ id }) => (judged().get(id)?.problems.length ?? 0) > 0), [], {
      equals: (before, now) => before.length === 0 && now.length === 0,
    }),
    answer,
    shifts: createShifts(open, answer),
    shown,
    chosen: createMemo(() => shown().find(({ id }) => id === chosenId()) ?? null),
    asked,
    ask,
  };
}

export const DeskContext = createContext<Desk>();

/** Only for what is drawn inside the screen of scenarios. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === undefined) throw new Error('useDesk() is for parts of the screen of scenarios');
  return desk;
}
