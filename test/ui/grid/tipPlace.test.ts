import { expect, test } from 'vitest';
import { tipPlace } from '../../../src/ui/grid/tipPlace';

const WINDOW = { width: 1366, height: 662 };

test('the coming value stands beside the pointer, and within the window at each of its edges', () => {
  expect(tipPlace({ x: 300, y: 300 }, WINDOW)).toEqual({ left: 314, top: 316 });
  expect(tipPlace({ x: 1364, y: 300 }, WINDOW)).toEqual({ right: 12, top: 316 });
  expect(tipPlace({ x: 300, y: 660 }, WINDOW)).toEqual({ left: 314, bottom: 12 });
  expect(tipPlace({ x: 1380, y: 700 }, WINDOW)).toEqual({ right: 0, bottom: 0 });
  expect(tipPlace({ x: -40, y: -40 }, WINDOW)).toEqual({ left: 0, top: 0 });
});
