const CHANNEL = 'premium-ledger.cleared';
const KEY = 'workbench.cleared';

/** Tells the other tabs that everything goes: by a channel, and by the storage where pages of files have no channel in common. */
export function tellCleared(): void {
  try {
    const channel = new BroadcastChannel(CHANNEL);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin and takes none
    channel.postMessage(null);
    channel.close();
  } catch {
    // The storage tells it too.
  }
  try {
    localStorage.setItem(KEY, String(Date.now()));
  } catch {
    // Then nothing is stored there either.
  }
}

/** Calls back once another tab has begun to clear everything. Returns what ends the listening. */
export function hearCleared(listener: () => void): () => void {
  let channel: BroadcastChannel | null = null;
  try {
    channel = new BroadcastChannel(CHANNEL);
    channel.addEventListener('message', listener);
  } catch {
    channel = null;
  }
  const look = (event: StorageEvent) => {
    if (event.key === KEY && event.newValue !== null) listener();
  };
  window.addEventListener('storage', look);
  return () => {
    channel?.close();
    window.removeEventListener('storage', look);
  };
}
