import { createSignal } from 'solid-js';
import { setKeyTableOpen } from '../actions/keys/asked';
import { closeMenu } from '../actions/menu/asked';
import { closePalette } from '../actions/palette/asked';
import { setClearAsked } from '../clear/asked';
import { cover } from '../state/masking';
import { runBeforeLock, setLockPanelAsked, type GivenUp } from '../state/locking';
import type { Workbench } from '../state/workbench';
import { dismissToast, toastDone, toastProblem, toasts } from '../toast/toasts';
import { p } from '../i18n/privacy';
import { t } from '../i18n';

/** By a button or key, by time, by another tab, or since the worker that knew the password has gone. */
export type LockCause = 'hand' | 'idle' | 'elsewhere' | 'worker' | 'opening';

const LOOK_EVERY = 100;
const TOLD_FOR = 30_000;

/** While what is under way ends the page is covered: nothing of it is to be seen, though it is still there. */
const [covered, setCovered] = createSignal(false);
const [cause, setCause] = createSignal<LockCause>('opening');
export { cause as lockCause, covered };

let given: readonly GivenUp[] = [];
let problems: readonly string[] = [];
let locking: Promise<void> | null = null;

export const isLocking = (): boolean => locking !== null;

/** Locks the page once what is under way has ended: the cell that is open is written, long work ends, what is saving is saved. */
export function lockPage(bench: Workbench, why: LockCause): Promise<void> {
  const { kind } = bench.stage();
  if (kind !== 'open' && kind !== 'start' && kind !== 'opening') return Promise.resolve();
  locking ??= carryOut(bench, why).finally(() => (locking = null));
  return locking;
}

async function carryOut(bench: Workbench, why: LockCause): Promise<void> {
  setCause(why);
  cover(); // numbers shown in full for a minute
  const lost: GivenUp[] = [...runBeforeLock(), ...(isPasted(bench) ? (['import'] as const) : [])];
  leaveField();
  hide(true);
  document.title = t('frame.product');
  try {
    while (isAtWork(bench)) await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
    given = [...new Set([...lost, ...runBeforeLock()])];
    keepToasts();
    closeAll();
  } finally {
    hide(false);
  }
  await bench.lock(); // at once: nothing is painted in between, and the lock takes the focus
}

/** The worker that knew the password has died, and another one asks for it: what was called saved is all there. */
export async function lockForWorker(bench: Workbench): Promise<void> {
  const { kind } = bench.stage();
  if (locking !== null || (kind !== 'open' && kind !== 'start')) return;
  setCause('worker');
  given = runBeforeLock();
  keepToasts();
  closeAll();
  await bench.lock();
}

/** Lists and questions that would be there again when the page is open again. */
function closeAll(): void {
  closePalette();
  closeMenu();
  setKeyTableOpen(false);
  setClearAsked(false);
  setLockPanelAsked(false);
}

const BLIND = ['keydown', 'keypress', 'paste', 'copy', 'cut', 'dragover', 'drop'] as const;

function hide(all: boolean): void {
  document.documentElement.classList.toggle('covered', all);
  setCovered(all);
  // Nobody works on what nobody sees.
  for (const kind of BLIND)
    if (all) window.addEventListener(kind, swallow, { capture: true });
    else window.removeEventListener(kind, swallow, { capture: true });
}

function swallow(event: Event): void {
  event.stopImmediatePropagation();
  // The one thing to be pressed: what is under way can be given up.
  const within = event.target instanceof HTMLElement && event.target.closest('.lock-cover') !== null;
  const presses = event instanceof KeyboardEvent && ['Enter', ' ', 'Tab'].includes(event.key);
  if (!within || !presses) event.preventDefault();
}

/** What is typed in a field of the bars or panels counts as if the field were left; a window that lies behind others has left it already. */
function leaveField(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

/** A file lies on the disk all the same; what was pasted would lie open in the page. */
function isPasted(bench: Workbench): boolean {
  const waiting = bench.waitingFile();
  return waiting !== null && !(waiting instanceof File);
}

function isAtWork(bench: Workbench): boolean {
  const stage = bench.stage();
  const saving = stage.kind === 'open' && stage.open.state().save.state === 'saving';
  return saving || bench.works.busy() || stage.kind === 'opening';
}

/** What went wrong is told again afterwards; what was done may name persons and goes. */
function keepToasts(): void {
  const shown = toasts();
  problems = shown.filter(({ kind }) => kind === 'problem').map(({ text }) => text());
  for (const toast of shown) if (toast.kind === 'problem' || !toast.lasting) dismissToast(toast.id);
}

/** After the password was right: what had to be given up, and what had gone wrong before. */
export function tellAfter(): void {
  for (const words of problems) toastProblem(() => words, { beyond: true });
  for (const what of given) toastDone(() => p(`given.${what}`), { stay: TOLD_FOR, beyond: true });
  problems = [];
  given = [];
  setCause('opening'); // of what may come: a worker that has died
}
