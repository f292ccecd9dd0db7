import { onCleanup } from 'solid-js';

/** Where a press on nothing leaves the keys where they are: the bars, the roster around its cells, the head of the drawer. */
const GROUND = '.bars, .roster, .drawer-head';
/** What takes a press, and with it perhaps the keys. */
const TAKES =
  'a[href], button, input, select, textarea, label, summary, dialog, [contenteditable], .ag-cell, .ag-header-cell, .ag-tab-guard, .ag-overlay';

/**
 * A press on ground that answers to nothing does not take the keys from the cell that has them: the browser would give them
 * to the page, where the arrows are dead. Scroll bars work all the same.
 */
export function keepFocusOnGround(): void {
  const press = (event: MouseEvent) => {
    const { target } = event;
    if (!(target instanceof Element)) return;
    const onGround = target.closest(GROUND) !== null && target.closest(TAKES) === null;
    // A message is read and answered by mouse without taking the keys from the work.
    if (onGround || target.closest('.toasts') !== null) event.preventDefault();
  };
  /** Buttons that cannot be pressed tell of no mousedown: the press goes to the page behind them. */
  const pressDisabled = ({ target }: PointerEvent) => {
    if (!(target instanceof Element) || target.closest(':disabled') === null) return;
    const before = document.activeElement;
    if (!(before instanceof HTMLElement)) return;
    setTimeout(() => {
      const now = document.activeElement;
      if (before.isConnected && (now === document.body || now?.id === 'main')) before.focus({ preventScroll: true });
    });
  };
  document.addEventListener('mousedown', press);
  document.addEventListener('pointerdown', pressDisabled);
  onCleanup(() => {
    document.removeEventListener('mousedown', press);
    document.removeEventListener('pointerdown', pressDisabled);
  });
}
