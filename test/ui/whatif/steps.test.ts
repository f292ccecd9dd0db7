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
