import { expect, test } from 'vitest';
import type { LogEntry } from '../../../src/client/protocol';
import type { Session, SessionState } from '../../../src/client/types';
import { lookSteps } from '../../../src/ui/state/lookSteps';

/** A log of which only the numbers count, as the ledger keeps them, and looks that are words. */
function makeBook() {
  const listeners = new Set<(state: SessionState, update: { cause: string } | null) => void>();
  let done: number[] = [];
  let undone: number[] = [];
  let length = 0;
  let saving = false;
  let mode: 'writer' | 'reader' = 'writer';
  const entry = (seq: number | undefined) => (seq === undefined ? null : ({ seq } as unknown as LogEntry));
  const state = () =>
    ({
      mode,
      log: { undo: entry(done.at(-1)), redo: entry(undone.at(-1)), length },
      save: { state: saving ? 'saving' : 'saved' },
    }) as SessionState;
  const tell = (cause: string | null) => {
    for (const listener of listeners) listener(state(), cause === null ? null : { cause });
  };
  const session = {
    state,
    subscribe(listener: (state: SessionState, update: { cause: string } | null) => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  } as unknown as Session;
  const steps = lookSteps(session);
  const looks: string[] = [];
  const data = {
    begin() {
      saving = true;
      tell(null);
    },
    edit() {
      length += 1;
      done.push(length);
      undone = [];
      saving = false;
      tell('change');
    },
    undo() {
      const seq = done.pop();
      if (seq !== undefined) undone.push(seq);
      tell('undo');
      return seq;
    },
    redo() {
      const seq = undone.pop();
      if (seq !== undefined) done.push(seq);
      tell('redo');
      return seq;
    },
    goTo(seq: number) {
      const back = seq < (done.at(-1) ?? 0);
      const all = [...done, ...undone.reverse()];
      done = all.filter((each) => each <= seq);
      undone = all.filter((each) => each > seq).reverse();
      tell(back ? 'undo' : 'redo');
    },
    other() {
      mode = 'reader';
      length += 1;
      done.push(length);
      tell('change');
    },
  };
  return {
    steps,
    data,
    looks,
    look(name: string) {
      looks.push(name);
      steps.push({ said: () => name, undo: () => void looks.pop(), redo: () => void looks.push(name) });
    },
    /** What Ctrl+Z takes back, and Ctrl+Y does again. */
    back: () => steps.undo()?.said() ?? data.undo() ?? 'nothing',
    again: () => steps.again()?.said() ?? (steps.redo() === null ? 'nothing' : data.redo()),
  };
}

test('data and looks are taken back in the order in which they were done, and come again in it', () => {
  const { data, look, looks, back, again } = makeBook();
  data.edit(); // 1
  look('moved');
  data.edit(); // 2
  look('moved back');
  look('hidden');
  expect([back(), back(), back(), back(), back(), back()]).toEqual(['hidden', 'moved back', 2, 'moved', 1, 'nothing']);
  expect(looks).toEqual([]);
  expect([again(), again(), again(), again(), again(), again()]).toEqual([
    1,
    'moved',
    2,
    'moved back',
    'hidden',
    'nothing',
  ]);
  expect(looks).toEqual(['moved', 'moved back', 'hidden']);
  expect([back(), back(), back()]).toEqual(['hidden', 'moved back', 2]);
  expect([again(), again()]).toEqual([2, 'moved back']);
});

test('a new change of either kind ends what could be done again of both', () => {
  const { data, look, back, again } = makeBook();
  data.edit();
  look('hidden');
  data.edit();
  expect([back(), back()]).toEqual([2, 'hidden']);
  look('frozen');
  expect(again()).toBe('nothing');
  expect([back(), back()]).toEqual(['frozen', 1]);
  // What was undone since may be done again, what was undone before may not.
  expect([again(), again(), again()]).toEqual([1, 'frozen', 'nothing']);
  expect(back()).toBe('frozen');
  data.edit(); // 3
  expect(again()).toBe('nothing');
  expect([back(), again(), again()]).toEqual([3, 3, 'nothing']);
});

test('a look changed while a command is under way comes after it', () => {
  const { data, look, back } = makeBook();
  data.begin();
  look('hidden');
  data.edit();
  data.edit();
  expect([back(), back(), back(), back()]).toEqual([2, 'hidden', 1, 'nothing']);
});

test('the button of a message takes back its own record, and the look changed since is still taken back', () => {
  const { data, look, back, again } = makeBook();
  data.edit();
  data.edit();
  look('hidden');
  data.undo();
  expect([back(), back()]).toEqual(['hidden', 1]);
  expect(again()).toBe(1);
});

test('a jump in the history and another tab leave nothing of the looks to be taken back', () => {
  const { data, look, back, again, steps } = makeBook();
  data.edit();
  look('hidden');
  data.edit();
  data.edit();
  data.goTo(1);
  expect(steps.last()).toBe(null);
  expect([again(), again()]).toEqual([2, 3]);
  look('frozen');
  data.other();
  data.undo();
  expect(steps.last()).toBe(null);
  expect(back()).toBe(3);
});
