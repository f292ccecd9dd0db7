import type { Goal } from '../../client/protocol';
import type { Overlay, Parameter, Policy } from '../../policy/types';
import { valueOf } from './items';
import { premiumsOf } from './drafts';
import { rangeOf } from './ranges';

/** A figure that can be sought: the key of its choice and what it is to the engine. */
export interface Aim {
  readonly id: string;
  readonly figure: Goal['figure'];
}

export function aimsOf(policy: Policy): readonly Aim[] {
  return [
    { id: 'receivable', figure: { of: 'receivable' } },
    { id: 'aid', figure: { of: 'aid-entitled' } },
    ...(policy.funders.length < 2
      ? []
      : policy.funders.map(({ id }) => ({
          id: `entitled.${id}`,
          figure: { of: 'funder-entitled', funder: id } as const,
        }))),
  ];
}

/** What may be moved to reach it: premiums first, then amounts of aid and shares that the sums hang on. */
export function movable(policy: Policy): readonly Parameter[] {
  const premiums = premiumsOf(policy);
  const aid = new Set(
    [...policy.categories, ...(policy.aidElsewhere === undefined ? [] : [{ aid: [policy.aidElsewhere] }])].flatMap(
      (category) =>
        category.aid.flatMap(({ lines }) =>
          lines.flatMap(({ amount }) => {
            switch (amount.kind) {
              case 'fixed':
                return [amount.amount];
              case 'percent':
                return [amount.share];
              case 'personal':
                return [amount.pays];
              case 'rest':
                return [];
            }
          }),
        ),
    ),
  );
  const find = (id: string) => policy.parameters.filter((parameter) => parameter.id === id);
  return [...premiums.flatMap(find), ...[...aid].filter((id) => !premiums.includes(id)).flatMap(find)];
}

/** What the engine is asked: between the ends of the parameter's slider, in whole yuan or percent, or to the last digit. */
export function goalOf(
  policy: Policy,
  overlay: Overlay,
  parameter: Parameter,
  figure: Goal['figure'],
  target: number,
  whole: boolean,
): Goal | null {
  const value = valueOf(policy, overlay, parameter.id);
  const range = rangeOf(parameter.unit, typeof value === 'number' ? value : null, null);
  if (range === null) return null;
  const step = whole ? 100 : 1;
  const most = whole ? Math.ceil(range.most / step) * step : range.most;
  return {
    parameter: parameter.id,
    figure,
    target: target as Goal['target'],
    least: range.least,
    most: parameter.unit === 'percent' ? Math.min(most, 10_000) : most,
    step,
  };
}
