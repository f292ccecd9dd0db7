import { exclusionNamed, exclusionRead } from '../../roster/exclusionWords';
import type { PlanContext } from '../filePlan';
import type { PlanProblem, PlanSettings } from '../piles';
import { FROM_YEAR } from '../find/titleYears';
import { lateStarts, pastEnds } from '../find/unreadCells';
import { columnTakesBack } from './backWords';
import { elsewhereList } from './elsewhere';
import { identityList } from './identities';
import type { ListRows } from './listFile';
import { FROM_HEADING } from '../unreadRows';
import { FROM_TITLE } from './paymentFor';
import type { ListKind } from './listKind';
import { paymentList } from './payments';
import type { ListFileKind } from './sortedList';
import { uninsuredList } from './uninsured';

/** What stands in such columns beside an identity that is taken away. */
const TAKEN = /：[^：]*(?:停|取消|退|注销|终止|核减|减少|死亡|去世|迁出|不合格|不符|不再|超标|失效|过期|否$)[^：]*$/;

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
  if (!list.has('unread') && !list.has('until') && !list.has('against')) return rules;
  const against = byRow((row): string => {
    // Whatever ends an identity speaks for a row that takes it away.
    const takes = rules.gives?.(row) === 0;
    const told = withoutBack(
      withoutOldDeath(withoutOwnHeading(list.said('unread', row), rules, row), rules, row),
      rules,
      row,
    );
    const isAgainst = (each: string): boolean => !takes || each.startsWith(FROM_TITLE) || !TAKEN.test(each);
    const said = told === '' ? [] : told.split('，').filter(isAgainst);
    const days = list.said('until', row);
    const year = context.benefitYear ?? null;
    if (!takes) said.push(...pastEnds(days, year), ...lateStarts(days, year));
    return said.join('，');
  });
  /** Somebody has said that it speaks against the row: nothing is written, and nobody has to look again. */
  const denied = (row: number): string => list.said('against', row);
  /** A column, or a line over it, says that it has ended: what the list as a whole leaves open does not. */
  const isOver = (row: number): boolean =>
    against(row) !== '' &&
    (pastEnds(list.said('until', row), context.benefitYear ?? null).length > 0 ||
      against(row)
        .split('，')
        .some((part) => part.startsWith(FROM_HEADING) || (!part.startsWith(FROM_TITLE) && TAKEN.test(part))));
  return {
    ...rules,
    usable: (row) => denied(row) === '' && rules.usable(row),
    unanswered: (row) => denied(row) === '' && rules.unanswered?.(row) === true,
    doubtful: (row) => against(row) !== '' || rules.doubtful?.(row) === true,
    held: against,
    unsettles: (row) => (kind === 'identities' && isOver(row)) || rules.unsettles?.(row) === true,
    problems(row, own) {
      const found = [...heldBy(against(row)), ...rules.problems(row, own)];
      return denied(row) === '' ? found : [{ field: null, code: 'column-against', text: denied(row) }, ...found];
    },
  };
}

const DEAD = '死亡';
const HEADS = [
  [FROM_YEAR, 'title-year'],
  [FROM_TITLE, 'title-against'],
  [FROM_HEADING, 'heading-against'],
] as const;

/** Who says what holds a row: the list of itself, a line over its rows, or a column. A comma within what a cell says parts nothing. */
function heldBy(text: string): PlanProblem[] {
  const found: { code: string; text: string }[] = [];
  for (const part of text === '' ? [] : text.split('，')) {
    const [head, code] = HEADS.find(([each]) => part.startsWith(each)) ?? ['', 'column-unread'];
    const last = found.at(-1);
    if (last !== undefined && code === 'column-unread' && (last.code === code || !part.includes('：')))
      last.text = `${last.text}，${part}`;
    else found.push({ code, text: part.slice(head.length) });
  }
  return found.map((each) => ({ field: null, ...each }));
}

/** Without a line over the row that says what the row itself says: 迁出人员 over whoever has moved. */
function withoutOwnHeading(text: string, rules: ListKind, row: number): string {
  if (!text.includes(FROM_HEADING)) return text;
  const { exclusion = '' } = rules.spoken(row);
  if (exclusion === '') return text;
  const own = exclusionRead(exclusion);
  const parts = text.split('，');
  const isOwn = (part: string): boolean => exclusionNamed(part.slice(FROM_HEADING.length)) === own;
  return parts.filter((part) => !part.startsWith(FROM_HEADING) || !isOwn(part)).join('，');
}

/** Whoever has died stays so, however old the list is. */
function withoutOldDeath(text: string, rules: ListKind, row: number): string {
  if (!text.includes(FROM_YEAR) || exclusionRead(rules.spoken(row).exclusion ?? '') !== DEAD) return text;
  const parts = text.split('，').filter((part) => !part.startsWith(FROM_YEAR));
  return parts.join('，');
}

/** Without the word by which a row takes another one back: that is told by what it does. */
function withoutBack(text: string, rules: ListKind, row: number): string {
  if (text === '' || rules.takesBack?.(row) !== true) return text;
  const says = (part: string): boolean => {
    const at = part.indexOf('：');
    return columnTakesBack(part.slice(0, at), part.slice(at + 1)) === 'amount';
  };
  return text
    .split('，')
    .filter((part) => !says(part))
    .join('，');
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
      return elsewhereList(list, context.roster, settings, context.benefitYear, context.region);
    case 'uninsured':
      return uninsuredList(list, context);
  }
}
