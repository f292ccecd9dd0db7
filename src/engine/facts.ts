import { ageOn, type Day } from '../base/day';
import type { Policy } from '../policy/types';
import { CIRCUMSTANCES, PERSON_KINDS, PERSON_KIND_WORDS, type PersonKind } from '../policy/vocabulary';
import { TIER_WORDS } from '../roster/fields';
import { EMPTY, UNREADABLE, type RosterTable } from '../roster/types';
import { completeFieldIds, isComplete } from './completeness';
import { grown } from './growable';
import { MAX_AGE, packRest } from './person-facts';
import type { Situations } from './situations';
import { createUnitIndex, type UnitIndex } from './unit-index';
import { createWordCodes } from './word-codes';

/** No payment at all: later than every as-of date. */
export const NEVER = 2147483647;
/** Unit of a removed row. */
export const NOWHERE = -1;

/**
 * The roster as the engine reads it: one entry a physical row, brought up to date by `read`. What was counted for a
 * row stays here until its cells are read again, so that it can be taken back exactly.
 */
export interface Facts {
  readonly length: number;
  /** Unit number; NOWHERE for removed rows. */
  readonly unit: Int32Array;
  readonly situation: Uint32Array;
  /** Payment date; NEVER without a readable one. */
  readonly payDate: Int32Array;
  /** Amount in fen; 0 when empty or unreadable. */
  readonly paid: Int32Array;
  /** The later of birth and circumstance date, EMPTY without either: who joined a household only afterwards. */
  readonly joined: Int32Array;
  readonly complete: Uint8Array;
  readonly units: UnitIndex;
  /** Reads rows again; null = all. New rows of the table are always covered by giving them or null. */
  read(rows: Uint32Array | null): void;
}

/** @param ageDay the day on which ages are counted; null = no ages. */
export function createFacts(
  policy: Policy,
  table: RosterTable,
  situations: Situations,
  ageDay: () => Day | null,
): Facts {
  const { asked, pairs } = situations;
  const units = createUnitIndex(policy, table.text('unit'));
  const kinds = createWordCodes(table.text('kind'), kindNumber);
  const tiers = createWordCodes(table.text('tier'), (text) => (text === TIER_WORDS[1] ? 1 : 0));
  const circumstances = createWordCodes(
    table.text('circumstance'),
    (text) => CIRCUMSTANCES.findIndex((word) => word === text) + 1,
  );
  const exclusions = createWordCodes(table.text('exclusion'), (text) =>
    text === '' ? 0 : asked.exclusions.indexOf(text) + 2,
  );
  const fields = completeFieldIds(policy);
  const joins = policy.charging.some((row) => row.cover?.kind === 'household');
  let length = 0;
  let unit = new Int32Array(0);
  let situation = new Uint32Array(0);
  let payDate = new Int32Array(0);
  let paid = new Int32Array(0);
  let joined = new Int32Array(0);
  let complete = new Uint8Array(0);

  function reserve(): void {
    length = table.length;
    unit = grown(unit, length, NOWHERE);
    situation = grown(situation, length);
    payDate = grown(payDate, length, NEVER);
    paid = grown(paid, length);
    joined = grown(joined, length, EMPTY);
    complete = grown(complete, length);
  }

  function read(rows: Uint32Array | null): void {
    reserve();
    const on = ageDay();
    const { alive } = table;
    const { bits } = table.identities();
    const unitCodes = table.text('unit').codes;
    const kindCodes = table.text('kind').codes;
    const tierCodes = table.text('tier').codes;
    const circumstanceCodes = table.text('circumstance').codes;
    const exclusionCodes = table.text('exclusion').codes;
    const payDates = table.number('payDate').values;
    const amounts = table.number('payAmount').values;
    const circumstanceDates = table.number('circumstanceDate').values;
    const count = rows === null ? length : rows.length;
    for (let index = 0; index < count; index += 1) {
      const row = rows === null ? index : rows[index]!;
      if (alive[row] !== 1) {
        unit[row] = NOWHERE;
        situation[row] = 0;
        continue;
      }
      unit[row] = units.ofCode(unitCodes[row]!);
      const birth = asked.age || joins ? table.birth(row) : EMPTY;
      const age = asked.age && on !== null && birth > UNREADABLE ? Math.min(ageOn(birth as Day, on), MAX_AGE) : -1;
      const rest = packRest(
        age,
        asked.tier ? tiers.of(tierCodes[row]!) : 0,
        asked.kind ? kinds.of(kindCodes[row]!) : 0,
        asked.circumstance ? circumstances.of(circumstanceCodes[row]!) : 0,
        exclusions.of(exclusionCodes[row]!),
      );
      situation[row] = pairs.intern(bits[row]! & asked.bits, rest);
      const date = payDates[row]!;
      payDate[row] = date > UNREADABLE ? date : NEVER;
      const amount = amounts[row]!;
      paid[row] = amount > UNREADABLE ? amount : 0;
      if (joins) joined[row] = Math.max(readable(birth), readable(circumstanceDates[row]!));
      complete[row] = fields.length > 0 && isComplete(table, fields, row) ? 1 : 0;
    }
  }

  return {
    get length() {
      return length;
    },
    get unit() {
      return unit;
    },
    get situation() {
      return situation;
    },
    get payDate() {
      return payDate;
    },
    get paid() {
      return paid;
    },
    get joined() {
      return joined;
    },
    get complete() {
      return complete;
    },
    units,
    read,
  };
}

function readable(day: number): number {
  return day > UNREADABLE ? day : EMPTY;
}

/** Index in PERSON_KINDS; a word nobody knows is an ordinary person (the checks flag it). */
function kindNumber(text: string): number {
  const found = PERSON_KINDS.findIndex((kind: PersonKind) => PERSON_KIND_WORDS[kind] === text);
  return Math.max(found, 0);
}
