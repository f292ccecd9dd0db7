/** Rows drawn beyond each edge, so that none is blank where it comes into sight. */
export const BEYOND = 8;
/** After so many milliseconds without a leap it is calm again. */
const CALM = 200;

export interface Leaps {
  /** Of every place the table comes to, before its rows are drawn there. */
  moved(from: number, to: number, height: number): void;
  destroy(): void;
}

/**
 * While the wheel turns fast, each frame shows a screen of which nothing was in sight before: rows beyond its edges would be drawn
 * for nothing, and a frame would take twice as long. They come when it is calm. `draw`: so many beyond each edge from now on.
 */
export function watchLeaps(draw: (beyond: number) => void): Leaps {
  let calm: ReturnType<typeof setTimeout> | null = null;
  return {
    moved(from, to, height) {
      if (Math.abs(to - from) < height) return;
      if (calm === null) draw(0);
      else clearTimeout(calm);
      calm = setTimeout(() => {
        calm = null;
        draw(BEYOND);
      }, CALM);
    },
    destroy() {
      if (calm !== null) clearTimeout(calm);
    },
  };
}
