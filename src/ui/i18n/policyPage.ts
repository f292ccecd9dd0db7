import { policyPage as en } from './en/policyPage';
import { fill, type Values } from './fill';
import { language } from './language';
import { policyPage as zh } from './zh/policyPage';

export type PolicyWord = keyof typeof zh;

/** A word of the policy's page; both languages come with it, none with the first script. */
export function y(word: PolicyWord, values?: Values): string {
  return fill((language() === 'en' ? en : zh)[word], values);
}
