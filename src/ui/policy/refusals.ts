import { createSignal, createUniqueId, type Accessor } from 'solid-js';

/** The sentences of fields that stand together: one that is well again takes only its own away. */
export interface Refusals {
  readonly words: Accessor<string>;
  /** Of the element that shows the words: a refused field points to it. */
  readonly id: string;
  /** How one field tells its sentence; empty when all is well. */
  of(field: string): (words: string) => void;
}

export function createRefusals(): Refusals {
  const [told, tell] = createSignal<ReadonlyMap<string, string>>(new Map());
  return {
    id: createUniqueId(),
    words: () => [...told().values()].join(' '),
    of: (field) => (words) => {
      const next = new Map(told());
      if (words === '') next.delete(field);
      else next.set(field, words);
      tell(next);
    },
  };
}
