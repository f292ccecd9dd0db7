import { dayOf } from '../../base/day';
import { readDay } from '../../roster/cells/day';
import { UNREADABLE } from '../../roster/types';
import type { FoundSheet, Meaning, Why } from '../found';
import { labelOf, type Label } from './headerRows';
import { isFarFrom, saysYear, yearsIn } from './titleYears';

/** Columns of years: those of the workbook's year are read, those of any other are left, and told. */

const YEAR = /(?<!\d)20[12]\d(?=\s*年|\s*$|\D)/;
const YEAR_WORD = /[(（[【]?(?<!\d)20[12]\d\s*(?:年度?|(?=\D|$))(?:[份的])?[)）\]】]?/;
/** What a roster says of one year's payments. */
const PAID: readonly Meaning[] = [
  'payAmount',
  'payDate',
  'channel',
  'receipt',
  'order',
  'due',
  'tier',
  'insured',
  'state',
];
/** What is so for one year only. */
const YEARLY: ReadonlySet<Meaning> = new Set<Meaning>([...PAID, 'identities', 'kind', 'exclusion', 'reason']);

/** What stands beside the amount of a payment: of which year's, where several have one, nothing says. */
const BESIDE: ReadonlySet<Meaning> = new Set<Meaning>(['payDate', 'payTime', 'channel', 'receipt', 'order']);

export interface OfYears {
  readonly labels: readonly Label[];
  /** Columns that are not read for the year in their heads, and why. */
  readonly left: ReadonlyMap<number, Why & ('years' | 'other-year')>;
}

const yearOf = ({ text }: Label): number | undefined => {
  const found = YEAR.exec(text.normalize('NFKC'))?.[0];
  return found === undefined ? undefined : Number(found);
};

/** The words without the year, for claims; what is shown stays as it stands. */
function withoutYear(label: Label): Label {
  const bare = (text: string): string => text.normalize('NFKC').replace(YEAR_WORD, '').trim();
  const lines = [bare(label.group), bare(label.own)].filter((line) => line !== '');
  return { ...labelOf(lines), text: label.text };
}

/** Whether columns are of the campaign for a year: the days in them say so; without any, the year in their heads. */
function isOf(
  year: number,
  columns: readonly number[],
  data: readonly (readonly string[])[],
  benefitYear: number,
): boolean {
  const from = dayOf(benefitYear - 1, 7, 1) ?? 0;
  const to = dayOf(benefitYear, 6, 30) ?? 0;
  let [inside, outside] = [0, 0];
  for (const row of data) {
    for (const column of columns) {
      const text = row[column] ?? '';
      const day = text.length < 8 ? UNREADABLE : readDay(text);
      if (day <= UNREADABLE) continue;
      if (day >= from && day <= to) inside += 1;
      else outside += 1;
    }
  }
  return inside + outside === 0 ? year === benefitYear : inside > outside;
}

const isPaid = ({ claims }: Label): boolean => claims.some(({ meaning }) => meaning === 'payAmount');

/** Of columns whose heads name years those of the workbook's year, where it is known and only one of the years can be it. */
export function ofYears(
  labels: readonly Label[],
  data: readonly (readonly string[])[],
  benefitYear: number | null,
): OfYears {
  const years = new Map<number, number[]>();
  for (const [column, label] of labels.entries()) {
    const year = yearOf(label);
    if (year !== undefined) years.set(year, [...(years.get(year) ?? []), column]);
  }
  const left = new Map<number, 'years' | 'other-year'>();
  if (years.size === 0 || (years.size === 1 && benefitYear === null)) return { labels, left };
  const ours = benefitYear === null ? [] : [...years].filter(([year, own]) => isOf(year, own, data, benefitYear));
  const [only] = ours.length === 1 ? ours : [];
  const why = only === undefined && years.size > 1 ? 'years' : 'other-year';
  const paid = labels.filter((label) => yearOf(label) !== undefined && isPaid(withoutYear(label)));
  const severalPaid = new Set(paid.map(yearOf)).size > 1;
  const next = labels.map((label, column): Label => {
    const year = yearOf(label);
    if (year === undefined) {
      if (!severalPaid || !label.claims.some(({ meaning }) => BESIDE.has(meaning))) return label;
      left.set(column, 'years');
      return { ...label, claims: [] };
    }
    const bare = withoutYear(label);
    if (year === only?.[0]) return label.claims.length > 0 ? label : bare;
    // 2016年脱贫, alone: when it became so, not what was so in a year.
    if (years.size === 1 && ![...label.claims, ...bare.claims].some(({ meaning }) => YEARLY.has(meaning))) return label;
    left.set(column, why);
    return { ...label, claims: [] };
  });
  return { labels: next, left };
}

/** What somebody was in one year. */
const WAS: readonly Meaning[] = [
  'identities',
  'identityFlag',
  'identityDate',
  'disabilityGrade',
  'disabilityCert',
  'kind',
  'exclusion',
  'circumstance',
  'circumstanceDate',
  'reason',
];

/**
 * A roster that calls itself one of another year: what it says of payments is not of the workbook's year, unless their days are, and
 * what somebody was is so no more where it is older than the year before. Left, and told.
 */
export function withoutOtherYears(sheet: FoundSheet, fileName: string, benefitYear: number | null): FoundSheet {
  if (benefitYear === null) return sheet;
  const inside = yearsIn(`${sheet.name} ${sheet.title}`);
  const said = inside.length > 0 ? inside : yearsIn(fileName);
  if (said.length === 0 || saysYear(said, benefitYear)) return sheet;
  const days = sheet.columns.flatMap(({ meaning, samples }) => (meaning === 'payDate' ? [samples] : []));
  const dated = days.some(
    (samples) =>
      samples.length > 0 &&
      isOf(
        0,
        [0],
        samples.map((text) => [text]),
        benefitYear,
      ),
  );
  const paid = dated ? [] : PAID;
  const gone = new Set<Meaning>([...paid, ...(isFarFrom(said, benefitYear) ? WAS : [])]);
  const columns = sheet.columns.map((column) =>
    gone.has(column.meaning) ? { ...column, meaning: null, why: 'other-year' as const } : column,
  );
  return { ...sheet, columns };
}

/** Rows of which the days are looked at. */
const LOOKED_AT = 2000;

/**
 * Last year's roster, which says no year: where all payments in it were made before the campaign for the workbook's year began,
 * they are of another year. Left, and told; the persons come in.
 */
export function withoutPastPayments(
  sheet: FoundSheet,
  rows: readonly (readonly string[])[],
  benefitYear: number | null,
): FoundSheet {
  const begins = benefitYear === null ? undefined : dayOf(benefitYear - 1, 7, 1);
  if (begins === undefined) return sheet;
  const dated = sheet.columns.filter(({ meaning }) => meaning === 'payDate');
  const first = sheet.header === null ? 0 : sheet.header.to + 1;
  let past = false;
  for (const row of rows.slice(first, first + LOOKED_AT)) {
    for (const { column } of dated) {
      const text = row[column] ?? '';
      const day = text.length < 8 ? UNREADABLE : readDay(text);
      if (day <= UNREADABLE) continue;
      if (day >= begins) return sheet;
      past = true;
    }
  }
  if (!past) return sheet;
  const paid = new Set<Meaning>(PAID);
  const columns = sheet.columns.map((column) =>
    paid.has(column.meaning) ? { ...column, meaning: null, why: 'other-year' as const } : column,
  );
  return { ...sheet, columns };
}
