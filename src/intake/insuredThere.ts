import { readFlag } from '../roster/cells/flag';

/** Which insurance, or what else of somebody, a head asks about: 是否在校参保, 是否迁出. */
const WORDS: readonly (readonly [asked: RegExp, word: string])[] = [
  [/校/u, '在校参保'],
  [/职工/u, '职工医保'],
  [/异地|外地/u, '异地参保'],
  [/迁出/u, '迁出'],
  [/参军|入伍|现役/u, '现役军人'],
  [/服刑/u, '服刑'],
];

/** A yes below such a head as the insurance that it is; any other text, and a yes below a head that names none, as it stands. */
export function insuredThere(header: string, text: string): string {
  const word = readFlag(text) === true ? WORDS.find(([asked]) => asked.test(header))?.[1] : undefined;
  return word ?? text;
}
