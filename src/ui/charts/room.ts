import { createSignal, onCleanup, type Accessor } from 'solid-js';
import type { Room } from './types';

/** A first picture is drawn before the browser has told anything. */
const GUESS: Room = { width: 640, em: 14 };

/** The width and the size of type of an element, followed while it is on the page. */
export function createRoom(): readonly [Accessor<Room>, (element: HTMLElement) => void] {
  const [room, setRoom] = createSignal<Room>(GUESS, {
    equals: (a, b) => a.width === b.width && a.em === b.em,
  });
  const observe = (element: HTMLElement) => {
    const measure = () => {
      const width = Math.floor(element.clientWidth);
      const em = Number.parseFloat(getComputedStyle(element).fontSize);
      if (width > 0 && em > 0) setRoom({ width, em });
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    queueMicrotask(measure);
    onCleanup(() => observer.disconnect());
  };
  return [room, observe];
}
