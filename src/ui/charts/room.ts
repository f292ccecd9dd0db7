import { createMemo, createSignal, onCleanup, type Accessor } from 'solid-js';
import { language, type Language } from '../i18n/language';
import type { Room } from './types';

/** A first picture is drawn before the browser has told anything. */
const GUESS: Room = { width: 640, em: 14 };

/** Milliseconds until a picture out of sight follows: a slider does not wait for it. */
const LATER = 200;

/** The place of a picture on the page. */
export interface Place {
  readonly room: Accessor<Room>;
  /** Follows the width, the size of type and the sight of an element while it is on the page. */
  observe(element: HTMLElement): void;
  /**
   * What is worked out anew at once only while the picture can be seen: a slider moves four of them, of which one or two are in sight.
   * The others follow a moment later: a screen reader, and whoever searches the page, comes to those out of sight too.
   */
  drawn<T>(lay: () => T): Accessor<T>;
  /** Draws what is to be saved as it is now, seen or not. */
  refresh(): void;
}

export function createPlace(): Place {
  const [room, setRoom] = createSignal<Room>(GUESS, {
    equals: (a, b) => a.width === b.width && a.em === b.em,
  });
  const [inSight, setInSight] = createSignal(true);
  return {
    room,
    observe(element) {
      const measure = () => {
        const width = Math.floor(element.clientWidth);
        const em = Number.parseFloat(getComputedStyle(element).fontSize);
        if (width > 0 && em > 0) setRoom({ width, em });
      };
      const size = new ResizeObserver(measure);
      size.observe(element);
      const sight = new IntersectionObserver((entries) => setInSight(entries.at(-1)?.isIntersecting === true));
      sight.observe(element);
      queueMicrotask(measure);
      onCleanup(() => {
        size.disconnect();
        sight.disconnect();
      });
    },
    drawn<T>(lay: () => T) {
      const [asked, ask] = createSignal(0);
      let drawn = 0;
      let words: Language | null = null;
      let waiting: ReturnType<typeof setTimeout> | undefined;
      onCleanup(() => clearTimeout(waiting));
      return createMemo<T | undefined>((before) => {
        const [now, round] = [language(), asked()];
        if (!inSight() && before !== undefined && words === now && round === drawn) {
          // Until then nothing is read, so that no further change comes here: the one that is asked for is drawn from all of them.
          waiting ??= setTimeout(() => ask((last) => last + 1), LATER);
          return before;
        }
        clearTimeout(waiting);
        waiting = undefined;
        [words, drawn] = [now, round];
        return lay();
      }) as Accessor<T>;
    },
    refresh: () => void setInSight(true),
  };
}
