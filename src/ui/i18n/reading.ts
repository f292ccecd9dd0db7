import { reading as en } from './en/reading';
import { fill, type Values } from './fill';
import { language } from './language';
import { reading as zh } from './zh/reading';

export type ReadingWord = keyof typeof zh;

/** A word of how a file was read in the language chosen; both languages come with the panel of imports, none with the first script. */
export function w(word: ReadingWord, values?: Values): string {
  return fill((language() === 'en' ? en : zh)[word], values);
}

/** The same for a word made from data; `fallback` where there is none. */
export function wOr(word: string, fallback: string): string {
  return Object.hasOwn(zh, word) ? w(word as ReadingWord) : fallback;
}
