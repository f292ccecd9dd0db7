import { resolve } from '../../policy/overlay';
import type { Overlay, Policy } from '../../policy/types';

/** Basis points. */
const WHOLE = 10_000;
let judged: ReadonlySet<number> = new Set([WHOLE]);

/** From now on rates are shown so that none looks as if it reached a share of the policy that it does not reach. */
export function judgeBy(policy: Policy, overlay: Overlay): void {
  const figures = resolve(policy, overlay);
  const shares = policy.parameters.flatMap(({ id, unit }) => (unit === 'percent' ? (figures.share(id) ?? []) : []));
  judged = new Set([WHOLE, ...shares]);
}

/**
 * A rate in hundredths of a percent, rounded half up as a calculator does; but 94.996 % must not read as 95.00 % where 95 % decides,
 * so up to a share that decides nothing is rounded.
 * @param also shares that decide besides those of the policy, as a scenario's.
 */
export function hundredthsOf(part: number, base: number, also: readonly number[] = []): number {
  const cut = Math.floor((part * 10_000) / base);
  const rounded = Math.floor((part * 20_000 + base) / (2 * base));
  return rounded > cut && (judged.has(rounded) || also.includes(rounded)) ? cut : rounded;
}
