import { createEffect, createSignal, on, onCleanup, type Accessor } from 'solid-js';
import type { ShiftKind, Shifts } from '../../client/protocol';
import type { Scenario } from '../../policy/scenario-types';
import { reportError } from '../toast/report';
import { failureOf } from '../words/failure';
import type { OpenWorkbook } from '../state/open';

/** In the order in which they are told. */
export const SHIFT_KINDS: readonly ShiftKind[] = ['earlier', 'later', 'oneSided', 'timing'];

export function isShift(kind: string): kind is ShiftKind {
  return SHIFT_KINDS.some((each) => each === kind);
}

/** Of which scenarios the worker has told. */
interface Answer {
  readonly ids: readonly number[];
  readonly scenarios: readonly Scenario[];
}

/** Every person is gone over: only once a slider has come to rest. */
const REST_MS = 300;

/** What each scenario of an answer moves besides money; null until it has been found out. */
export function createShifts(open: OpenWorkbook, answer: Accessor<Answer | null>): (id: number) => Shifts | null {
  const [found, setFound] = createSignal<{ readonly of: Answer; readonly by: ReadonlyMap<number, Shifts> } | null>(
    null,
  );
  createEffect(
    on(answer, (of) => {
      if (of === null || of.ids.length === 0) return;
      let wanted = true;
      const timer = setTimeout(() => void look(), REST_MS);
      onCleanup(() => {
        wanted = false;
        clearTimeout(timer);
      });
      async function look(): Promise<void> {
        const by = new Map<number, Shifts>();
        try {
          for (const [at, id] of of!.ids.entries()) {
            const scenario = of!.scenarios[at];
            // oxlint-disable-next-line no-await-in-loop -- whatever is asked meanwhile is answered in between
            if (scenario !== undefined) by.set(id, await open.session.api.whatIfShifts(scenario));
            if (!wanted) return;
            setFound({ of: of!, by: new Map(by) });
          }
        } catch (error) {
          // The workbook's own figures have changed meanwhile: another answer is on its way.
          if (wanted && failureOf(error)?.code !== 'parameter-refused') reportError(error);
        }
      }
    }),
  );
  return (id) => {
    const now = found();
    return now === null || now.of !== answer() ? null : (now.by.get(id) ?? null);
  };
}
