import { createSignal, onMount, type Accessor } from 'solid-js';

/** Whether the browser keeps our data even when the disk gets full. `unknown`: it cannot be asked. */
export type PersistenceAnswer = 'unasked' | 'yes' | 'no' | 'unknown';

export function createPersistence(): {
  readonly answer: Accessor<PersistenceAnswer>;
  readonly ask: () => Promise<PersistenceAnswer>;
} {
  const [answer, setAnswer] = createSignal<PersistenceAnswer>(canAsk() ? 'unasked' : 'unknown');
  onMount(() => {
    if (!canAsk()) return;
    // Chromium decides by itself and asks nobody; others would put a question that belongs to a press.
    const silent = 'userAgentData' in navigator;
    (silent ? navigator.storage.persist() : navigator.storage.persisted()).then(
      (kept) => (kept || silent) && setAnswer(kept ? 'yes' : 'no'),
      () => setAnswer('unknown'),
    );
  });
  return {
    answer,
    async ask() {
      return setAnswer((await navigator.storage.persist()) ? 'yes' : 'no');
    },
  };
}

/** Pages opened from a file or without a secure origin have no storage manager. */
function canAsk(): boolean {
  return 'storage' in navigator && typeof navigator.storage.persist === 'function';
}
