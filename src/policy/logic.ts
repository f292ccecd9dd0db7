import type { Condition, ParameterId } from './types';
import type { Identity } from './vocabulary';
import { PERSON_KINDS, TIERS } from './vocabulary';

/**
 * Whether some person can meet a condition. A condition is taken apart into worlds (conjunctions); a world is dropped as
 * soon as nobody can live in it. Used for two questions only: can two categories claim one person, and does every person
 * find a row in the charging table.
 */
export interface World {
  /** At least one identity of each set … */
  readonly some: readonly (readonly Identity[])[];
  /** … and none of these. */
  readonly none: ReadonlySet<Identity>;
  /** Ages that are still possible; −1 = no birth date. */
  readonly ages: readonly number[];
  /** Per attribute with one value: the values still possible, or (for open lists) the words ruled out. */
  readonly only: Readonly<Record<string, ReadonlySet<string>>>;
  readonly without: Readonly<Record<string, ReadonlySet<string>>>;
}

/** `fact`: something about a person that is either so or not, named by a word (a row's dates, being aided). */
export type Question =
  | Condition
  | { readonly kind: 'fact'; readonly name: string }
  | { readonly kind: 'timing'; readonly any: readonly string[] };

export interface Setting {
  /** Years of an age parameter. */
  readonly years: (id: ParameterId) => number | undefined;
  /** The condition of a category, for `matched`. */
  readonly category: (id: string) => Condition | undefined;
  readonly timings: readonly string[];
}

const AGES = Array.from({ length: 152 }, (_, index) => index - 1);

export function anyone(setting: Setting): World {
  return {
    some: [],
    none: new Set(),
    ages: AGES,
    only: { person: new Set(PERSON_KINDS), tier: new Set(TIERS.map(String)), timing: new Set(setting.timings) },
    without: {},
  };
}

/** The worlds (none = impossible) that are left of `world` when the answer to the question is `holds`. */
export function narrow(world: World, question: Question, holds: boolean, setting: Setting): World[] {
  switch (question.kind) {
    case 'all':
    case 'any': {
      const together = (question.kind === 'all') === holds;
      if (!together) return question.of.flatMap((part) => narrow(world, part, holds, setting));
      return question.of.reduce<World[]>(
        (worlds, part) => worlds.flatMap((one) => narrow(one, part, holds, setting)),
        [world],
      );
    }
    case 'not':
      return narrow(world, question.of, !holds, setting);
    case 'matched': {
      const of = question.any.flatMap((id) => setting.category(id) ?? []);
      return narrow(world, { kind: 'any', of }, holds, setting);
    }
    case 'identity':
      return possible(
        holds
          ? { ...world, some: [...world.some, question.any] }
          : { ...world, none: new Set([...world.none, ...question.any]) },
      );
    case 'age': {
      const from = question.from === undefined ? 0 : (setting.years(question.from) ?? 0);
      const to = question.to === undefined ? Infinity : (setting.years(question.to) ?? Infinity);
      return possible({ ...world, ages: world.ages.filter((age) => (age >= from && age <= to) === holds) });
    }
    case 'person':
    case 'timing':
    case 'exclusion':
    case 'circumstance':
      return possible(attribute(world, question.kind, question.any, holds));
    case 'tier':
      return possible(attribute(world, 'tier', question.any.map(String), holds));
    case 'aided':
      return possible(attribute(world, 'aided', ['yes'], holds));
    case 'fact':
      return possible(attribute(world, question.name, ['yes'], holds));
  }
}

function attribute(world: World, name: string, values: readonly string[], holds: boolean): World {
  const before = world.only[name];
  const ruledOut = world.without[name] ?? new Set<string>();
  if (!holds && before === undefined) {
    return { ...world, without: { ...world.without, [name]: new Set([...ruledOut, ...values]) } };
  }
  const candidates = before === undefined ? values : [...before].filter((value) => values.includes(value) === holds);
  return { ...world, only: { ...world.only, [name]: new Set(candidates.filter((value) => !ruledOut.has(value))) } };
}

function possible(world: World): World[] {
  const alive =
    world.ages.length > 0 &&
    Object.values(world.only).every((values) => values.size > 0) &&
    world.some.every((set) => set.some((identity) => !world.none.has(identity)));
  return alive ? [world] : [];
}
