import { createSignal } from 'solid-js';

type OtherWords = (id: string) => readonly string[];

const [words, setWords] = createSignal<OtherWords>(() => []);

/** The other words for an action, once they have been fetched; until then its own names must do. */
export const otherWordsOf: OtherWords = (id) => words()(id);

/** Fetches them: the first picture needs none. What cannot be had is asked for again the next time. */
export async function fetchOtherWords(): Promise<void> {
  const { synonymsOf } = await import('../i18n/synonyms');
  setWords(() => synonymsOf);
}
