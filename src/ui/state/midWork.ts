/** When the page must not be loaded anew: something is under way, stands open or is not saved. */

let reasons: readonly (() => boolean)[] = [];

/** Says that there may be work that a reload would spoil; returns how to take that back. */
export function holdReload(reason: () => boolean): () => void {
  reasons = [...reasons, reason];
  return () => {
    reasons = reasons.filter((each) => each !== reason);
  };
}

/** Whether somebody is in the middle of something. */
export function midWork(): boolean {
  return reasons.some((reason) => reason()) || document.querySelector(OPEN) !== null || isTyping();
}

/** A cell that is open, a question that waits for its answer. */
const OPEN = '.cell-field.open, dialog[open]';

/** In a field; that of the grid's cells has the focus always, and is looked at above. */
function isTyping(): boolean {
  const at = document.activeElement;
  return at !== null && at.matches('input, textarea, select') && !at.matches('.cell-field');
}

const LOOK_EVERY = 400;
/** What is kept a moment later, such as a scenario, is kept by then. */
const FREE_FOR = 3;

/** Calls back once nobody has been in the middle of anything for a second; returns how to stop waiting. */
export function onceFree(then: () => void, isBusy: () => boolean = midWork): () => void {
  let free = 0;
  const timer = setInterval(() => {
    free = isBusy() ? 0 : free + 1;
    if (free < FREE_FOR) return;
    clearInterval(timer);
    then();
  }, LOOK_EVERY);
  return () => clearInterval(timer);
}

/** The same with an end to the waiting: false where it came before. */
export function freeWithin(patience: number, isBusy: () => boolean = midWork): Promise<boolean> {
  return new Promise((resolve) => {
    const late = setTimeout(() => {
      stop();
      resolve(false);
    }, patience);
    const stop = onceFree(() => {
      clearTimeout(late);
      resolve(true);
    }, isBusy);
  });
}
