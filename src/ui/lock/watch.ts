import { onCleanup } from 'solid-js';
import type { LockState } from '../../client/protocol';
import type { Workbench } from '../state/workbench';
import { reportError } from '../toast/report';
import { createIdleClock } from './idle';
import { isLocking, lockPage } from './locking';
import { joinTabs, type LockTabs, type LockWord } from './tabs';

const LOOK_EVERY = 1000;
const TELL_EVERY = 10_000;
const MINUTE = 60_000;
const HANDS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

let tabs: LockTabs | null = null;
let minutes = 10;

/** Tells the other tabs that all lock. */
export function tellLock(): void {
  tell('lock');
}

/** As long as a password is set: locks the page after the minutes chosen, and together with the other tabs of this browser. */
export function watchLock(bench: Workbench): void {
  const clock = createIdleClock(() => minutes * MINUTE, { wall: () => Date.now(), steady: () => performance.now() });
  let told = 0;
  const isOpen = () => bench.stage().kind !== 'locked' && bench.stage().kind !== 'cleared';
  const touch = () => {
    // A hand that comes after the time was over, on a computer that has slept meanwhile, opens nothing.
    if (look() || !isOpen()) return;
    clock.touch();
    if (performance.now() - told < TELL_EVERY) return;
    told = performance.now();
    joined.tell('active');
  };
  /** Whether the time is over. */
  const look = (): boolean => {
    if (!isOpen()) {
      clock.touch(); // it begins when the page is open again
      return false;
    }
    if (!clock.isOver()) return false;
    // A tab that the browser had put to sleep hears late what the others have told.
    const ago = Date.now() - joined.lastActive();
    if (ago >= 0 && ago < minutes * MINUTE) {
      clock.touch();
      return false;
    }
    if (!isLocking()) {
      joined.tell('lock');
      void lockPage(bench, 'idle').catch(reportError);
    }
    return true;
  };
  const joined = joinTabs((word) => {
    if (word === 'active') clock.touch();
    else if (word === 'lock') void lockPage(bench, 'elsewhere').catch(reportError);
    else void readAgain(bench).catch(reportError);
  });
  tabs = joined;
  void readAgain(bench).catch(reportError);
  for (const hand of HANDS) window.addEventListener(hand, touch, { capture: true, passive: true });
  document.addEventListener('visibilitychange', look);
  window.addEventListener('focus', look);
  const timer = setInterval(look, LOOK_EVERY);
  onCleanup(() => {
    clearInterval(timer);
    joined.end();
    tabs = null;
    for (const hand of HANDS) window.removeEventListener(hand, touch, { capture: true });
    document.removeEventListener('visibilitychange', look);
    window.removeEventListener('focus', look);
  });
}

async function readAgain(bench: Workbench): Promise<void> {
  noteLock(bench, await bench.client.api.lockState(), false);
}

/** What was changed here, or in another tab, holds from now on. */
export function noteLock(bench: Workbench, state: LockState, here: boolean): void {
  minutes = state.idleMinutes;
  bench.setHasLock(state.standing === 'open' || state.standing === 'shut');
  if (here) tell('changed');
  // Nothing is asked for any more; or another tab has encrypted what is stored, and this one has no key.
  else if (state.standing === 'none' && bench.stage().kind === 'locked') void bench.start();
  else if (state.standing === 'shut') void lockPage(bench, 'elsewhere').catch(reportError);
}

/** Where a password has just been set this tab has not joined the others yet. */
function tell(word: LockWord): void {
  if (tabs !== null) {
    tabs.tell(word);
    return;
  }
  const once = joinTabs(() => undefined);
  once.tell(word);
  once.end();
}
