import { createSignal } from 'solid-js';
import { maskWish, setMaskWish } from './preferences';

/** How long numbers are shown in full, and from when on a key counts as held: then its release ends it. */
const LONG = 60; // s
const HELD = 500; // ms

const [left, setLeft] = createSignal(0);
/** Seconds for which ID numbers are still shown in full though they are to be masked; 0 = they are masked. */
export { left as shownFor };

let timer: ReturnType<typeof setInterval> | undefined;

/** ID numbers are shown with their first 6 and last 4 signs only. */
export const masked = (): boolean => maskWish() && left() === 0;

/** For good, until it is said otherwise. */
export function setMasked(wish: boolean): void {
  cover();
  setMaskWish(wish);
}

/** Shows numbers in full for a minute; they are masked again by themselves. */
export function showForAWhile(): void {
  cover();
  const end = Date.now() + LONG * 1000;
  setLeft(LONG);
  timer = setInterval(() => {
    const rest = Math.ceil((end - Date.now()) / 1000);
    if (rest > 0) setLeft(rest);
    else cover();
  }, 1000);
}

/** Masks at once what is shown for a while. */
export function cover(): void {
  clearInterval(timer);
  setLeft(0);
}

let holding = false;

/** A key pressed shortly shows numbers for a minute, or masks them again; one held shows them as long as it is held. */
export function showByKey(): void {
  if (holding) return; // the key repeats itself
  if (left() > 0) {
    cover();
    return;
  }
  holding = true;
  const since = Date.now();
  showForAWhile();
  const ended = () => {
    holding = false;
    window.removeEventListener('keyup', ended);
    window.removeEventListener('blur', ended);
    if (Date.now() - since >= HELD) cover();
  };
  window.addEventListener('keyup', ended);
  window.addEventListener('blur', ended);
}
