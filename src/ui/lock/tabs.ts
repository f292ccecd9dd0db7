/** What tabs tell each other about the lock: lock as I do; somebody is at work here; the password or the minutes are others now. */
export type LockWord = 'lock' | 'active' | 'changed';

const CHANNEL = 'premium-ledger.lock';
const KEY = 'workbench.lock';
const WORDS: ReadonlySet<unknown> = new Set<LockWord>(['lock', 'active', 'changed']);

export interface LockTabs {
  tell(word: LockWord): void;
  /** When any tab has told last that somebody is at work, on the wall clock; 0: never, or it cannot be known. */
  lastActive(): number;
  end(): void;
}

/** By a channel, and by the storage where pages of files have no channel in common: a word may come twice. */
export function joinTabs(hear: (word: LockWord) => void): LockTabs {
  const heard = (word: unknown): void => {
    if (WORDS.has(word)) hear(word as LockWord);
  };
  let channel: BroadcastChannel | null = null;
  try {
    channel = new BroadcastChannel(CHANNEL);
    channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => heard(data));
  } catch {
    channel = null;
  }
  const look = ({ key, newValue }: StorageEvent): void => {
    if (key === KEY) heard(newValue?.split('|')[0]);
  };
  window.addEventListener('storage', look);
  return {
    tell(word) {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin and takes none
      channel?.postMessage(word);
      try {
        localStorage.setItem(KEY, `${word}|${Date.now()}`);
      } catch {
        // The channel tells it too.
      }
    },
    lastActive() {
      try {
        const [word, at] = localStorage.getItem(KEY)?.split('|') ?? [];
        return word === 'lock' ? 0 : Number(at ?? 0);
      } catch {
        return 0;
      }
    },
    end() {
      channel?.close();
      window.removeEventListener('storage', look);
    },
  };
}
