import type { Fen } from '../../base/money';
import { checkParameterValue } from '../../policy/overlay';
import type { Policy } from '../../policy/types';
import type { SumShape } from '../sums';
import type { Tally } from '../tally';
import type { Goal, Sought } from './types';

/** Values tried between the ends where the figure does not pass the target from one end to the other. */
const LOOKS = 24;

/**
 * Looks for the value at which a figure meets its target, by halving the stretch in which it passes it. It may move either way, in
 * jumps, or to and fro: the answer is then one place of several where it passes.
 * @param figureAt the figure at a value of the parameter.
 */
export function seek(goal: Goal, figureAt: (value: number) => number): Sought {
  const { least, target, step = 1 } = goal;
  const last = Math.floor((goal.most - least) / step);
  const known = new Map<number, number>();
  const at = (place: number): number => {
    let figure = known.get(place);
    if (figure === undefined) {
      figure = figureAt(least + place * step);
      known.set(place, figure);
    }
    return figure;
  };
  const found = (place: number): Sought => ({
    found: true,
    value: least + place * step,
    reached: at(place) as Fen,
    exact: at(place) === target,
    tried: known.size,
  });

  const bracket = passing(at, last, target);
  if (bracket === null) {
    const figures = [...known.values()];
    const [lowest, highest] = [Math.min(...figures), Math.max(...figures)];
    return { found: false, why: 'out-of-reach', least: lowest as Fen, most: highest as Fen };
  }
  let [low, high] = bracket;
  // `low` stays on the side where it began, `high` on or beyond the target: the first value that meets it is found.
  const below = at(low) < target;
  if (at(low) === target) return found(low);
  while (high - low > 1) {
    const middle = low + Math.floor((high - low) / 2);
    if (at(middle) !== target && at(middle) < target === below) low = middle;
    else high = middle;
  }
  return found(Math.abs(at(high) - target) <= Math.abs(at(low) - target) ? high : low);
}

/** Two places between which the figure passes the target; the ends are looked at first. */
function passing(at: (place: number) => number, last: number, target: number): [number, number] | null {
  const side = (place: number): number => Math.sign(at(place) - target);
  const passes = (a: number, b: number): boolean => side(a) * side(b) <= 0;
  if (passes(0, last)) return [0, last];
  let before = 0;
  for (let look = 1; look <= LOOKS; look += 1) {
    const place = Math.round((last * look) / LOOKS);
    if (place === before) continue;
    if (passes(before, place)) return [before, place];
    before = place;
  }
  return null;
}

/** Whether the goal names something that the policy has and that is a number there. */
export function canSeek(policy: Policy, goal: Goal): boolean {
  const parameter = policy.parameters.find(({ id }) => id === goal.parameter);
  const { least, most, step = 1, figure } = goal;
  if (parameter === undefined || parameter.unit === 'switch' || parameter.unit === 'choice') return false;
  if (!(least <= most && Number.isSafeInteger(step) && step > 0 && Number.isSafeInteger(goal.target))) return false;
  if (!checkParameterValue(parameter, least).ok || !checkParameterValue(parameter, most).ok) return false;
  if (figure.of === 'receivable' || figure.of === 'aid-entitled') return true;
  return policy.funders.some(({ id }) => id === figure.funder);
}

/** The figure of the total row, from the sums of all units. */
export function figureOf({ loose, shape }: Tally, { of, funder }: Goal['figure'], policy: Policy): number {
  const places = placesOf(
    of,
    shape,
    policy.funders.findIndex(({ id }) => id === funder),
  );
  let sum = 0;
  for (let line = 0; line + shape.width <= loose.length; line += shape.width)
    for (const place of places) sum += loose[line + place]!;
  return sum;
}

function placesOf(of: Goal['figure']['of'], shape: SumShape, funder: number): readonly number[] {
  switch (of) {
    case 'receivable':
      return [shape.receivable];
    case 'aid-entitled':
      return Array.from({ length: shape.settled - shape.entitled }, (_, each) => shape.entitled + each);
    case 'funder-entitled':
      return [shape.entitled + funder];
    case 'funder-settled':
      return [shape.settled + funder];
  }
}
