import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { labelSides } from '../../../src/ui/frame/timelineLabels';

test('dates stand right of their lines, at the end left of them, and give way to one another', () => {
  expect(labelSides([100, 300], 1000)).toEqual(['right', 'right']);
  expect(labelSides([100, 900], 1000)).toEqual(['right', 'left']);
  expect(labelSides([400, 430], 1000)).toEqual(['left', 'right']);
  expect(labelSides([400, 420, 440], 1000)).toEqual(['left', 'none', 'right']);
  expect(labelSides([0, 10], 1000)).toEqual(['none', 'right']);
});

test('no date lies over another one, over a line, or beyond the track', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 800 }), { maxLength: 8 }), (days) => {
      const places = days.sort((a, b) => a - b);
      const boxes = labelSides(places, 800).flatMap((side, index) => {
        const place = places[index] ?? 0;
        if (side === 'none') return [];
        return [side === 'right' ? { from: place, to: place + 46, place } : { from: place - 46, to: place, place }];
      });
      for (const box of boxes) {
        expect(box.from >= 0 && box.to <= 800).toBe(true);
        for (const other of boxes) expect(other === box || other.to <= box.from || box.to <= other.from).toBe(true);
        for (const place of places) expect(place === box.place || place <= box.from || place >= box.to).toBe(true);
      }
    }),
  );
});
