import { whatif as en } from './en/whatif';
import { fill, type Values } from './fill';
import { language } from './language';
import { whatif as zh } from './zh/whatif';

export type WhatIfWord = keyof typeof zh;

/** A word of the scenarios in the language chosen; both languages come with their screen, none with the first script. */
export function w(word: WhatIfWord, values?: Values): string {
  return fill((language() === 'en' ? en : zh)[word], values);
}
