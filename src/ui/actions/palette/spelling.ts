import { loadPinyin } from '../../../base/pinyin';
import type { Speller } from './match';

/** Without the table of readings names are found by their characters alone. */
export const NO_READINGS: Speller = () => [];

/** The readings of Chinese characters, every one of each; their table is fetched when it is first needed. */
export async function loadSpeller(): Promise<Speller> {
  const { readings } = await loadPinyin();
  return (text) => [...text].map(readings);
}
