import { createSignal } from 'solid-js';

/** What is given up where the page is locked, and told when it is open again. */
export type GivenUp = 'import' | 'merge';

/** Writes what is being typed, as Enter would; says what cannot be kept. */
type Step = () => GivenUp | null;
const steps = new Set<Step>();

/** What a part of the page does before the page is locked; returns how to take that back. */
export function beforeLock(step: Step): () => void {
  steps.add(step);
  return () => void steps.delete(step);
}

export function runBeforeLock(): readonly GivenUp[] {
  return [...steps].flatMap((step) => step() ?? []);
}

/** Whether the panel 密码与锁定 is asked for. */
export const [lockPanelAsked, setLockPanelAsked] = createSignal(false);
