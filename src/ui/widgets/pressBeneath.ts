/**
 * A press beside a layer that lies over the whole page: the layer goes, and the press is meant for what stood beneath it, so that
 * the focus lands there (on the cell of the grid that was pressed) and not on the page.
 */
export function pressBeneath(event: PointerEvent, close: () => void): void {
  close();
  // The browser would take the focus to where the layer was.
  document.addEventListener('mousedown', (down) => down.preventDefault(), { capture: true, once: true });
  const beneath = document.elementFromPoint(event.clientX, event.clientY);
  const { clientX, clientY, button, buttons, pointerId, pointerType, shiftKey, ctrlKey } = event;
  beneath?.dispatchEvent(
    new PointerEvent('pointerdown', {
      bubbles: true,
      cancelable: true,
      clientX,
      clientY,
      button,
      buttons,
      pointerId,
      pointerType,
      shiftKey,
      ctrlKey,
    }),
  );
}
