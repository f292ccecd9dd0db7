import { english, fetchEnglish } from './english';
import { fill, type Values } from './fill';
import { keepLanguage, language, type Language } from './language';
import { zh } from './zh/index';

export { fetchEnglish } from './english';
export { language, type Language } from './language';
export { grouped } from './fill';

type Areas = typeof zh;
/** `area.word`, e.g. `frame.undo`; areas are the files of `zh/` and `en/`. */
export type WordKey = { [A in keyof Areas]: `${A}.${Extract<keyof Areas[A], string>}` }[keyof Areas];

/** Changes every word on the page at once, as soon as the words are there, and remembers the choice. */
export async function setLanguage(next: Language): Promise<void> {
  if (next === 'en') await fetchEnglish();
  keepLanguage(next);
}

/** A sentence in the language chosen; reactive where it is read inside Solid. */
export function t(key: WordKey, values?: Values): string {
  return fill(lookUp(key) ?? key, values);
}

/** The same for what is kept, as a name is: nothing in it is masked. */
export function tKept(key: WordKey, values: Values): string {
  return fill(lookUp(key) ?? key, values, (text) => text);
}

/** A sentence in one language, whichever is chosen: by its name in either a thing is found. */
export function tIn(spoken: Language, key: WordKey, values?: Values): string {
  return fill(lookUp(key, spoken) ?? key, values);
}

/** The same for a key made from data (a status, an error code); `fallback` where the area has no such word. */
export function tOr(area: keyof Areas, word: string, fallback: string, values?: Values): string {
  const sentence = lookUp(`${area}.${word}`);
  return sentence === undefined ? fallback : fill(sentence, values);
}

function lookUp(key: string, spoken = language()): string | undefined {
  const dot = key.indexOf('.');
  const areas: Readonly<Record<string, Readonly<Record<string, string>>>> = spoken === 'en' ? (english() ?? zh) : zh;
  const words = areas[key.slice(0, dot)];
  const word = key.slice(dot + 1);
  return words !== undefined && Object.hasOwn(words, word) ? words[word] : undefined;
}

/** Of a text that the policy gives in both languages: Chinese where the English one is missing. */
export function either(zhText: string, enText: string | undefined): string {
  return language() === 'en' && enText !== undefined ? enText : zhText;
}
