import { createRoot } from 'solid-js';
import { expect, it } from 'vitest';
import { loadPolicy } from '../../../src/policy/library';
import type { Scenario } from '../../../src/policy/scenario-types';
import type { OpenWorkbook } from '../../../src/ui/state/open';
import { createDesk } from '../../../src/ui/whatif/desk';
import { emptyScenario, withValue } from '../../../src/ui/whatif/drafts';

const policy = loadPolicy('lanxi-2021');
const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

/** A workbook whose worker answers when it is told to. */
function slow() {
  const asked: { readonly scenarios: readonly Scenario[]; answer(): Promise<void> }[] = [];
  const state = {
    overlay: {},
    rev: 1,
    asOf: 0,
    mode: 'writer',
    log: { length: 0, undo: null, redo: null },
    save: { state: 'saved' },
  };
  const session = {
    policy,
    state: () => state,
    subscribe: () => () => undefined,
    api: {
      layout: async () => null,
      setLayout: async () => undefined,
      whatIf: (scenarios: readonly Scenario[]) =>
        new Promise((resolve) =>
          asked.push({
            scenarios,
            async answer() {
              resolve({
                baseline: {},
                scenarios: scenarios.map((scenario) => ({ of: scenario })),
              });
              await turn();
            },
          }),
        ),
    },
  };
  const open = { policy, session, state: () => state } as unknown as OpenWorkbook;
  return { asked, open, state };
}

it('while a slider moves one question is under way, and of those that wait the newest is asked', async () => {
  const { asked, open } = slow();
  const { desk, dispose } = createRoot((end) => ({ desk: createDesk(open), dispose: end }));
  await turn();
  await desk.scenarios.add(emptyScenario('甲'));
  const { id } = desk.scenarios.list()[0]!;
  const move = (premium: number) =>
    desk.scenarios.change(id, (scenario) => withValue(scenario, 'premium', premium), true);
  for (let premium = 28100; premium <= 30000; premium += 100) move(premium);
  expect(asked).toHaveLength(1);
  await asked[0]!.answer();
  expect(asked).toHaveLength(2);
  expect(asked[1]!.scenarios[0]!.overlay).toEqual({ premium: 30000 });
  // What is on display says of which state it is.
  expect(desk.shown()[0]!.scenario.overlay).toEqual({});
  await asked[1]!.answer();
  expect(desk.shown()[0]!.scenario.overlay).toEqual({ premium: 30000 });
  expect(asked).toHaveLength(2);
  // Nothing that shows results is drawn anew before they are there.
  const before = desk.shown();
  const chosen = desk.chosen();
  move(31000);
  expect(desk.shown()).toBe(before);
  expect(desk.chosen()).toBe(chosen);
  dispose();
});

it('what cannot be is not asked; the last state that can stays on display', async () => {
  const { asked, open } = slow();
  const { desk, dispose } = createRoot((end) => ({ desk: createDesk(open), dispose: end }));
  await turn();
  await desk.scenarios.add(withValue(emptyScenario('甲'), 'premium', 30000));
  await asked[0]!.answer();
  const { id } = desk.scenarios.list()[0]!;
  desk.scenarios.change(id, (scenario) => withValue(scenario, 'window-closes', 20000));
  await turn();
  expect([...new Set(desk.problems(id).map(({ key }) => key))]).toEqual(['window-closes']);
  expect(desk.held().map((kept) => kept.id)).toEqual([id]);
  expect(asked.every(({ scenarios }) => !Object.hasOwn(scenarios[0]!.overlay, 'window-closes'))).toBe(true);
  expect(desk.shown()[0]!.scenario.overlay).toEqual({ premium: 30000 });
  dispose();
});

it('a screen that comes back shows the last answer, but none of another day', async () => {
  const { asked, open, state } = slow();
  const first = createRoot((end) => ({ desk: createDesk(open), dispose: end }));
  await turn();
  await first.desk.scenarios.add(emptyScenario('甲'));
  await asked[0]!.answer();
  first.dispose();
  const again = createRoot((end) => ({ desk: createDesk(open), dispose: end }));
  expect(again.desk.shown()).toHaveLength(1);
  again.dispose();
  state.asOf = 7;
  const later = createRoot((end) => ({ desk: createDesk(open), dispose: end }));
  expect(later.desk.shown()).toEqual([]);
  await turn();
  await asked.at(-1)!.answer();
  expect(later.desk.shown()).toHaveLength(1);
  later.dispose();
});
