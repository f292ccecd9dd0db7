import { unitWords as en } from './en/unitWords';
import { fill, type Values } from './fill';
import { language } from './language';
import { unitWords as zh } from './zh/unitWords';

export type UnitWord = keyof typeof zh;

/** A word of the overview or of a unit's drawer; both languages come with them, none with the first script. */
export function u(word: UnitWord, values?: Values): string {
  return fill((language() === 'en' ? en : zh)[word], values);
}
