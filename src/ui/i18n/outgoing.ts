import { outgoing as en } from './en/outgoing';
import { fill, type Values } from './fill';
import { language } from './language';
import { outgoing as zh } from './zh/outgoing';

export type OutgoingWord = keyof typeof zh;

/** A word of what leaves the computer; both languages come with the panels, none with the first script. */
export function g(word: OutgoingWord, values?: Values): string {
  return fill((language() === 'en' ? en : zh)[word], values);
}
