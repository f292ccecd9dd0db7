import { beforeEach, describe, expect, test } from 'vitest';
import { createIdleClock, type IdleClock } from '../../../src/ui/lock/idle';

// When the page locks by itself, on clocks of the test's own.

const MINUTE = 60_000;
let wall = 0;
let steady = 0;
let minutes = 10;
let clock: IdleClock;
const pass = (milliseconds: number) => {
  wall += milliseconds;
  steady += milliseconds;
};

beforeEach(() => {
  wall = Date.UTC(2020, 11, 20);
  steady = 5000;
  minutes = 10;
  clock = createIdleClock(() => minutes * MINUTE, { wall: () => wall, steady: () => steady });
});

describe('nobody has a hand on the page', () => {
  test('for ten minutes: then it is over, and not a moment before', () => {
    pass(10 * MINUTE - 1);
    expect(clock.isOver()).toBe(false);
    pass(1);
    expect(clock.isOver()).toBe(true);
  });

  test('and then somebody has: it begins anew', () => {
    for (let round = 0; round < 5; round += 1) {
      pass(9 * MINUTE);
      clock.touch();
    }
    expect([clock.idle(), clock.isOver()]).toEqual([0, false]);
    pass(10 * MINUTE);
    expect(clock.isOver()).toBe(true);
  });

  test('while the computer sleeps: the clock on the wall has gone on', () => {
    wall += 8 * 60 * MINUTE;
    steady += 100;
    expect(clock.isOver()).toBe(true);
  });

  test('and sets the clock back: the other one has not been', () => {
    steady += 10 * MINUTE;
    wall -= 24 * 60 * MINUTE;
    expect(clock.isOver()).toBe(true);
  });

  test('fewer minutes chosen meanwhile hold at once', () => {
    pass(3 * MINUTE);
    minutes = 2;
    expect(clock.isOver()).toBe(true);
  });
});
