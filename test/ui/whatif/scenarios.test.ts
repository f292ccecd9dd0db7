import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Layout, LogEntry } from '../../../src/client/protocol';
import type { Session, SessionState } from '../../../src/client/types';
import { loadPolicy } from '../../../src/policy/library';
import { FIRST_LAYOUT } from '../../../src/ui/roster/layout';
import { lookSteps } from '../../../src/ui/state/lookSteps';
import { emptyScenario, withValue } from '../../../src/ui/whatif/drafts';
import { scenariosOf } from '../../../src/ui/whatif/scenarios';

const policy = loadPolicy('lanxi-2021');

/** A session of which only the layout is real, and of the log the numbers of its records. */
function open(kept: Layout | null) {
  const stored: Layout[] = [];
  let [done, undone, length] = [[] as number[], [] as number[], 0];
  const entry = (seq: number | undefined) => (seq === undefined ? null : ({ seq } as LogEntry));
  const state = () =>
    ({
      overlay: {},
      mode: 'writer',
      log: { length, undo: entry(done.at(-1)), redo: entry(undone.at(-1)) },
      save: { state: 'saved' },
    }) as unknown as SessionState;
  const listeners = new Set<(state: SessionState, update: { cause: string }) => void>();
  const tell = (cause: string) => listeners.forEach((listener) => listener(state(), { cause }));
  const session = {
    policy,
    state,
    subscribe: (listener: (state: SessionState, update: { cause: string }) => void) => listeners.add(listener),
    api: {
      layout: async () => kept,
      setLayout: async (layout: Layout) => void stored.push(layout),
    },
  } as unknown as Session;
  const steps = lookSteps(session);
  const data = {
    edit() {
      length += 1;
      [done, undone] = [[...done, length], []];
      tell('change');
    },
    undo() {
      const seq = done.at(-1);
      if (seq === undefined) return null;
      [done, undone] = [done.slice(0, -1), [...undone, seq]];
      tell('undo');
      return seq;
    },
    redo() {
      const seq = undone.at(-1);
      if (seq === undefined) return null;
      [done, undone] = [[...done, seq], undone.slice(0, -1)];
      tell('redo');
      return seq;
    },
  };
  return {
    scenarios: scenariosOf(session),
    session,
    stored,
    steps,
    data,
    /** What Ctrl+Z takes back, and Ctrl+Y does again. */
    back: () => steps.undo()?.said() ?? data.undo(),
    again: () => steps.again()?.said() ?? (steps.redo() === null ? null : data.redo()),
  };
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
    const { scenarios, steps, back } = open(null);
    await scenarios.add(emptyScenario('甲'));
    const { id } = scenarios.list()[0]!;
    expect(steps.last()?.said()).toBe('新增情景“甲”');
    scenarios.change(id, (scenario) => withValue(scenario, 'premium', 29000));
    expect(steps.last()?.said()).toBe('情景的改动（“甲”：个人缴费标准）');
    scenarios.change(id, (scenario) => ({ ...scenario, name: '乙' }));
    expect(back()).toBe('情景改名（“甲” → “乙”）');
    expect(scenarios.list()[0]?.scenario.name).toBe('甲');
    expect(steps.next()?.said()).toBe('情景改名（“甲” → “乙”）');
    scenarios.change(id, (scenario) => ({ ...scenario, dropped: ['full'] }));
    expect([steps.last()?.said(), steps.next()]).toEqual(['情景的改动（“甲”：资助类别）', null]);
    scenarios.remove(id);
    expect(back()).toBe('删除情景“甲”');
    expect(scenarios.list()[0]?.scenario.dropped).toEqual(['full']);
  });

  it('one order with the steps of the workbook and of the layout: an edit after an undo ends what could be done again', async () => {
    const { scenarios, steps, data, back, again } = open(null);
    const looks: string[] = [];
    const premium = () => scenarios.list()[0]?.scenario.overlay['premium'];
    await scenarios.add(emptyScenario('甲'));
    const { id } = scenarios.list()[0]!;
    const move = (value: number) => scenarios.change(id, (scenario) => withValue(scenario, 'premium', value));
    data.edit(); // 1, a figure of the policy
    move(29000);
    looks.push('hidden');
    steps.push({
      said: () => 'hidden',
      undo: () => void looks.pop(),
      redo: () => void looks.push('hidden'),
    });
    data.edit(); // 2
    move(30000);
    const all = [
      '情景的改动（“甲”：个人缴费标准）',
      2,
      'hidden',
      '情景的改动（“甲”：个人缴费标准）',
      1,
      '新增情景“甲”',
    ];
    expect([back(), back(), back(), back(), back(), back(), back()]).toEqual([...all, null]);
    expect([scenarios.list(), looks]).toEqual([[], []]);
    expect([again(), again(), again(), again(), again(), again(), again()]).toEqual([...all.reverse(), null]);
    expect([premium(), looks]).toEqual([30000, ['hidden']]);
    // The policy's step is taken back, then a scenario is changed: there is nothing to be done again.
    expect([back(), back()]).toEqual(['情景的改动（“甲”：个人缴费标准）', 2]);
    move(31000);
    expect([again(), steps.redo()]).toEqual([null, null]);
    // And the other way round.
    expect(back()).toBe('情景的改动（“甲”：个人缴费标准）');
    data.edit();
    expect([again(), premium()]).toEqual([null, 29000]);
  });

  it('what moves the same thing soon after is the same step', async () => {
    const { scenarios, data, back, again } = open(null);
    await scenarios.add(emptyScenario('甲'));
    const { id } = scenarios.list()[0]!;
    const premium = () => scenarios.list()[0]?.scenario.overlay['premium'];
    const move = (value: number, what = 'premium') =>
      scenarios.change(id, (scenario) => withValue(scenario, 'premium', value), false, what);
    move(28100);
    await vi.advanceTimersByTimeAsync(1000);
    move(28200);
    await vi.advanceTimersByTimeAsync(1400);
    move(28300);
    back();
    expect(premium()).toBeUndefined();
    again();
    expect(premium()).toBe(28300);
    move(28400); // after a step back and forth: its own
    await vi.advanceTimersByTimeAsync(1600);
    move(28500); // later
    move(28600, 'goal'); // another thing
    const walked = [1, 2, 3, 4].map(() => (back(), premium()));
    expect(walked).toEqual([28500, 28400, 28300, undefined]);
    move(28100);
    data.edit();
    move(28200); // the workbook was changed between
    expect([back(), premium(), back(), back(), premium()]).toEqual([
      '情景的改动（“甲”：个人缴费标准）',
      28100,
      1,
      '情景的改动（“甲”：个人缴费标准）',
      undefined,
    ]);
  });

  it('a slider under way is not written; what comes of it is, at once', async () => {
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
    expect(stored.map((layout) => layout.scenarios?.[0]?.overlay)).toEqual([{ premium: 30000 }]);
    scenarios.change(id, (scenario) => withValue(scenario, 'premium', 30100));
    await settle();
    expect(stored.at(-1)?.scenarios?.[0]?.overlay).toEqual({ premium: 30100 });
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
