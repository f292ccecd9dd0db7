import { privacy as en } from './en/privacy';
import { fill, type Values } from './fill';
import { language } from './language';
import { privacy as zh } from './zh/privacy';

export type PrivacyWord = keyof typeof zh;

/** A word of clearing and locking in the language chosen; both languages come with their panels, none with the first script. */
export function p(word: PrivacyWord, values?: Values): string {
  return fill((language() === 'en' ? en : zh)[word], values);
}
