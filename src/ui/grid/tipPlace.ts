/** As wide and high as the box with the coming value can be, with its distance. */
const WIDE = 280;
const HIGH = 48;

/** Where the box beside the pointer stands: to the right and below, at the edges of the window on the other side; from the window's edges in pixels. */
export function tipPlace(
  { x, y }: { readonly x: number; readonly y: number },
  window: { readonly width: number; readonly height: number },
): { readonly left?: number; readonly right?: number; readonly top?: number; readonly bottom?: number } {
  return {
    ...(x + WIDE > window.width ? { right: Math.max(0, window.width - x + 10) } : { left: Math.max(0, x + 14) }),
    ...(y + HIGH > window.height ? { bottom: Math.max(0, window.height - y + 10) } : { top: Math.max(0, y + 16) }),
  };
}
