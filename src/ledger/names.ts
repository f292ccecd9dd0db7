import type { Policy } from '../policy/types';

/** `2021 兰溪镇`: what a new workbook is called when nobody says otherwise. */
export function defaultName({ benefitYear, region }: Pick<Policy, 'benefitYear' | 'region'>): string {
  // 湖南省益阳市赫山区兰溪镇 → 兰溪镇
  return `${benefitYear} ${region.split(/(?<=[省市县区])(?=.)/).at(-1) ?? region}`;
}

/** The name, or the name with the next free number: `2021 兰溪镇（2）`. */
export function uniqueName(wanted: string, taken: readonly string[]): string {
  const name = wanted.trim();
  if (!taken.includes(name)) return name;
  const stem = name.replace(/（\d+）$/, '');
  for (let number = 2; ; number += 1) {
    const numbered = `${stem}（${number}）`;
    if (!taken.includes(numbered)) return numbered;
  }
}

/** In the place of a name that cannot be read any more. */
export const UNREADABLE_NAME = '（打不开的工作簿）';
