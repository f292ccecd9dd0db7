import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Layout } from '../../../src/client/protocol';
import type { Session } from '../../../src/client/types';
import { loadPolicy } from '../../../src/policy/library';
import { FIRST_LAYOUT } from '../../../src/ui/roster/layout';
import { emptyScenario, withValue } from '../../../src/ui/whatif/drafts';
import { scenariosOf } from '../../../src/ui/whatif/scenarios';

const policy = loadPolicy('lanxi-2021');

/** A session of which only the layout is real. */
function open(kept: Layout | null) {
  const stored: Layout[] = [];
  const session = {
    policy,
    state: () => ({ overlay: {}, mode: 'writer', log: { length: 0, undo: null, redo: null } }),
    subscribe: () => () => undefined,
    api: {
      layout: async () => kept,
      setLayout: async (layout: Layout) => void stored.push(layout),
    },
  } as unknown as Session;
  return { scenarios: scenariosOf(session), session, stored };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const settle = () => vi.advanceTimersByTimeAsync(1000);

describe('scenarios', () => {
  it('are those kept with the workbook; what is none is left out', async () => {
    const one = emptyScenario('甲');
    const { scenarios, session } = open({ ...FIRST_LAYOUT, scenarios: [one, { name: 1 } as never] });
    expect(scenarios.known()).toBe(false);
    await settle();
    expect(scenarios.known()).toBe(true);
    expect(scenarios.list().map(({ scenario }) => scenario)).toEqual([one]);
    expect(scenarios.chosen()?.scenario).toEqual(one);
    expect(scenariosOf(session)).toBe(scenarios);
  });

  it('what was done to them is taken back by its name', async () => {
    const { scenarios } = open(null);
    await scenarios.add(emptyScenario('甲'));
    const { id } = scenarios.list()[0]!;
    expect(scenarios.toUndo()).toBe('新增情景“甲”');
    scenarios.change(id, (scenario) => withValue(scenario, 'premium', 29000));
    expect(scenarios.toUndo()).toBe('情景的改动（“甲”：个人缴费标准）');
    scenarios.change(id, (scenario) => ({ ...scenario, name: '乙' }));
    expect(scenarios.toUndo()).toBe('情景改名（“甲” → “乙”）');
    scenarios.undo();
    expect(scenarios.toRedo()).toBe('情景改名（“甲” → “乙”）');
    scenarios.change(id, (scenario) => ({ ...scenario, dropped: ['full'] }));
    expect([scenarios.toUndo(), scenarios.toRedo()]).toEqual(['情景的改动（“甲”：资助类别）', null]);
    scenarios.remove(id);
    expect(scenarios.toUndo()).toBe('删除情景“甲”');
  });

  it('a slider under way is not written; what comes of it is, once', async () => {
    const { scenarios, stored } = open(null);
    await scenarios.add(emptyScenario('甲'));
    await settle();
    stored.length = 0;
    const { id } = scenarios.list()[0]!;
    for (let value = 28000; value < 28050; value += 1) {
      scenarios.change(id, (scenario) => withValue(scenario, 'premium', value), true);
      await vi.advanceTimersByTimeAsync(16);
    }
    await settle();
    expect(stored).toEqual([]);
    scenarios.change(id, (scenario) => withValue(scenario, 'premium', 30000));
    scenarios.change(id, (scenario) => withValue(scenario, 'premium', 30100));
    await settle();
    expect(stored.map((layout) => layout.scenarios?.[0]?.overlay)).toEqual([{ premium: 30100 }]);
  });

  it('three at most; one that is deleted comes back where it was, and chosen', async () => {
    const { scenarios, stored } = open(null);
    for (const name of ['甲', '乙', '丙']) expect(await scenarios.add(emptyScenario(name))).toBe(true);
    expect(await scenarios.add(emptyScenario('丁'))).toBe(false);
    const names = () => scenarios.list().map(({ scenario }) => scenario.name);
    const back = scenarios.remove(scenarios.list()[1]!.id);
    expect(names()).toEqual(['甲', '丙']);
    expect(scenarios.chosen()?.scenario.name).toBe('丙');
    back();
    back();
    expect(names()).toEqual(['甲', '乙', '丙']);
    expect(scenarios.chosen()?.scenario.name).toBe('乙');
    await settle();
    expect(stored.at(-1)?.scenarios?.map(({ name }) => name)).toEqual(['甲', '乙', '丙']);
  });

  it('fixed aid follows the premium as long as it is wished, and is let go where it stands', async () => {
    const { scenarios } = open(null);
    await scenarios.add(emptyScenario('甲'));
    const { id } = scenarios.list()[0]!;
    const overlay = () => scenarios.list()[0]!.scenario.overlay;
    scenarios.change(id, (scenario) => withValue(scenario, 'premium', 56000));
    scenarios.setScaled(id, true);
    expect(overlay()).toEqual({ premium: 56000, 'aid-full': 56000, 'aid-half': 28000, 'aid-edge': 14000 });
    scenarios.change(id, (scenario) => withValue(scenario, 'premium', 14000), true);
    expect(overlay()).toEqual({ premium: 14000, 'aid-full': 14000, 'aid-half': 7000, 'aid-edge': 3500 });
    scenarios.hold(id);
    scenarios.change(id, (scenario) => withValue(scenario, 'premium', 28000));
    expect(overlay()).toEqual({ premium: 28000, 'aid-full': 14000, 'aid-half': 7000, 'aid-edge': 3500 });
    scenarios.setScaled(id, false);
    expect(overlay()).toEqual({ premium: 28000 });
  });
});
