/** Digits as people write them besides 0–9: of full width, and Han ones as in texts and on cheques. Each is one sign of UTF-16. */
const WRITTEN = [
  '０〇○零',
  '１一壹',
  '２二贰貳',
  '３三叁參',
  '４四肆',
  '５五伍',
  '６六陆陸',
  '７七柒',
  '８八捌',
  '９九玖',
] as const;
const VALUES: ReadonlyMap<string, string> = new Map(
  WRITTEN.flatMap((signs, value) => [...signs].map((sign) => [sign, String(value)] as const)),
);
const HAN = WRITTEN.map((signs) => signs.slice(1)).join('');

/** For a regular expression: one digit, however it is written. */
export const ANY_DIGIT = `[\\d０-９${HAN}]`;

const RUN = new RegExp(`${ANY_DIGIT}(?:[\\s\\p{Cf}\\p{Pd}'’‘.、·]{0,3}(?:${ANY_DIGIT}|[OoXxＯＸｘ])){6,}`, 'gu');
const HAS_HAN = new RegExp(`[${HAN}]`);

/** A text whose digits are 0–9, as long as it was. */
export function plainDigits(text: string): string {
  return text.replaceAll(/[^\d\s]/g, (sign) => VALUES.get(sign) ?? (sign === 'Ｘ' || sign === 'ｘ' ? 'X' : sign));
}

/** Whether a text has digits that are written in Han. */
export function hasHanDigits(text: string): boolean {
  return HAS_HAN.test(text);
}

/** Numbers of so many digits or more that are written in Han, at least in part, written otherwise; null: the number stays. */
export function inHanDigits(text: string, least: number, by: (digits: string) => string | null): string {
  if (text.length < least || !hasHanDigits(text)) return text;
  return text.replaceAll(RUN, (run) => {
    const digits = plainDigits(run)
      .replaceAll(/[^\dOoXxＯ]/g, '')
      .replaceAll(/[OoＯ]/g, '0');
    return digits.length >= least && hasHanDigits(run) ? (by(digits) ?? run) : run;
  });
}
