import { createSignal, type Accessor } from 'solid-js';
import type { Session } from '../../../client/types';

export interface ChannelMemory {
  /** '' = nobody has said yet. */
  readonly channel: Accessor<string>;
  choose(channel: string): void;
}

const memories = new WeakMap<Session, ChannelMemory>();

/** The channel of the last payment: chosen in the tool row, or typed into a cell of 缴费渠道. Remembered per workbook on this computer. */
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
  // For as long as the session lives: its closing ends all listening.
  session.subscribe((_state, update) => {
    if (update?.cause !== 'change') return;
    const typed = update.change?.cells.find(({ field, rows }) => field === 'channel' && rows.length === 1);
    const text = typed?.to[0] ?? '';
    if (text !== '') choose(text);
  });
  return { channel, choose };
}

function recall(key: string): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}
