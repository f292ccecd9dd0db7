import type { BesideTold, Comparison } from '../../client/protocol';
import type { Fen } from '../../base/money';
import type { UnitResult } from '../../engine/types';
import type { Policy } from '../../policy/types';
import { heightOf, type BarGroup } from '../charts/bars';
import { signed } from '../charts/amounts';
import { byChange, type Pair } from '../charts/dumbbells';
import { either } from '../i18n';
import { d } from '../i18n/demo';
import { dayOfYear } from './figures';
import { change, payers } from './payers';
import { missing, unitPairs, type UnitPair } from './unitPairs';

/** Figures of the pictures of frame 2. Nothing here is drawn. */

/** A heading above the bars, and a line of text below them, in em. */
const HEADING = 1.8;
const TEXT = 1.4;

/**
 * How many funders there is room for beside the persons in so many em: the three whose share changes most where they fit, if need be
 * with thinner bars. Where more change, a text below names them all.
 */
export function barsFor(
  room: number,
  changing: number,
  wordy: boolean,
): { readonly funders: number; readonly close: boolean } {
  const most = Math.max(2, Math.min(3, changing));
  for (let funders = most; funders > 0; funders -= 1)
    for (const close of [false, true]) {
      const lines = changing > funders ? Math.ceil(((changing + 1) * (wordy ? 3 : 2)) / 4) : 0;
      if (HEADING + heightOf(funders + 1, close) + lines * TEXT <= room) return { funders, close };
    }
  return { funders: 1, close: true };
}

/** 县财政 +875元. */
export function changeIn(group: BarGroup, write: (amount: number) => string): string {
  return `${group.name} ${signed(change(group), write)}`;
}

/** In every unit, what the one pays whose share changes most: persons, or a funder. A change that is lost in a sum shows nothing. */
export function unitsPay(
  policy: Policy,
  told: BesideTold,
): { readonly payer: string; readonly pairs: readonly Pair[]; readonly change: number } {
  const share = ({ values: [before = 0, after = 0] }: BarGroup) =>
    Math.abs((after ?? 0) - (before ?? 0)) / Math.max(1, before ?? 0);
  const most = payers(policy, told.comparison, policy.funders.length).reduce((best, group) =>
    share(group) > share(best) ? group : best,
  );
  const at = policy.funders.findIndex(({ id }) => id === most.id);
  const amount = (unit: UnitResult) => (at < 0 ? unit.receivable : (unit.entitled[at] ?? 0));
  return {
    payer: most.name,
    change: change(most),
    pairs: unitPairs(told).map(({ before, after }) => ({
      id: before.name,
      name: before.name,
      before: amount(before),
      after: amount(after),
    })),
  };
}

/** What the lines that are not drawn change together, with the persons of units outside the table: then all adds up to the headline. */
export function restOfUnits(
  pairs: readonly Pair[],
  drawn: number,
  total: number,
): { readonly units: number; readonly change: number } {
  const shown = byChange(pairs).slice(0, drawn);
  const told = shown.reduce((sum, { before, after }) => sum + (after ?? 0) - (before ?? 0), 0);
  return { units: pairs.length - shown.length, change: total - told };
}

/** First days of cover of those whom the household concerns: every day, so that the figures add up. */
export function coverStarts({ cover }: BesideTold): readonly Pair[] {
  return cover.starts.map(({ day, before, after }) => ({
    id: String(day),
    name: d('startsOn', { day: dayOfYear(day) }),
    before,
    after,
  }));
}

/** Whose cover waits for the household, by unit: under the rule as it is, and as supposed. */
export function unitsHeld({ cover }: BesideTold): readonly Pair[] {
  return cover.byUnit
    .filter(({ heldBefore, heldAfter }) => heldBefore + heldAfter > 0)
    .map(({ unit, heldBefore, heldAfter }) => ({ id: unit, name: unit, before: heldBefore, after: heldAfter }));
}

export interface Moving {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly persons: number;
}

/** Persons who are counted as something else, the largest groups first. */
export function flowsOf(policy: Policy, { scenarios }: Comparison): readonly Moving[] {
  const name = (id: string) => {
    const found = policy.categories.find((category) => category.id === id);
    return found === undefined ? d('noCategory') : either(found.name, found.nameEn);
  };
  return (scenarios[0]?.flows ?? [])
    .filter(({ from, to }) => from !== to)
    .map(({ from, to, persons }) => ({ key: `${from}/${to}`, from: name(from), to: name(to), persons }))
    .sort((a, b) => b.persons - a.persons);
}

/** Whether a unit has the award. */
export function hasAward(unit: UnitResult): boolean {
  return (unit.award?.amount ?? 0) > 0;
}

export function awardsOf(told: BesideTold): BarGroup {
  const sum = (side: keyof UnitPair) =>
    unitPairs(told).reduce((all, pair) => all + (pair[side].award?.amount ?? 0), 0) as Fen;
  return { id: 'award', name: d('awards'), values: [sum('before'), sum('after')] };
}

/** Whether a unit's award comes or goes. */
export function awardMoves({ before, after }: UnitPair): boolean {
  return hasAward(before) !== hasAward(after);
}

/** Persons beyond the line; below 0 those that are missing. "Nearest" is always said of persons, never of per cent. */
function beyond({ before }: UnitPair, share: number): number {
  const gap = missing(before, share);
  return gap > 0 ? -gap : before.enrolled - Math.ceil(((before.target ?? 0) * share) / 10_000);
}

/** Units nearest to the line, those whose award changes first of all; in the order from above the line to below it. */
export function nearLine(told: BesideTold, share: number, count: number): readonly UnitPair[] {
  const far = (pair: UnitPair) => Math.abs(beyond(pair, share));
  const order = [...unitPairs(told)].sort((a, b) => Number(awardMoves(b)) - Number(awardMoves(a)) || far(a) - far(b));
  return order.slice(0, count).sort((a, b) => beyond(b, share) - beyond(a, share));
}

/** A unit with the persons it lacks to the line that is supposed. */
export interface UnitShort {
  readonly pair: UnitPair;
  readonly gap: number;
}

/**
 * Whom the award story is about: the units whose award changes, then those that have none on either side; each the nearest to today's
 * line first. What they lack is counted in one way, to the supposed line.
 */
export function awardUnits(told: BesideTold, share: number, then: number): readonly UnitShort[] {
  const far = ({ before }: UnitPair) => missing(before, hasAward(before) ? then : share);
  return unitPairs(told)
    .filter((pair) => awardMoves(pair) || (!hasAward(pair.before) && far(pair) > 0))
    .map((pair): UnitShort => ({ pair, gap: missing(pair.after, then) }))
    .sort(
      (a, b) => Number(awardMoves(b.pair)) - Number(awardMoves(a.pair)) || a.gap - b.gap || far(a.pair) - far(b.pair),
    );
}
