import { unsaved as en } from './en/unsaved';
import { fill, type Values } from './fill';
import { language } from './language';
import { unsaved as zh } from './zh/unsaved';

export type UnsavedWord = keyof typeof zh;

/** A word of changes that are not stored; both languages come with their bar, none with the first script. */
export function u(word: UnsavedWord, values?: Values): string {
  return fill((language() === 'en' ? en : zh)[word], values);
}
