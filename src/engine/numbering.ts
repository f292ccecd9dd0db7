import { ageBand } from './bands';
import { grown } from './growable';
import { createPairs } from './pairs';
import { ageOfRest, withAge } from './person-facts';
import type { Situations } from './situations';

/**
 * Which situations share a profile. It hangs on the ages at which some rule changes its answer, and on whether identities that came
 * after the payment count for nothing; so all rules that agree in these share it, whatever their figures.
 */
export interface Numbering {
  /** By situation. */
  readonly profileOf: Uint32Array;
  /** Situations numbered so far. */
  readonly numbered: number;
  /** By profile: a situation that stands for it, and the profile of the same person without identities. */
  readonly bits: readonly number[];
  readonly rest: readonly number[];
  readonly frozen: readonly number[];
  /** Numbers the situations that were met since the last call. */
  catchUp(): void;
}

/** Kept while the situations are: a what-if asks again and again. */
const known = new WeakMap<Situations, Map<string, Numbering>>();
const KEPT = 6;

export function numberingFor(situations: Situations, thresholds: readonly number[], freezes: boolean): Numbering {
  let own = known.get(situations);
  if (own === undefined) known.set(situations, (own = new Map()));
  const key = `${freezes ? 1 : 0}/${thresholds.join()}`;
  const numbering = own.get(key) ?? createNumbering(situations, thresholds, freezes);
  own.delete(key);
  own.set(key, numbering);
  const [oldest] = own.keys();
  if (own.size > KEPT && oldest !== undefined) own.delete(oldest);
  return numbering;
}

function createNumbering({ pairs }: Situations, thresholds: readonly number[], freezes: boolean): Numbering {
  const profiles = createPairs();
  const bits: number[] = [];
  const rest: number[] = [];
  const frozen: number[] = [];
  let profileOf = new Uint32Array(0);
  let numbered = 0;

  function profileFor(own: number, others: number): number {
    const profile = profiles.intern(own, withAge(others, ageBand(thresholds, ageOfRest(others))));
    if (profile < bits.length) return profile;
    bits.push(own);
    rest.push(others);
    frozen.push(profile);
    if (freezes && own !== 0) frozen[profile] = profileFor(0, others);
    return profile;
  }

  return {
    get profileOf() {
      return profileOf;
    },
    get numbered() {
      return numbered;
    },
    bits,
    rest,
    frozen,
    catchUp() {
      profileOf = grown(profileOf, pairs.count);
      for (; numbered < pairs.count; numbered += 1)
        profileOf[numbered] = profileFor(pairs.first[numbered]!, pairs.second[numbered]!);
    },
  };
}
