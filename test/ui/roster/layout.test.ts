import { expect, test, vi } from 'vitest';
import type { Layout } from '../../../src/client/protocol';
import type { Session } from '../../../src/client/types';
import { widthOfNumbers } from '../../../src/ui/roster/columns';
import { createLayout } from '../../../src/ui/roster/layout';

/** A workbook whose ledger keeps this layout. */
function open(kept: unknown) {
  const written: Layout[] = [];
  const full = { now: false };
  const api = {
    layout: async () => kept as Layout | null,
    setLayout: async (layout: Layout) => {
      if (full.now) throw new Error('storage-full');
      written.push(layout);
    },
  };
  let mode = 'reader';
  let tell = (_state: { mode: string }): void => undefined;
  const session = {
    api,
    state: () => ({ mode }),
    subscribe(listener: typeof tell) {
      tell = listener;
    },
  };
  const layout = createLayout(session as unknown as Session);
  const promote = (now: unknown) => {
    kept = now;
    mode = 'writer';
    tell({ mode });
  };
  return { layout, written, full, promote, known: () => vi.waitUntil(layout.known) };
}

test('a layout of an earlier release groups nobody and is otherwise as it was', async () => {
  const older = { views: [], columns: null, rowHeight: 28, zoom: 110 };
  const { layout, written, known } = open(older);
  await known();
  expect([layout.grouping(), layout.rowHeight(), layout.zoom()]).toEqual(['none', 28, 110]);
  layout.change({ grouping: 'household' });
  layout.keep();
  expect(written).toEqual([{ ...older, grouping: 'household' }]);
});

test('groups are found again; none kept and groups of a later release are none', async () => {
  for (const [kept, grouping] of [
    [{ views: [], columns: null, rowHeight: 26, zoom: 100, grouping: 'unit' }, 'unit'],
    [{ views: [], columns: null, rowHeight: 26, zoom: 100, grouping: 'none' }, 'none'],
    [{ views: [], columns: null, rowHeight: 26, zoom: 100, grouping: 'village' }, 'none'],
    [null, 'none'],
  ] as const) {
    const { layout, known } = open(kept);
    // oxlint-disable-next-line no-await-in-loop -- one workbook after the other
    await known();
    expect(layout.grouping()).toBe(grouping);
  }
});

test('whoever groups before the layout has been read keeps his groups, and the rest of it', async () => {
  const { layout, written, known } = open({ views: [], columns: null, rowHeight: 34, zoom: 90, grouping: 'unit' });
  layout.change({ grouping: 'group' });
  await known();
  expect([layout.grouping(), layout.zoom()]).toEqual(['group', 90]);
  layout.keep();
  expect(written.at(-1)).toMatchObject({ grouping: 'group', rowHeight: 34 });
});

test('a tab that may write from now on goes on from what the other one has kept', async () => {
  const older = { views: [], columns: null, rowHeight: 26, zoom: 100 };
  const scenario = (name: string) => ({ name, overlay: {}, dropped: [], added: [] });
  const { layout, written, promote, known } = open(older);
  await known();
  layout.change({ zoom: 125, scenarios: [scenario('试')] });
  promote({ ...older, rowHeight: 34, scenarios: [scenario('甲')] });
  await vi.waitUntil(() => layout.rowHeight() === 34);
  // What was arranged here stays as it is; what was tried was never to be kept.
  expect([layout.zoom(), layout.scenarios().map(({ name }) => name)]).toEqual([125, ['甲']]);
  layout.change({ zoom: 80 });
  layout.keep();
  expect(written.at(-1)).toEqual({ ...older, rowHeight: 34, zoom: 80, scenarios: [scenario('甲')] });
});

test('the column of row numbers is as wide as up to five digits, and wider for more', () => {
  expect([0, 1, 99_999].map(widthOfNumbers)).toEqual([58, 58, 58]);
  expect([100_000, 1_487_341].map(widthOfNumbers)).toEqual([66, 74]);
});

test('a scenario is kept as soon as it is changed, without waiting for the hand to rest; the rest of the layout waits', async () => {
  const { layout, written, known } = open({ views: [], columns: null, rowHeight: 26, zoom: 100 });
  await known();
  layout.change({ zoom: 125 });
  expect(written).toEqual([]);
  layout.change({ scenarios: [{ name: '试', overlay: {}, dropped: [], added: [] }] });
  expect(written).toMatchObject([{ zoom: 125, scenarios: [{ name: '试' }] }]);
  // While that is being stored the next one waits, and is kept all the same.
  layout.change({ scenarios: [{ name: '再试', overlay: {}, dropped: [], added: [] }] });
  expect(written).toHaveLength(1);
  expect(await layout.stored()).toBe(true);
  expect(written.at(-1)).toMatchObject({ scenarios: [{ name: '再试' }] });
});

test('what is done to scenarios is said to be kept only once the last of it is', async () => {
  const { layout, written, full, known } = open({ views: [], columns: null, rowHeight: 26, zoom: 100 });
  await known();
  const scenario = (name: string) => ({ scenarios: [{ name, overlay: {}, dropped: [], added: [] }] });
  expect(layout.scenariosKept()).toBe('kept');
  layout.change({ zoom: 125 });
  expect(layout.scenariosKept()).toBe('kept');
  layout.change(scenario('试'));
  layout.change(scenario('再试'));
  expect(layout.scenariosKept()).toBe('keeping');
  await vi.waitUntil(() => layout.scenariosKept() !== 'keeping');
  expect(written.at(-1)).toMatchObject(scenario('再试'));
  expect(layout.scenariosKept()).toBe('kept');
  full.now = true;
  layout.change(scenario('满'));
  expect(await layout.stored()).toBe(false);
  expect(layout.scenariosKept()).toBe('failed');
  full.now = false;
  layout.change(scenario('又有地方'));
  expect(await layout.stored()).toBe(true);
  expect(layout.scenariosKept()).toBe('kept');
});
