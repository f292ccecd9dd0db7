import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ColumnId } from '../../../src/client/protocol';
import { loadPolicy } from '../../../src/policy/library';
import { sampled } from '../../../src/ui/roster/autoWidth';
import {
  arranged,
  commonOnly,
  fittedElsewhere,
  frozenTo,
  LEAST_WIDTH,
  moved,
  stepped,
  toLayout,
  withHidden,
  withWidths,
  type Arranged,
} from '../../../src/ui/roster/columnLayout';
import { makeColumns } from '../../../src/ui/roster/columns';
import { nextZoom, zoomWithin } from '../../../src/ui/roster/layout';
import { SEED } from '../../roster/support';

const columns = makeColumns(loadPolicy('lanxi-2021'));
const ids = columns.map(({ id }) => id);
const start = arranged(columns, null);
const anyId = fc.constantFrom(...ids);
const anyStep = fc.oneof(
  fc.record({ kind: fc.constant('move' as const), id: anyId, before: fc.option(anyId) }),
  fc.record({ kind: fc.constant('step' as const), id: anyId, by: fc.constantFrom(-1 as const, 1 as const) }),
  fc.record({ kind: fc.constant('hide' as const), id: anyId, hide: fc.boolean() }),
  fc.record({ kind: fc.constant('freeze' as const), id: fc.option(anyId) }),
  fc.record({ kind: fc.constant('width' as const), id: anyId, width: fc.integer({ min: -50, max: 5000 }) }),
);
const play = (now: Arranged, step: typeof anyStep extends fc.Arbitrary<infer Step> ? Step : never): Arranged => {
  switch (step.kind) {
    case 'move':
      return moved(now, step.id, step.before);
    case 'step':
      return stepped(now, step.id, step.by);
    case 'hide':
      return withHidden(now, [step.id], step.hide);
    case 'freeze':
      return frozenTo(now, step.id);
    case 'width':
      return withWidths(now, { [step.id]: step.width });
  }
};

test('whatever is done, each column stands once, frozen ones at the left, one at least in view; kept and read again it is the same', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 30 }), (steps) => {
      const now = steps.reduce(play, start);
      expect([...now.order].sort()).toEqual([...ids].sort());
      const pinned = now.order.map((id) => now.pinned.has(id));
      expect(pinned.indexOf(true, pinned.indexOf(false) < 0 ? ids.length : pinned.indexOf(false))).toBe(-1);
      expect(now.order.some((id) => !now.hidden.has(id))).toBe(true);
      expect(Object.values(now.widths).every((width) => width >= LEAST_WIDTH && width <= 600)).toBe(true);
      expect(arranged(columns, toLayout(now))).toEqual(now);
    }),
    { seed: SEED, numRuns: 400 },
  );
});

test('a column is put before another one, and takes its place among the frozen', () => {
  const to = (now: Arranged) => [now.order.slice(0, 4), [...now.pinned]];
  expect(to(start)).toEqual([['name', 'unit', 'group', 'household'], ['name']]);
  expect(to(moved(start, 'household', 'unit'))).toEqual([['name', 'household', 'unit', 'group'], ['name']]);
  expect(to(moved(start, 'group', 'name'))).toEqual([
    ['group', 'name', 'unit', 'household'],
    ['name', 'group'],
  ]);
  expect(to(moved(start, 'name', 'household'))).toEqual([['unit', 'group', 'name', 'household'], []]);
  expect(moved(start, 'unit', 'unit')).toBe(start);
});

test('keys move a column past the next one in view', () => {
  const hidden = withHidden(start, ['group'], true);
  expect(stepped(hidden, 'unit', 1).order.slice(0, 5)).toEqual(['name', 'group', 'household', 'unit', 'relation']);
  expect(stepped(hidden, 'household', -1).order.slice(0, 4)).toEqual(['name', 'household', 'unit', 'group']);
  expect(stepped(start, 'name', -1)).toBe(start);
});

test('columns freeze up to one, and all of them are let go', () => {
  expect([...frozenTo(start, 'household').pinned]).toEqual(['name', 'unit', 'group', 'household']);
  expect(frozenTo(start, null).pinned.size).toBe(0);
});

test('the last column cannot be hidden; the common ones are there in every policy', () => {
  expect(withHidden(start, ids, true)).toBe(start);
  const common = commonOnly(start);
  const shown = common.order.filter((id) => !common.hidden.has(id));
  expect(shown).toContain('payAmount');
  expect(shown).not.toContain('birth');
  expect(shown.length).toBeGreaterThan(10);
});

test('a kept layout meets another policy: unknown columns are passed over, new ones stand where they stand by default', () => {
  const kept = {
    order: ['status', 'aid.gone', 'name', 'status'] as ColumnId[],
    hidden: ['aid.gone' as ColumnId],
    pinned: [] as ColumnId[],
    widths: { name: 120 },
  };
  const now = arranged(columns, kept);
  expect([...now.order].sort()).toEqual([...ids].sort());
  expect(now.order[0]).toBe('status');
  expect(now.order.indexOf('unit')).toBe(now.order.indexOf('name') + 1);
  expect(now.hidden.size).toBe(0);
});

test('a sample for widths has the first rows and some of all the others, none twice', () => {
  for (const shown of [0, 1, 99, 100, 101, 500, 98_000]) {
    const rows = sampled(shown);
    expect(new Set(rows).size).toBe(rows.length);
    expect(rows.every((row) => row >= 0 && row < shown)).toBe(true);
    expect(rows.length).toBe(Math.min(shown, 500));
  }
});

test('zoom goes by steps from wherever the slider was left, and stays within its ends', () => {
  expect([80, 85, 100, 149, 150].map((zoom) => nextZoom(zoom, 1))).toEqual([90, 90, 110, 150, 150]);
  expect([80, 85, 100, 150].map((zoom) => nextZoom(zoom, -1))).toEqual([80, 80, 90, 125]);
  expect([12, 99.6, 400].map(zoomWithin)).toEqual([80, 100, 150]);
});

test('what was fitted to texts of one language is to be fitted again in the other; what was set by hand is not', () => {
  const fitted = withWidths(start, { name: 90, unit: 80, note: 200 }, 'zh');
  expect(fittedElsewhere(fitted, 'zh')).toEqual([]);
  expect(fittedElsewhere(fitted, 'en')).toEqual(start.order.filter((id) => ['name', 'unit', 'note'].includes(id)));
  const dragged = withWidths(fitted, { unit: 60, note: undefined });
  expect(fittedElsewhere(dragged, 'en')).toEqual(['name']);
  expect(fittedElsewhere(withWidths(dragged, { name: 120 }, 'en'), 'en')).toEqual([]);
  // Kept and read again it is the same; nobody knows where widths of earlier releases come from, so they stay.
  expect(fittedElsewhere(arranged(columns, toLayout(dragged)), 'en')).toEqual(['name']);
  const { fitted: _unknown, ...earlier } = toLayout(fitted);
  expect(fittedElsewhere(arranged(columns, earlier), 'en')).toEqual([]);
});
