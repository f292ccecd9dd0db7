import { backup as en } from './en/backup';
import { fill, type Values } from './fill';
import { language } from './language';
import { backup as zh } from './zh/backup';

export type BackupWord = keyof typeof zh;

/** A word of the backup panel and of opening a backup; both languages come with them, none with the first script. */
export function k(word: BackupWord, values?: Values): string {
  return fill((language() === 'en' ? en : zh)[word], values);
}
