/** Years that a list says of itself, in its title or the name of its sheet. */

/** A year with the month that it may say: 2020年9-12月 is of its last. */
const YEAR =
  /(?<!\d)(20[12]\d)(?:\s*[年.\-/]\s*(?:\d{1,2}\s*[-—~至到]\s*)?(1[0-2]|0?[1-9])(?:\s*月|(?=[.\-/日]|\s|$))|\s*年度?|(?!\d|\s*[-.])(?=\D|$))/g;
/** When they became so, or since when: it says nothing of the year of the list. */
const COHORT = /^\s*(?:脱贫|退[役伍]|入伍|出生|新出生|新生儿|婴儿|死亡|去世|发证|以来|[之以]?[前后]|起)/;

/** Before the years that a list is of, where they are far from the workbook's. */
export const FROM_YEAR = '标题年度：';

export interface YearSaid {
  readonly year: number;
  readonly month?: number;
}

/** Years in a text, in their order; of 2016年脱贫 and 2019年以前 none. */
export function yearsIn(text: string): YearSaid[] {
  const plain = text.normalize('NFKC');
  return [...plain.matchAll(YEAR)].flatMap((found): YearSaid[] => {
    if (COHORT.test(plain.slice(found.index + found[0].length))) return [];
    const [, year = '', month] = found;
    return [{ year: Number(year), ...(month === undefined ? {} : { month: Number(month) }) }];
  });
}

/** Whether a list says that it is of the campaign for a year, or of that year. */
export function saysYear(said: readonly YearSaid[], benefitYear: number): boolean {
  return said.some(({ year, month }) => {
    if (month === undefined) return year === benefitYear;
    return (year === benefitYear - 1 && month >= 7) || (year === benefitYear && month <= 6);
  });
}

/** Whether it is so old, or of a time so late, that who is on it says nothing of a year without being asked. */
export function isFarFrom(said: readonly YearSaid[], benefitYear: number): boolean {
  return said.length > 0 && said.every(({ year }) => year < benefitYear - 1 || year > benefitYear);
}

/** What its own years say against all rows of a list; '' = nothing. */
export function yearAgainst(text: string, benefitYear: number | null): string {
  const said = yearsIn(text);
  if (benefitYear === null || !isFarFrom(said, benefitYear)) return '';
  return `${FROM_YEAR}${[...new Set(said.map(({ year }) => `${year} 年`))].join('、')}`;
}
