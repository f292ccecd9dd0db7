import { own } from '../../base/own';
import { receiptWords as en } from './en/receiptWords';
import { fill, type Values } from './fill';
import { language } from './language';
import { receiptWords as zh } from './zh/receiptWords';

export type ReceiptWord = keyof typeof zh;

/** A sentence of a person's receipt; both languages come with them, none with the first script. */
export function r(word: ReceiptWord, values?: Values): string {
  return fill((language() === 'en' ? en : zh)[word], values);
}

/** The same for a word made from data; `fallback` where there is none. */
export function rOr(word: string, fallback: string, values?: Values): string {
  const sentence = own(language() === 'en' ? en : zh, word);
  return sentence === undefined ? fallback : fill(sentence, values);
}
