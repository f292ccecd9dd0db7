import { mostly, type ColumnFacts } from './content';
import { BESIDE_AMOUNT, headerForm, NEEDS_CONTENT, OF_AMOUNT, type Claim, type KnownMeaning } from './words';

/** What a column has to say for itself. */
export interface Candidate {
  readonly column: number;
  /** The header's last line. */
  readonly own: string;
  readonly claims: readonly Claim[];
  readonly facts: ColumnFacts;
  readonly filled: number;
}

export interface Assigned {
  readonly meaning: KnownMeaning;
  readonly why: 'template' | 'synonym';
}

export interface Assignment {
  readonly columns: ReadonlyMap<number, Assigned>;
  /** Columns whose words mean something that a stronger column has. */
  readonly second: ReadonlySet<number>;
}

/**
 * Gives each meaning to the column with the strongest word for it, among equal words to the one whose cells hold such
 * things, then to the fuller one. A column that loses tries what its word stands for besides.
 */
export function assign(candidates: readonly Candidate[]): Assignment {
  const owners = new Map<KnownMeaning, { readonly candidate: Candidate; readonly claim: Claim }>();
  const second = new Set<number>();
  const waiting = candidates.map((candidate) => ({ candidate, next: 0 }));
  for (let entry = waiting.shift(); entry !== undefined; entry = waiting.shift()) {
    const { candidate, next } = entry;
    const claim = candidate.claims[next];
    if (claim === undefined) {
      if (candidate.claims.some((each) => fits(candidate, each))) second.add(candidate.column);
      continue;
    }
    const owner = fits(candidate, claim) ? owners.get(claim.meaning) : undefined;
    if (fits(candidate, claim) && (owner === undefined || beats(candidate, claim, owner.candidate, owner.claim))) {
      owners.set(claim.meaning, { candidate, claim });
      if (owner !== undefined)
        waiting.push({ candidate: owner.candidate, next: owner.candidate.claims.indexOf(owner.claim) + 1 });
    } else waiting.push({ candidate, next: next + 1 });
  }
  const columns = new Map<number, Assigned>();
  for (const [meaning, { candidate, claim }] of owners) {
    const alone = BESIDE_AMOUNT.has(headerForm(candidate.own)) && meaning === 'payDate' && claim.rank > 3;
    if ((alone || OF_AMOUNT.has(meaning)) && !owners.has('payAmount')) continue;
    columns.set(candidate.column, { meaning, why: claim.rank === 0 ? 'template' : 'synonym' });
  }
  return { columns, second };
}

/** The words for the last signs of a number, and for numbers of birth certificates, in the lists of words. */
const SHORT = 4;

/** Whether what stands below a word for ID numbers may be some: where no cell is nearly long enough it is some other number. */
export function mayBeNumbers(rank: number, { seen, long, samples }: ColumnFacts): boolean {
  if (rank === SHORT) return seen === 0 || samples.some((text) => /\d{3}/.test(text));
  return rank === 0 || seen < 5 || long > 0;
}

const DONE = /^已(?:[缴交]费?|收)$/;

/** Bare words for whom a list is of: ticks stand below them as well. */
const OF_WHOM = /^(?:参保)?(?:学生|幼儿|儿童)$/;

/** Words that lists use for different things count only where such things stand below. */
function fits({ facts, own }: Candidate, { meaning, rank }: Claim): boolean {
  // The kind of insurance of those who are insured here takes nobody out of the base.
  if (meaning === 'exclusion' && rank > 0) return facts.here === 0 || mostly(facts.excluded, facts);
  // A time of the day, or digits of one: 101010. A date in full is another day of the same payment.
  if (meaning === 'payTime') return mostly(facts.times, facts);
  if (meaning === 'paidFor' || meaning === 'paidItem') return rank === 1 || mostly(facts.insurances, facts);
  if (meaning === 'disabilityGrade')
    return rank === 1
      ? facts.grades > 0 || facts.seen === 0
      : mostly(facts.grades, facts) && !mostly(facts.flags, facts);
  // 已缴 stands over amounts, and over ticks.
  if (DONE.test(headerForm(own)))
    return meaning === 'payAmount' ? mostly(facts.amounts, facts) : !mostly(facts.amounts, facts);
  if (meaning === 'name' && OF_WHOM.test(headerForm(own))) return mostly(facts.names, facts);
  if (meaning === 'died' && rank > 1) return mostly(facts.flags, facts);
  if (rank < NEEDS_CONTENT) return true;
  if (meaning === 'identities') return facts.identities > 0;
  if (meaning === 'kind') return facts.identities === 0 && mostly(facts.kinds, facts);
  return true;
}

function beats(one: Candidate, claim: Claim, other: Candidate, standing: Claim): boolean {
  if (claim.rank !== standing.rank) return claim.rank < standing.rank;
  const [a, b] = [share(one, claim.meaning), share(other, claim.meaning)];
  if (a !== b) return a > b;
  const more = one.filled - other.filled;
  return Math.abs(more) > (OF_PERSONS.has(claim.meaning) ? LINE_BELOW : 0) ? more > 0 : one.column < other.column;
}

/** A line that ends a list fills a cell of it: that tells no column of persons from another. */
const LINE_BELOW = 1;
const OF_PERSONS: ReadonlySet<KnownMeaning> = new Set<KnownMeaning>(['name', 'idNumber', 'headName', 'headId']);

/** So large a part of a column, in tenths, holds such things. */
function share({ facts }: Candidate, meaning: KnownMeaning): number {
  const right =
    meaning === 'idNumber' || meaning === 'headId'
      ? facts.ids
      : meaning === 'name' || meaning === 'headName'
        ? facts.names
        : meaning === 'phone'
          ? facts.phones
          : 0;
  const lines = OF_PERSONS.has(meaning) ? LINE_BELOW : 0;
  return right > 0 && right >= facts.seen - lines ? 10 : Math.round((right / Math.max(1, facts.seen)) * 10);
}
