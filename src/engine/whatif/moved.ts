import type { Fen } from '../../base/money';
import { EMPTY } from '../../roster/types';
import { BARRED, EXCLUDED, STATUS_MASK } from '../outcome';
import type { Lots } from './lots';
import { addShares, createShares } from './shares';
import type { Totals } from './totals';
import type { Flow, Moved, MovedKind } from './types';

/** A person's figure on one side: what is owed (EMPTY = blank), and the status, as far as it says why it is blank. */
export function movedKind(before: number, statusBefore: number, after: number, statusAfter: number): MovedKind {
  if (before !== EMPTY && after !== EMPTY) return after < before ? 'winners' : after > before ? 'losers' : 'unchanged';
  return statusBefore === BARRED && statusAfter === BARRED ? 'shut' : 'unknown';
}

/** Sums of one bucket, in the order of `PLACES`. */
const PLACES = [
  'persons',
  'winners',
  'losers',
  'unchanged',
  'shut',
  'unknown',
  'barred',
  'nowBarred',
  'nowKnown',
  'unaided',
  'nowUnaided',
  'gain',
  'loss',
] as const;
const WIDTH = PLACES.length;
const PLACE = Object.fromEntries(PLACES.map((place, index) => [place, index])) as Record<
  (typeof PLACES)[number],
  number
>;

/** Who moves from one set of rules to another, by category and unit. */
export interface Movement {
  readonly byCategory: readonly Moved[];
  /** By unit number. */
  unit(unit: number, name: string): Moved;
  readonly total: Moved;
  readonly flows: readonly Flow[];
}

/** @param units how many unit numbers there are. */
export function movement(lots: Lots, before: Totals, after: Totals, units: number): Movement {
  const [from, to] = [sideOf(before), sideOf(after)];
  const categories = [...from.policy.categories.map(({ id }) => id), ''];
  const targets = [...to.policy.categories.map(({ id }) => id), ''];
  const byCategory = new Float64Array(categories.length * WIDTH);
  const byUnit = new Float64Array(units * WIDTH);
  const flows = new Float64Array(categories.length * targets.length);

  /** What a person who goes from one slot to the other adds to a line of sums. */
  function write(own: number, other: number, line: Float64Array): void {
    const [was, is] = [from.outcome[own]! & STATUS_MASK, to.outcome[other]! & STATUS_MASK];
    if (was === EXCLUDED) return;
    const [owed, owes] = [from.payable[own]!, to.payable[other]!];
    const kind = movedKind(owed, was, owes, is);
    line[PLACE.persons] = 1;
    if (from.unaided(own)) line[PLACE.unaided] = 1;
    if (to.unaided(other)) line[PLACE.nowUnaided] = 1;
    line[PLACE[kind]] = 1;
    if (kind === 'unknown') {
      if ((was === BARRED) === (is === BARRED)) line[PLACE.nowKnown] = owes === EMPTY ? 0 : 1;
      else {
        line[PLACE.barred] = 1;
        line[PLACE.nowBarred] = is === BARRED ? 1 : 0;
      }
    } else if (kind === 'winners' || kind === 'losers')
      line[kind === 'winners' ? PLACE.gain : PLACE.loss] = Math.abs(owes - owed);
  }

  const { shares, put } = createShares(lots.patterns, WIDTH);
  const { kindOf, start, places, values } = shares;
  for (let pattern = 0; pattern < lots.patterns; pattern += 1) {
    const own = before.slots[pattern]!;
    const other = after.slots[pattern]!;
    put(pattern, own, other, (line) => write(own, other, line));
    const kind = kindOf[pattern]!;
    if (start[kind] === start[kind + 1]) continue; // insured elsewhere
    const old = from.category[Math.floor(own / from.verdicts)]!;
    const then = to.category[Math.floor(other / to.verdicts)]!;
    const category = old < 0 ? categories.length - 1 : old;
    const many = lots.personsOf[pattern]!;
    flows[category * targets.length + (then < 0 ? targets.length - 1 : then)]! += many;
    for (let entry = start[kind]!; entry < start[kind + 1]!; entry += 1)
      byCategory[category * WIDTH + places[entry]!]! += many * values[entry]!;
  }
  addShares(lots, shares, WIDTH, byUnit);
  const moved = (id: string, sums: Float64Array, line: number): Moved => {
    const at = (place: (typeof PLACES)[number]): number => sums[line * WIDTH + PLACE[place]] ?? 0;
    return {
      id,
      persons: at('persons'),
      winners: at('winners'),
      losers: at('losers'),
      unchanged: at('unchanged'),
      shut: at('shut'),
      unknown: at('unknown'),
      barred: at('barred'),
      nowBarred: at('nowBarred'),
      nowKnown: at('nowKnown'),
      unaided: at('unaided'),
      nowUnaided: at('nowUnaided'),
      gain: at('gain') as Fen,
      loss: at('loss') as Fen,
    };
  };
  const total = new Float64Array(WIDTH);
  for (const [index, sum] of byCategory.entries()) total[index % WIDTH]! += sum;
  return {
    byCategory: categories.map((id, category) => moved(id, byCategory, category)),
    unit: (unit, name) => moved(name, byUnit, unit),
    total: moved('', total, 0),
    flows: categories.flatMap((id, category) =>
      targets.flatMap((other, target) => {
        const persons = flows[category * targets.length + target]!;
        return persons === 0 ? [] : [{ from: id, to: other, persons }];
      }),
    ),
  };
}

function sideOf({ set: { rules } }: Totals) {
  const { category, payable, outcome, aidTotal } = rules.profiles;
  const { verdicts, blocks } = rules.shape;
  return {
    policy: rules.policy,
    verdicts,
    category,
    payable,
    outcome,
    /** By slot: a category counts, but the day of payment gives no aid by it, or aid of 0. */
    unaided(slot: number): boolean {
      const profile = Math.floor(slot / verdicts);
      const block = rules.verdicts.list[slot % verdicts]?.block ?? -1;
      return category[profile]! >= 0 && (block < 0 || aidTotal[profile * blocks + block] === 0);
    },
  };
}
