import { createSignal, type Accessor } from 'solid-js';

/** Tasks one after another, in the order they were asked for. */
export interface Order {
  readonly busy: Accessor<boolean>;
  /** A task that fails does not keep the next one from its turn. */
  next(task: () => Promise<void>): Promise<void>;
}

export function createOrder(): Order {
  const [waiting, setWaiting] = createSignal(0);
  let last: Promise<void> = Promise.resolve();
  return {
    busy: () => waiting() > 0,
    async next(task) {
      const before = last;
      let ended: () => void = () => undefined;
      last = new Promise((resolve) => (ended = resolve));
      setWaiting((count) => count + 1);
      try {
        await before;
        await task();
      } finally {
        setWaiting((count) => count - 1);
        ended();
      }
    },
  };
}
