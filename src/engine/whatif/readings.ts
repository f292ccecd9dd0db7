import type { Day } from '../../base/day';
import type { Policy } from '../../policy/types';
import type { RosterTable } from '../../roster/types';
import type { Asked } from '../asked';
import { createFacts, type Facts } from '../facts';
import { createPairs } from '../pairs';
import type { Situations } from '../situations';

/**
 * The roster read for what some rules ask of persons, with ages on one day. A scenario may ask for more than the policy (an
 * added category) or on another day; the others are judged by the same reading as far as they can be.
 */
export interface Reading {
  readonly situations: Situations;
  readonly ageDay: Day | null;
  readonly facts: Facts;
}

/** Readings kept from earlier questions, the baseline's own among them. */
const KEPT = 4;

/** @param own what the baseline was worked out from. */
export function createReadings(policy: Policy, table: RosterTable, own: Reading) {
  let known: readonly Reading[] = [own];

  function make(asked: Asked, ageDay: Day | null): Reading {
    const situations: Situations = { asked, pairs: createPairs(256) };
    situations.pairs.intern(0, 0); // what removed rows carry
    const read = createFacts(policy, table, situations, () => ageDay);
    read.read(null);
    // Units are numbered as they are met: all readings go by the numbers of the first.
    const { length, unit, payDate, paid, joined, complete, units } = own.facts;
    const facts: Facts = {
      length,
      unit,
      payDate,
      paid,
      joined,
      complete,
      units,
      situation: read.situation,
      read() {
        throw new Error('a reading is not read again');
      },
    };
    return { situations, ageDay, facts };
  }

  return {
    /** One reading for each of these, as few as possible. */
    forAll(wishes: readonly { readonly asked: Asked; readonly ageDay: Day | null }[]): readonly Reading[] {
      const found = wishes.map(({ ageDay }) => {
        const together = wishes
          .filter((wish) => wish.ageDay === ageDay)
          .reduce((asked, wish) => union(asked, wish.asked), own.situations.asked);
        const fits = (one: Reading): boolean => one.ageDay === ageDay && covers(one.situations.asked, together);
        let reading = known.find(fits);
        if (reading === undefined) {
          reading = make(together, ageDay);
          known = [reading, ...known];
        }
        return reading;
      });
      known = [...new Set([own, ...found, ...known])].slice(0, Math.max(KEPT, found.length + 1));
      return found;
    },
  };
}

function union(a: Asked, b: Asked): Asked {
  return {
    bits: a.bits | b.bits,
    age: a.age || b.age,
    tier: a.tier || b.tier,
    kind: a.kind || b.kind,
    circumstance: a.circumstance || b.circumstance,
    exclusions: [...new Set([...a.exclusions, ...b.exclusions])],
  };
}

function covers(a: Asked, b: Asked): boolean {
  return (
    (a.bits & b.bits) === b.bits &&
    (a.age || !b.age) &&
    (a.tier || !b.tier) &&
    (a.kind || !b.kind) &&
    (a.circumstance || !b.circumstance) &&
    b.exclusions.every((word) => a.exclusions.includes(word))
  );
}
