import type { ChannelPort, Clock, LockPort, Message, Ports, Release } from '../../../src/ledger/ports';
import type { Policy } from '../../../src/policy/types';

/** The locks of one browser, shared by all tabs of a test. */
export function makeLocks(): LockPort {
  const held = new Set<string>();
  const waiting: { name: string; grant: (release: Release | null) => void }[] = [];
  const take = (name: string): Release => {
    held.add(name);
    return async () => {
      if (!held.delete(name)) return;
      const next = waiting.findIndex((each) => each.name === name);
      if (next >= 0) waiting.splice(next, 1)[0]?.grant(take(name));
    };
  };
  return {
    tryHold: async (name) => (held.has(name) ? null : take(name)),
    hold: (name, signal) =>
      new Promise((resolve) => {
        if (!held.has(name)) {
          resolve(take(name));
          return;
        }
        const entry = { name, grant: resolve };
        waiting.push(entry);
        signal.addEventListener('abort', () => {
          const at = waiting.indexOf(entry);
          if (at >= 0) waiting.splice(at, 1);
          resolve(null);
        });
      }),
  };
}

/** A channel between the tabs of a test; messages are cloned and arrive later, as in a browser. */
export function makeHub(): () => ChannelPort & { mute: boolean } {
  const ports: { hear: ((message: Message) => void) | undefined }[] = [];
  return () => {
    const own: (typeof ports)[number] = { hear: undefined };
    ports.push(own);
    const port = {
      mute: false,
      send(message: Message) {
        if (port.mute) return;
        // Each tab gets one of its own, as from the browser's channel: what is opened in place there stays as it was here.
        for (const other of ports) {
          const copy = structuredClone(message);
          if (other !== own) queueMicrotask(() => other.hear?.(copy));
        }
      },
      listen(listener: ((message: Message) => void) | undefined) {
        own.hear = listener;
      },
    };
    return port;
  };
}

/** A clock that starts on a date and moves a second with every look; `pass` runs what is due. */
export function makeClock(date: string): Clock & { pass(milliseconds: number): void } {
  let now = new Date(`${date}T09:00:00`).getTime();
  let due: { at: number; work: () => void }[] = [];
  return {
    now: () => new Date((now += 1000)),
    later(milliseconds, work) {
      // Waiting for a lock is not simulated: it ends at once.
      if (milliseconds <= 200) {
        const timer = setTimeout(work, 1);
        return () => clearTimeout(timer);
      }
      const entry = { at: now + milliseconds, work };
      due.push(entry);
      return () => {
        due = due.filter((each) => each !== entry);
      };
    },
    pass(milliseconds) {
      now += milliseconds;
      const ready = due.filter(({ at }) => at <= now);
      due = due.filter(({ at }) => at > now);
      for (const { work } of ready) work();
    },
  };
}

export function makePorts(policies: readonly Policy[], parts: Partial<Ports> = {}): Ports {
  let ids = 0;
  const prefix = Math.random().toString(36).slice(2, 8);
  return {
    locks: makeLocks(),
    channel: makeHub()(),
    clock: makeClock('2020-12-20'),
    policy: (id) => policies.find((policy) => policy.id === id),
    newId: () => `${prefix}${(ids += 1)}`,
    ...parts,
  };
}
