import { createSignal, type Accessor } from 'solid-js';
import type { Session } from '../../../client/types';

export interface ChannelMemory {
  /** '' = nobody has said yet. */
  readonly channel: Accessor<string>;
  choose(channel: string): void;
}

const memories = new WeakMap<Session, ChannelMemory>();

/** The channel that marked payments get: chosen in the tool row or by a command, never taken from cells. Remembered per workbook on this computer. */
export function channelOf(session: Session): ChannelMemory {
  const known = memories.get(session) ?? createMemory(session);
  memories.set(session, known);
  return known;
}

function createMemory(session: Session): ChannelMemory {
  const key = `workbench.channel.${session.state().info.id}`;
  const [channel, setChannel] = createSignal(recall(key));
  const choose = (next: string) => {
    setChannel(next);
    try {
      localStorage.setItem(key, next);
    } catch {
      // It still holds for this page.
    }
  };
  return { channel, choose };
}

function recall(key: string): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}
