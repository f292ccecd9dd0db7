import type { Moved } from './tale';

/** Answers that are kept, mostly of one story: a few hundred kilobytes. */
const KEPT = 64;

const keyOf = ({ knob, asOf }: Moved) => `${String(knob)} ${String(asOf)}`;

export interface Answers<A> {
  /** What has been answered already: it can be shown at once. */
  known(how: Moved): A | null;
  ask(how: Moved): Promise<A>;
  /** Asks for these one after the other while nothing else is wanted; the next call leaves those not begun. */
  ahead(hows: readonly Moved[]): Promise<void>;
  /** Another story, or another workbook: nothing that was answered holds. */
  forget(): void;
}

/** Answers of one story, each asked for once, and those a key away before the key is pressed: a room does not wait. */
export function makeAnswers<A>(ask: (how: Moved) => Promise<A>): Answers<A> {
  let kept = new Map<string, { readonly coming: Promise<A>; answer: { readonly is: A } | null }>();
  let wanted: object | null = null;

  function answer(how: Moved): Promise<A> {
    const key = keyOf(how);
    const known = kept.get(key);
    if (known !== undefined) return known.coming;
    const own = kept;
    const entry = { coming: ask(how), answer: null as { readonly is: A } | null };
    own.set(key, entry);
    if (own.size > KEPT) own.delete([...own.keys()][0]!);
    entry.coming.then(
      (is) => (entry.answer = { is }),
      () => own.delete(key), // whoever asked is told why; next time it is tried again
    );
    return entry.coming;
  }

  return {
    known: (how) => kept.get(keyOf(how))?.answer?.is ?? null,
    ask: answer,
    async ahead(hows) {
      const own = {};
      wanted = own;
      for (const how of hows) {
        if (wanted !== own) return;
        try {
          // oxlint-disable-next-line no-await-in-loop -- one after the other is the purpose
          await answer(how);
        } catch {
          return; // nobody is there yet: the reason is told to whoever gets there
        }
      }
    },
    forget() {
      kept = new Map();
      wanted = null;
    },
  };
}
