import {
  CIRCUMSTANCES,
  PERSON_KINDS,
  TIERS,
  type Circumstance,
  type PersonKind,
  type Tier,
} from '../policy/vocabulary';

/** What conditions ask of a person. Mutable: one object is filled again and again while situations are judged. */
export interface PersonFacts {
  /** Identities, bit = index in IDENTITIES. */
  bits: number;
  /** Full years on the policy's age date; -1 without a birth date. */
  age: number;
  tier: Tier;
  kind: PersonKind;
  circumstance: Circumstance | null;
  /** 0 not excluded, 1 by a word that the policy does not name, 2 + i by word i of `Asked.exclusions`. */
  exclusion: number;
  /** A flag per category: its condition holds. */
  matched: Uint8Array;
  /** The category gives more than 0 under the standard charge. */
  aided: boolean;
}

export function makeFacts(categories: number): PersonFacts {
  return {
    bits: 0,
    age: -1,
    tier: 1,
    kind: 'ordinary',
    circumstance: null,
    exclusion: 0,
    matched: new Uint8Array(categories),
    aided: false,
  };
}

/** Everything but the identities in one number, from the lowest bit: age + 1 (9), tier (2), kind (4), circumstance (5), exclusion (8). */
export function packRest(age: number, tier: number, kind: number, circumstance: number, exclusion: number): number {
  return (age + 1) | (tier << 9) | (kind << 11) | (circumstance << 15) | (exclusion << 20);
}

/** The highest age that fits; dates before FIRST_DAY are not accepted, so nobody is older. */
export const MAX_AGE = 510;

export function ageOfRest(rest: number): number {
  return (rest & 511) - 1;
}

/** The same person in another age (or age band). */
export function withAge(rest: number, age: number): number {
  return (rest & ~511) | (age + 1);
}

export function exclusionOfRest(rest: number): number {
  return (rest >>> 20) & 255;
}

/** Fills `facts` from a situation's two numbers; matched and aided are left to the caller. */
export function unpackFacts(facts: PersonFacts, bits: number, rest: number): void {
  facts.bits = bits;
  facts.age = ageOfRest(rest);
  facts.tier = TIERS[(rest >>> 9) & 3] ?? 1;
  facts.kind = PERSON_KINDS[(rest >>> 11) & 15] ?? 'ordinary';
  facts.circumstance = CIRCUMSTANCES[((rest >>> 15) & 31) - 1] ?? null;
  facts.exclusion = exclusionOfRest(rest);
}
