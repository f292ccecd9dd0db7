import { sealing as en } from './en/sealing';
import { fill, type Values } from './fill';
import { language } from './language';
import { sealing as zh } from './zh/sealing';

export type SealingWord = keyof typeof zh;

/** A word of passwords of village packages; both languages come with their panels, none with the first script. */
export function v(word: SealingWord, values?: Values): string {
  return fill((language() === 'en' ? en : zh)[word], values);
}
