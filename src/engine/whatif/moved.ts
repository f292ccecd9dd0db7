import type { Fen } from '../../base/money';
import { EMPTY } from '../../roster/types';
import { BARRED, EXCLUDED, STATUS_MASK } from '../outcome';
import type { Lots } from './lots';
import type { Totals } from './totals';
import type { Flow, Moved, MovedKind } from './types';

/** A person's figure on one side: what is owed (EMPTY = blank), and the status, as far as it says why it is blank. */
export function movedKind(before: number, statusBefore: number, after: number, statusAfter: number): MovedKind {
  if (before !== EMPTY && after !== EMPTY) return after < before ? 'winners' : after > before ? 'losers' : 'unchanged';
  return statusBefore === BARRED && statusAfter === BARRED ? 'unchanged' : 'unknown';
}

/** Sums of one bucket, in the order of `PLACES`. */
const PLACES = [
  'persons',
  'winners',
  'losers',
  'unchanged',
  'unknown',
  'barred',
  'nowBarred',
  'nowKnown',
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

  function both(own: number, line: number, place: number, count: number): void {
    byCategory[own + place]! += count;
    byUnit[line + place]! += count;
  }

  function add(
    at: number,
    old: number,
    then: number,
    owed: number,
    owes: number,
    was: number,
    is: number,
    count: number,
  ): void {
    if (was === EXCLUDED) return;
    const category = old < 0 ? categories.length - 1 : old;
    flows[category * targets.length + (then < 0 ? targets.length - 1 : then)]! += count;
    const kind = movedKind(owed, was, owes, is);
    const own = category * WIDTH;
    const line = at * WIDTH;
    byCategory[own]! += count;
    byUnit[line]! += count;
    byCategory[own + PLACE[kind]]! += count;
    byUnit[line + PLACE[kind]]! += count;
    if (kind === 'unchanged') return;
    if (kind === 'unknown') {
      if ((was === BARRED) === (is === BARRED))
        return owes === EMPTY ? undefined : both(own, line, PLACE.nowKnown, count);
      both(own, line, PLACE.barred, count);
      return is === BARRED ? both(own, line, PLACE.nowBarred, count) : undefined;
    }
    const place = kind === 'winners' ? PLACE.gain : PLACE.loss;
    byCategory[own + place]! += count * Math.abs(owes - owed);
    byUnit[line + place]! += count * Math.abs(owes - owed);
  }

  for (let lot = 0; lot < lots.count; lot += 1) {
    const [own, other] = [before.slots[lot]!, after.slots[lot]!];
    add(
      lots.unit[lot]!,
      from.category[Math.floor(own / from.verdicts)]!,
      to.category[Math.floor(other / to.verdicts)]!,
      from.payable[own]!,
      to.payable[other]!,
      from.outcome[own]! & STATUS_MASK,
      to.outcome[other]! & STATUS_MASK,
      lots.persons[lot]!,
    );
  }
  const moved = (id: string, sums: Float64Array, line: number): Moved => {
    const at = (place: (typeof PLACES)[number]): number => sums[line * WIDTH + PLACE[place]] ?? 0;
    return {
      id,
      persons: at('persons'),
      winners: at('winners'),
      losers: at('losers'),
      unchanged: at('unchanged'),
      unknown: at('unknown'),
      barred: at('barred'),
      nowBarred: at('nowBarred'),
      nowKnown: at('nowKnown'),
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
  const { category, payable, outcome } = rules.profiles;
  return { policy: rules.policy, verdicts: rules.shape.verdicts, category, payable, outcome };
}
