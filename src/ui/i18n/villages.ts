import { villages as en } from './en/villages';
import { fill, type Values } from './fill';
import { language } from './language';
import { villages as zh } from './zh/villages';

export type VillagesWord = keyof typeof zh;

/** A word of the panels of village packages; both languages come with them, none with the first script. */
export function w(word: VillagesWord, values?: Values): string {
  return fill((language() === 'en' ? en : zh)[word], values);
}
