import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createWaitingKey, MOMENT, REST, STRAY, type WaitingKey } from '../../../src/ui/grid/waitingKey';

const pressed = (key: string, more: Partial<KeyboardEvent> = {}) => ({
  key,
  keyCode: 0,
  isComposing: false,
  repeat: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

let held: WaitingKey;
let done: string[];
const wait = (text: string) => held.wait({ text, run: () => done.push(text), stray: () => done.push(`stray ${text}`) });

beforeEach(() => {
  vi.useFakeTimers();
  held = createWaitingKey(() => Date.now());
  done = [];
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a digit that may begin a date', () => {
  test('is a mark after a moment, and only then', () => {
    wait('5');
    vi.advanceTimersByTime(MOMENT - 1);
    expect(done).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(done).toEqual(['5']);
  });

  test.each(['0', '-', '/', '.', '年', 'a'])('followed by %s it is a text, and no mark is set', (sign) => {
    wait('2');
    expect(held.next(pressed(sign))).toEqual({ how: 'typing', text: '2' });
    vi.advanceTimersByTime(MOMENT * 2);
    expect(done).toEqual([]);
  });

  test('an input method that begins a word takes it along', () => {
    wait('3');
    expect(held.next(pressed('Process', { keyCode: 229 }))).toEqual({ how: 'typing', text: '3' });
    expect(done).toEqual([]);
  });

  test.each(['ArrowDown', 'Enter', 'Tab', ' ', 'F2'])(
    'is a mark at once when %s follows, which goes its own way',
    (key) => {
      wait('5');
      expect(held.next(pressed(key))).toBe(null);
      expect(done).toEqual(['5']);
      vi.advanceTimersByTime(MOMENT * 2);
      expect(done).toEqual(['5']);
    },
  );

  test.each([pressed('Escape'), pressed('Backspace'), pressed('z', { ctrlKey: true })])(
    'is taken back by $key',
    (event) => {
      wait('5');
      expect(held.next(event)).toEqual({ how: 'used' });
      vi.advanceTimersByTime(MOMENT * 2);
      expect(done).toEqual([]);
    },
  );

  test('Shift alone and the repetition of a held key change nothing', () => {
    wait('5');
    expect(held.next(pressed('Shift', { shiftKey: true }))).toBe(null);
    expect(held.next(pressed('5', { repeat: true }))).toEqual({ how: 'used' });
    expect(done).toEqual([]);
    held.flush();
    expect(done).toEqual(['5']);
  });

  test('other commands come after it', () => {
    wait('5');
    expect(held.next(pressed('s', { ctrlKey: true }))).toBe(null);
    expect(done).toEqual(['5']);
  });

  test('a sign of dates that comes too late is told to be one', () => {
    wait('2');
    vi.advanceTimersByTime(MOMENT);
    expect(held.next(pressed('-'))).toBe(null);
    expect(done).toEqual(['2', 'stray 2']);
    wait('3');
    vi.advanceTimersByTime(MOMENT + STRAY);
    held.next(pressed('-'));
    wait('4');
    vi.advanceTimersByTime(MOMENT);
    held.next(pressed('ArrowDown'));
    held.next(pressed('-'));
    expect(done).toEqual(['2', 'stray 2', '3', '4']);
  });

  test('the rest of a text that the cell does not take means nothing by itself', () => {
    wait('4');
    expect(held.next(pressed('4'))).toEqual({ how: 'typing', text: '4' });
    held.refused();
    for (const sign of ['1', '6', '6']) {
      vi.advanceTimersByTime(REST - 1);
      expect(held.next(pressed(sign))).toEqual({ how: 'used' });
    }
    expect(held.next(pressed('ArrowDown'))).toBe(null);
    expect(held.next(pressed('5'))).toBe(null);
    wait('5');
    held.flush();
    held.refused();
    vi.advanceTimersByTime(REST);
    expect(held.next(pressed('6'))).toBe(null);
    expect(done).toEqual(['5']);
  });
});
