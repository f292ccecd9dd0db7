import type { ChannelPort, Clock, LockPort, Message, Ports, Release } from './ports';

/** The browser's own surroundings, for the worker. */
export function browserPorts(policy: Ports['policy']): Ports {
  return { locks: webLocks(), channel: broadcastChannel(), clock: computerClock, policy, newId };
}

export const computerClock: Clock = {
  now: () => new Date(),
  later(milliseconds, work) {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
};

function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12)); // randomUUID is missing on plain http
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Web Locks. Where a page may not use them (plain http, some file:// pages) every tab holds every lock;
 * a second writer is then found out by the store, which compares revisions with each write.
 */
function webLocks(): LockPort {
  const locks = typeof navigator === 'undefined' ? undefined : (navigator.locks as LockManager | undefined);
  if (locks === undefined) return everybodyWrites;
  return {
    tryHold: (name) => request(locks, name, { ifAvailable: true }),
    hold: (name, signal) => request(locks, name, { signal }),
  };
}

const everybodyWrites: LockPort = {
  tryHold: () => Promise.resolve(() => Promise.resolve()),
  hold: () => Promise.resolve(() => Promise.resolve()),
};

/** A lock is held as long as the callback's promise is open; this turns that inside out. */
function request(locks: LockManager, name: string, options: LockOptions): Promise<Release | null> {
  return new Promise((resolve, reject) => {
    const ended: Promise<void> = locks
      .request(name, options, (lock) => {
        if (lock === null) {
          resolve(null);
          return undefined;
        }
        return new Promise<void>((letGo) => {
          resolve(() => {
            letGo();
            return ended;
          });
        });
      })
      .then(() => undefined)
      .catch((thrown: unknown) => {
        const reason = thrown instanceof Error ? thrown.name : '';
        if (reason === 'AbortError') resolve(null);
        else if (reason === 'SecurityError') resolve(() => Promise.resolve());
        else reject(thrown instanceof Error ? thrown : new Error(String(thrown)));
      });
  });
}

function broadcastChannel(): ChannelPort {
  const channel = new BroadcastChannel('premium-ledger');
  let current: ((message: Message) => void) | undefined;
  channel.addEventListener('message', (event: MessageEvent<Message>) => current?.(event.data));
  return {
    send(message) {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin and takes none
      channel.postMessage(message);
    },
    listen(listener) {
      current = listener;
    },
  };
}
