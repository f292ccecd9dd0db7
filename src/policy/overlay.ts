import { basisPoints, fen, type BasisPoints, type Fen } from '../base/money';
import type { Day } from '../base/day';
import type { Overlay, Parameter, ParameterId, ParameterUnit, ParameterValue, Policy, QuotaRow } from './types';

/**
 * The values of a policy's parameters under an overlay. A getter answers null where the document gives no figure
 * (and the overlay none either). Asking for an unknown parameter or in another unit throws: the reader has checked that.
 */
export interface ParameterLookup {
  /** Of unit `yuan`. */
  fen(id: ParameterId): Fen | null;
  /** Of unit `percent`. */
  share(id: ParameterId): BasisPoints | null;
  /** Of unit `date`. */
  day(id: ParameterId): Day | null;
  /** Of unit `days`, `years` or `people`. */
  number(id: ParameterId): number | null;
  /** Of unit `switch`; with a unit name the value of that unit, else the general one. */
  on(id: ParameterId, unitName?: string): boolean;
  /** Of unit `choice`: the option's id. */
  choice(id: ParameterId): string | null;
  /** As it stands, whatever the unit. */
  value(id: ParameterId, unitName?: string): ParameterValue;
  /** Target of a unit of the quota table; null for a unit that is not in it. */
  target(unitName: string): number | null;
  /** Head count of a unit of the quota table; null where there is none. */
  population(unitName: string): number | null;
}

/** The parameters of a policy as changed by an overlay. Cheap: nothing is copied. */
export function resolve(policy: Policy, overlay: Overlay = {}): ParameterLookup {
  const { parameters, rows } = indexOf(policy);
  const own = (key: string): ParameterValue | undefined => (Object.hasOwn(overlay, key) ? overlay[key] : undefined);

  const find = (id: ParameterId, units: readonly ParameterUnit[]): Parameter => {
    const parameter = parameters.get(id);
    if (parameter === undefined) throw new Error(`policy ${policy.id} has no parameter "${id}"`);
    if (units.length > 0 && !units.includes(parameter.unit)) {
      throw new Error(
        `parameter "${id}" of policy ${policy.id} is of unit ${parameter.unit}, not ${units.join(' or ')}`,
      );
    }
    return parameter;
  };
  const read = (id: ParameterId, units: readonly ParameterUnit[], unitName?: string): ParameterValue => {
    const parameter = find(id, units);
    const general = own(id);
    const special = unitName === undefined ? undefined : own(`${id}@${unitName}`);
    if (special !== undefined) return special;
    return general === undefined ? parameter.value : general;
  };
  const numeric = (id: ParameterId, units: readonly ParameterUnit[]): number | null => {
    const value = read(id, units);
    return typeof value === 'number' ? value : null;
  };
  const count = (key: string, given: number | undefined): number | null => {
    const value = own(key);
    return typeof value === 'number' ? value : (given ?? null);
  };
  return {
    fen: (id) => nullOr(numeric(id, ['yuan']), fen),
    share: (id) => nullOr(numeric(id, ['percent']), basisPoints),
    day: (id) => numeric(id, ['date']) as Day | null,
    number: (id) => numeric(id, ['days', 'years', 'people']),
    on: (id, unitName) => read(id, ['switch'], unitName) === true,
    choice: (id) => {
      const value = read(id, ['choice']);
      return typeof value === 'string' ? value : null;
    },
    value: (id, unitName) => read(id, [], unitName),
    target: (unitName) => count(`target@${unitName}`, rows.get(unitName)?.target),
    population: (unitName) => count(`population@${unitName}`, rows.get(unitName)?.population),
  };
}

interface Index {
  readonly parameters: ReadonlyMap<ParameterId, Parameter>;
  readonly rows: ReadonlyMap<string, QuotaRow>;
}

/** By policy: while a slider moves, the same one is resolved many times. */
const indexes = new WeakMap<Policy, Index>();

function indexOf(policy: Policy): Index {
  let index = indexes.get(policy);
  if (index === undefined) {
    index = {
      parameters: new Map(policy.parameters.map((parameter) => [parameter.id, parameter])),
      rows: new Map(policy.quota.rows.map((row) => [row.name, row])),
    };
    indexes.set(policy, index);
  }
  return index;
}

function nullOr<T>(value: number | null, brand: (value: number) => T): T | null {
  return value === null ? null : brand(value);
}

export { checkParameterValue, readParameterText, type ValueResult } from './parameter-value';
export { checkOverlay, normaliseOverlay, overlayChanges, type OverlayChange, type OverlayProblem } from './scenario';
