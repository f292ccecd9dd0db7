import type { UnitsResult } from '../../engine/types';
import type { Compared, Shifts } from '../../client/protocol';
import type { Policy } from '../../policy/types';
import { formatMoney, type Fen } from '../../base/money';
import { w } from '../i18n/whatif';
import { differs, growth, totalOf, type Line } from './lines';
import { SHIFT_KINDS } from './shifts';

/** What a scenario changes against the baseline, to be told in one sentence. */
export interface Summary {
  /** Nothing differs, neither for the total nor for a unit nor for anybody. */
  readonly same: boolean;
  readonly winners: number;
  readonly gain: number;
  readonly losers: number;
  readonly loss: number;
  /** Who may not pay in the scenario; who may pay only there; who is known only there; whose figure the scenario leaves open. */
  readonly nowBarred: number;
  readonly nowAllowed: number;
  readonly nowKnown: number;
  readonly unknown: number;
  /** What those who have an amount on one side only add to what everybody owes, or take off it. */
  readonly between: number;
  /** How much more (or less) everybody owes together. */
  readonly personal: number;
  /** Funders that pay more or less, by how much. */
  readonly funders: readonly { readonly name: string; readonly more: number }[];
  /** Further figures that differ. */
  readonly others: readonly string[];
}

const OF_MONEY = new Set(['receivable', 'paid']);

export function summaryOf(
  policy: Policy,
  lines: readonly Line[],
  before: UnitsResult,
  { units, total, flows }: Compared,
): Summary {
  const changed = lines.filter((line) => differs(line, before, units));
  const moved = (id: string): number => {
    const line = lines.find((each) => each.id === id);
    return line === undefined ? 0 : (growth(totalOf(line, before), totalOf(line, units)) ?? 0);
  };
  const funders = policy.funders.flatMap(({ id }) => {
    const line = lines.find((each) => each.id === `entitled.${id}`);
    const more = moved(`entitled.${id}`);
    return line === undefined || more === 0 ? [] : [{ name: line.name(), more }];
  });
  const still = total.winners === 0 && total.losers === 0 && flows.every(({ from, to }) => from === to);
  return {
    same: still && changed.length === 0 && total.barred === 0,
    winners: total.winners,
    gain: total.gain,
    losers: total.losers,
    loss: total.loss,
    nowBarred: total.nowBarred,
    nowAllowed: total.barred - total.nowBarred,
    nowKnown: total.nowKnown,
    unknown: total.unknown - total.barred - total.nowKnown,
    between: moved('receivable') - (total.loss - total.gain),
    personal: moved('receivable'),
    funders,
    others: changed.filter(({ id }) => !OF_MONEY.has(id) && !id.startsWith('entitled.')).map((line) => line.name()),
  };
}

/**
 * The sentence above the tables: who pays how much more or less, how many, and who bears it.
 * @param shifts what moves besides money; null = not known yet.
 */
export function sentenceOf(name: string, summary: Summary, shifts: Shifts | null): string {
  const moves = shifts === null ? [] : SHIFT_KINDS.filter((kind) => shifts[kind] > 0);
  const moved = moves.map((kind) => w(`sentence.${kind}`, { persons: shifts?.[kind] ?? 0 })).join(w('sentence.comma'));
  if (summary.same) {
    if (shifts === null) return w('sentence.sameMoney', { name });
    return moves.length === 0 ? w('sentence.same', { name }) : w('sentence.shifted', { name, moved });
  }
  const { winners, losers, unknown, personal, funders, others } = summary;
  const persons = [
    ...(winners > 0 ? [w('sentence.winners', { persons: winners, amount: yuan(summary.gain) })] : []),
    ...(losers > 0 ? [w('sentence.losers', { persons: losers, amount: yuan(summary.loss) })] : []),
    ...(winners + losers === 0 ? [w('sentence.nobody')] : []),
    ...(summary.nowBarred > 0 ? [w('sentence.nowBarred', { persons: summary.nowBarred })] : []),
    ...(summary.nowAllowed > 0 ? [w('sentence.nowAllowed', { persons: summary.nowAllowed })] : []),
    ...(summary.nowKnown > 0 ? [w('sentence.nowKnown', { persons: summary.nowKnown })] : []),
    ...(unknown > 0 ? [w('sentence.unknown', { persons: unknown })] : []),
    ...(summary.between === 0 ? [] : [w('sentence.between', { change: signedYuan(summary.between) })]),
  ];
  const payers = [
    moreOrLess(w('sentence.all'), personal),
    ...(funders.length === 0
      ? [w('sentence.fundersSame')]
      : funders.map((funder) => moreOrLess(funder.name, funder.more))),
  ];
  return [
    w('sentence.first', { name, persons: persons.join(w('sentence.comma')), payers: payers.join(w('sentence.comma')) }),
    ...(others.length === 0 ? [] : [w('sentence.others', { figures: others.join(w('sentence.and')) })]),
    ...(moves.length === 0 ? [] : [w('sentence.moves', { moved })]),
  ].join(w('sentence.gap'));
}

function moreOrLess(name: string, more: number): string {
  if (more === 0) return w('sentence.payerSame', { name });
  return w(more > 0 ? 'sentence.more' : 'sentence.less', { name, amount: yuan(Math.abs(more)) });
}

function signedYuan(amount: number): string {
  return `${amount > 0 ? '+' : '−'}${yuan(Math.abs(amount))}`;
}

function yuan(amount: number): string {
  return formatMoney(amount as Fen);
}
