import { expect, it } from 'vitest';
import { createSteps } from '../../../src/ui/whatif/steps';

function watched() {
  const clock = { now: 0 };
  const steps = createSteps<string>(() => clock.now);
  return { clock, steps };
}

it('goes back and forth; another change ends what could be done again', () => {
  const { steps } = watched();
  expect(steps.undo('a')).toBeNull();
  steps.push('a', '');
  steps.push('b', '');
  expect(steps.undo('c')).toBe('b');
  expect(steps.undo('b')).toBe('a');
  expect([steps.canUndo(), steps.canRedo()]).toEqual([false, true]);
  expect(steps.redo('a')).toBe('b');
  steps.push('b', '');
  expect(steps.canRedo()).toBe(false);
  expect(steps.undo('d')).toBe('b');
  steps.clear();
  expect([steps.canUndo(), steps.canRedo()]).toEqual([false, false]);
});

it('what moves the same thing soon after is the same step', () => {
  const { clock, steps } = watched();
  steps.push('280', 'premium');
  clock.now = 1000;
  steps.push('281', 'premium');
  clock.now = 2400;
  steps.push('282', 'premium');
  expect(steps.undo('283')).toBe('280');
  expect(steps.undo('280')).toBeNull();
  steps.push('280', 'premium');
  clock.now = 4000;
  steps.push('290', 'premium'); // later
  steps.push('291', 'goal'); // another thing
  expect([steps.undo('x'), steps.undo('291'), steps.undo('290')]).toEqual(['291', '290', '280']);
});

it('after a step back the same thing moved again is a step of its own', () => {
  const { steps } = watched();
  steps.push('280', 'premium');
  expect(steps.undo('281')).toBe('280');
  steps.push('280', 'premium');
  expect(steps.undo('290')).toBe('280');
});

it('goes in turn with the log: what came later is taken back first', () => {
  let stands = 0;
  const steps = createSteps<string>(
    () => 0,
    () => stands,
  );
  steps.push('a', '');
  stands = 1; // a policy edit
  steps.overtaken();
  expect([steps.canUndo(), steps.back(), steps.undo('b')]).toEqual([false, null, null]);
  stands = 0; // taken back
  steps.walked(0);
  expect([steps.canUndo(), steps.back()]).toEqual([true, 'a']);
  expect(steps.undo('b')).toBe('a');
  expect([steps.canRedo(), steps.forth()]).toEqual([true, 'b']);
  expect(steps.redo('a')).toBe('b');
  stands = 1; // done again
  expect([steps.canUndo(), steps.canRedo()]).toEqual([false, false]);
  steps.push('b', '');
  expect(steps.undo('c')).toBe('b');
  expect(steps.canUndo()).toBe(false); // the log's own step comes first
});

it('steps taken back with the log below them stand after what is left', () => {
  let stands = 5;
  const steps = createSteps<string>(
    () => 0,
    () => stands,
  );
  steps.push('a', '');
  stands = 4; // by the button of a message
  steps.walked(4);
  stands = 6;
  expect(steps.canUndo()).toBe(false);
  steps.clear();
  expect(steps.back()).toBeNull();
});
