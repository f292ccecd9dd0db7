import type { PlanContext } from '../filePlan';
import type { PlanSettings } from '../piles';
import { elsewhereList } from './elsewhere';
import { identityList } from './identities';
import type { ListRows } from './listFile';
import { FROM_TITLE } from './paymentFor';
import type { ListKind } from './listKind';
import { paymentList } from './payments';
import type { ListFileKind } from './sortedList';
import { uninsuredList } from './uninsured';

/** What a kind of list does with its rows; those against which a column speaks that nobody understood are never written by themselves. */
export function rulesOf(
  kind: ListFileKind,
  list: ListRows,
  context: PlanContext,
  settings: PlanSettings,
  /** The person of the roster whom a row means; -1: nobody. */
  person: (row: number) => number = () => -1,
): ListKind {
  const rules = ownRulesOf(kind, list, context, settings, person);
  if (!list.has('unread')) return rules;
  const against = byRow((row) => standing(list.said('unread', row), context.benefitYear ?? null));
  return {
    ...rules,
    doubtful: (row) => against(row) !== '' || rules.doubtful?.(row) === true,
    problems(row, own) {
      const text = against(row);
      const found = rules.problems(row, own);
      const code = text.startsWith(FROM_TITLE) ? 'title-against' : 'column-unread';
      return text === ''
        ? found
        : [{ field: null, code, text: text.startsWith(FROM_TITLE) ? text.slice(FROM_TITLE.length) : text }, ...found];
    },
  };
}

/** 有效期至：2028-01-01 of a certificate: it holds in the year that the premium is for. */
const UNTIL = /^[^：]*(?:有效期|期至|期止|到期|届满|终止)[^：]*：\D{0,3}(\d{4})/u;
/** 缴费截止年月：202012: the last month so far, before a premium for the next year is paid. */
const SO_FAR = /^[^：]*(?:截止|缴至)[^：]*：\D{0,3}(\d{4})\D?(\d{2})/u;
const AUTUMN = 9;

/** What speaks against a row, without days that lie behind the year of the premium. */
function standing(text: string, benefitYear: number | null): string {
  if (text === '' || benefitYear === null) return text;
  return text
    .split('，')
    .filter((part) => Number(UNTIL.exec(part)?.[1] ?? 0) <= benefitYear && !goesOn(part, benefitYear))
    .join('，');
}

function goesOn(part: string, benefitYear: number): boolean {
  const [, year, month] = SO_FAR.exec(part) ?? [];
  return year !== undefined && Number(year) * 12 + Number(month) >= (benefitYear - 1) * 12 + AUTUMN;
}

function byRow(of: (row: number) => string): (row: number) => string {
  const known = new Map<number, string>();
  return (row) => {
    let text = known.get(row);
    if (text === undefined) known.set(row, (text = of(row)));
    return text;
  };
}

function ownRulesOf(
  kind: ListFileKind,
  list: ListRows,
  context: PlanContext,
  settings: PlanSettings,
  person: (row: number) => number,
): ListKind {
  switch (kind) {
    case 'identities':
      return identityList(list, context.roster, settings);
    case 'payments':
      return paymentList(list, context, settings, person);
    case 'elsewhere':
      return elsewhereList(list, context.roster, settings, context.benefitYear);
    case 'uninsured':
      return uninsuredList(context);
  }
}
