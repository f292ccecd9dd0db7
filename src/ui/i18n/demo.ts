import { demo as en } from './en/demo';
import { fill, type Values } from './fill';
import { language } from './language';
import { demo as zh } from './zh/demo';

export type DemoWord = keyof typeof zh;

/** A word of the demo mode in the language chosen; both languages come with them, none with the first script. */
export function d(word: DemoWord, values?: Values): string {
  return fill((language() === 'en' ? en : zh)[word], values);
}

/** The same in both languages: a workbook made under one is found under the other. */
export function inBoth(word: DemoWord, values?: Values): readonly string[] {
  return [fill(zh[word], values), fill(en[word], values)];
}
