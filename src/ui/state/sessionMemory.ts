import type { Session } from '../../client/types';

const memories = new Set<WeakMap<Session, unknown>>();

/**
 * What a part of the page remembers of an open workbook as long as that is open. Where the page is locked the next session of the same
 * workbook has it: it must hold nothing of the session itself.
 */
export function sessionMemory<Value>(): WeakMap<Session, Value> {
  const memory = new WeakMap<Session, Value>();
  memories.add(memory);
  return memory;
}

/** Takes down all that is remembered of a session, to be given to another one when the first has gone. */
export function takeMemories(session: Session): (heir: Session) => void {
  const kept = [...memories].flatMap((memory) => (memory.has(session) ? [{ memory, value: memory.get(session) }] : []));
  return (heir) => {
    for (const { memory, value } of kept) memory.set(heir, value);
  };
}
