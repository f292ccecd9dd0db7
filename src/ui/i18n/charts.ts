import { charts as en } from './en/charts';
import { fill, type Values } from './fill';
import { language } from './language';
import { charts as zh } from './zh/charts';

export type ChartWord = keyof typeof zh;

/** A word of charts and of sharing in the language chosen; both languages come with them, none with the first script. */
export function c(word: ChartWord, values?: Values): string {
  return fill((language() === 'en' ? en : zh)[word], values);
}
