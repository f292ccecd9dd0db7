import { unitForms } from '../lists/forms';

/** The units of the quota table that a title, the name of a sheet or of a file names, however it goes on. */
export interface UnitFinder {
  /** The unit that a text as a whole means. */
  meant(text: string): string | undefined;
  /** All that stand in a text. */
  within(text: string): string[];
}

const ENDING = /村民委员会|居民委员会|村委会|居委会|社区|村|居/gu;
/** What may stand before the name of a village: a place above it, a year, an office, a word. */
const BEFORE = /[^\p{Script=Han}]$|[省市县区镇乡年度月日处道办所于对为和与及的]$|街道办事处$/u;
/** What a list goes on with behind the bare name of a village: 三岔堤花名册. */
const BEHIND =
  /^(?:[^\p{Script=Han}]|新增|参保|缴费|续保|未缴|未参|应参|人员|家庭|居民|城乡|医保|医疗|花名册|名册|名单|台账|登记|明细|信息|汇总|基础|户籍|常住|人口|低保|残疾|特困)/u;
/** A village's name with its ending has at most so many signs. */
const LONGEST = 14;

export function createUnitFinder(units: ReadonlySet<string>): UnitFinder {
  const form = unitForms(units);
  const byForm = new Map<string, string[]>();
  for (const unit of units) byForm.set(form(unit), [...(byForm.get(form(unit)) ?? []), unit]);
  const meant = (text: string): string | undefined => {
    if (text === '') return undefined;
    if (units.has(text)) return text;
    const fitting = byForm.get(form(text)) ?? [];
    return fitting.length === 1 ? fitting[0] : undefined;
  };
  const begins = (text: string, at: number): boolean => at === 0 || BEFORE.test(text.slice(0, at));

  /** 三岔堤村, 三岔堤村委会: as much as is a unit, before an ending. */
  const ended = (text: string): string[] =>
    [...text.matchAll(ENDING)].flatMap(({ index, 0: ending }) => {
      const end = index + ending.length;
      for (let start = Math.max(0, end - LONGEST); start < index; start += 1) {
        const unit = begins(text, start) ? meant(text.slice(start, end)) : undefined;
        if (unit !== undefined) return [unit];
      }
      return [];
    });
  /** 三岔堤花名册: the table's own word for it. */
  const bare = (text: string): string[] =>
    [...units].filter((unit) => {
      if (unit.length < 2) return false;
      for (let at = text.indexOf(unit); at !== -1; at = text.indexOf(unit, at + 1)) {
        const rest = text.slice(at + unit.length);
        if (begins(text, at) && (rest === '' || BEHIND.test(rest))) return true;
      }
      return false;
    });
  return {
    meant,
    within(text) {
      const plain = text.normalize('NFKC').replaceAll(/[\p{Cf}]/gu, '');
      return [...new Set([...ended(plain), ...bare(plain)])];
    },
  };
}
