import { waiting as en } from './en/waiting';
import { fill, type Values } from './fill';
import { language } from './language';
import { waiting as zh } from './zh/waiting';

export type WaitingWord = keyof typeof zh;

/** A word of the rows that wait; both languages come with their panel, none with the first script. */
export function w(word: WaitingWord, values?: Values): string {
  return fill((language() === 'en' ? en : zh)[word], values);
}

/** The same for a key made from data; `fallback` where there is no such word. */
export function wOr(word: string, fallback: string): string {
  return Object.hasOwn(zh, word) ? w(word as WaitingWord) : fallback;
}
