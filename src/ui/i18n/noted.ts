import { noted as en } from './en/noted';
import { fill, type Values } from './fill';
import { language } from './language';
import { noted as zh } from './zh/noted';

export type NotedWord = keyof typeof zh;

/** A word of the history; both languages come with its drawer, none with the first script. */
export function n(word: NotedWord, values?: Values): string {
  return fill((language() === 'en' ? en : zh)[word], values);
}
