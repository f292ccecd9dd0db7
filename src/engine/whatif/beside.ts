import type { Day } from '../../base/day';
import type { Scenario } from '../../policy/scenario-types';
import { applyScenario } from '../../policy/scenarios';
import type { Overlay } from '../../policy/types';
import { STATUSES, type Status } from '../../policy/vocabulary';
import { rosterOrder } from '../../roster/order';
import { createAssessment, type Assessment } from '../assessment';
import { NOWHERE } from '../facts';
import { ENROLLED, EXCLUDED, STATUS_MASK } from '../outcome';
import { householdRows } from '../outlook/household';
import { ifPerson } from '../outlook/ifPerson';
import { readPerson } from '../person';
import type { PersonResult } from '../types';
import { coverMoves, type CoverKind, type CoverMoves } from './coverMoves';
import { aidElsewhere, type AidElsewhere } from './elsewhere';
import type { Comparison, MovedKind } from './types';
import { createWhatIf } from './whatIf';

/**
 * A what-if told at a day of its own: nothing of the workbook moves. Assumptions (figures that the document leaves open) hold on
 * both sides, the scenario on one.
 */
export interface BesideWish {
  /** null = the workbook's as-of date. */
  readonly asOf: Day | null;
  readonly assume: Overlay;
  readonly scenario: Scenario;
}

/**
 * Persons of a what-if by what moves: what they owe, the day their cover begins, the aid of those insured elsewhere; or who is not
 * enrolled yet on the side before.
 */
export interface BesideGroup {
  readonly kind: MovedKind | CoverKind | 'all' | 'open' | 'elsewhere';
  readonly unit?: string;
  /** This one living person only, whatever the kind. */
  readonly row?: number;
}

export interface BesideTold {
  readonly asOf: Day;
  /** With the one scenario. */
  readonly comparison: Comparison;
  readonly cover: CoverMoves;
  readonly elsewhere: AidElsewhere;
}

/** One person on both sides. */
export interface BesidePerson {
  readonly row: number;
  readonly before: PersonResult;
  readonly after: PersonResult;
  /** Ids of the categories whose condition holds on the side before, in the policy's order. */
  readonly matched: readonly string[];
  /** First day of cover for somebody not enrolled yet who pays on the as-of date; null: enrolled, or it is not said. */
  readonly ifPaid: { readonly before: Day | null; readonly after: Day | null };
  /** Of the household: who should enrol, and who of them is enrolled on the side before. */
  readonly household: { readonly should: number; readonly enrolled: number };
}

export interface Beside {
  tell(): BesideTold;
  /** Physical rows in roster order; of those only who has the status on the side before. */
  rows(group: BesideGroup, status?: Status): Uint32Array;
  person(row: number): BesidePerson;
}

/** It holds for the roster and the overlay of this moment: when one of them changes, make another. */
export function createBeside(base: Assessment, { asOf, assume, scenario }: BesideWish): Beside {
  const { policy, table } = base;
  const day = asOf ?? base.asOf;
  const own = day === base.asOf && Object.keys(assume).length === 0;
  const before = own ? base : createAssessment(policy, { ...base.overlay, ...assume }, table, day);
  const applied = applyScenario(policy, before.overlay, scenario);
  const after = createAssessment(applied.policy, applied.overlay, table, day);
  const whatIf = createWhatIf(before);
  const { facts, shown } = before.basis();
  const moves = coverMoves(before, after);
  const elsewhere = aidElsewhere(before, after);
  const side = (of: Assessment, row: number): PersonResult => readPerson(of.tables(), of.results(), table, row);

  function notEnrolled(unit: string | undefined): Uint32Array {
    const { outcome } = before.results();
    const at = unit === undefined ? -1 : shown.names.indexOf(unit);
    return rosterOrder(table).filter((row) => {
      if (facts.unit[row] === NOWHERE || (unit !== undefined && facts.unit[row] !== at)) return false;
      const status = outcome[row]! & STATUS_MASK;
      return status !== EXCLUDED && status !== ENROLLED;
    });
  }

  function ofUnit(unit: string | undefined, holds: (row: number) => boolean): Uint32Array {
    const at = unit === undefined ? -1 : shown.names.indexOf(unit);
    return rosterOrder(table).filter((row) => (unit === undefined || facts.unit[row] === at) && holds(row));
  }

  function rowsOf({ kind, unit, row: only }: BesideGroup): Uint32Array {
    if (only !== undefined) return table.alive[only] === 1 ? Uint32Array.of(only) : new Uint32Array(0);
    if (kind === 'open') return notEnrolled(unit);
    if (kind === 'elsewhere') return ofUnit(unit, elsewhere.changes);
    if (kind === 'earlier' || kind === 'later' || kind === 'whole' || kind === 'waiting' || kind === 'rest')
      return ofUnit(unit, (row) => moves.kindOf(row) === kind);
    return whatIf.persons(scenario, { kind, ...(unit === undefined ? {} : { unit }) });
  }

  return {
    tell: () => ({ asOf: day, comparison: whatIf.compare([scenario]), cover: moves.told, elsewhere: elsewhere.told }),
    rows(group, status) {
      const rows = rowsOf(group);
      if (status === undefined) return rows;
      const { outcome } = before.results();
      return rows.filter((row) => STATUSES[outcome[row]! & STATUS_MASK] === status);
    },
    person(row) {
      const [then, now] = [side(after, row), side(before, row)];
      const open = now.status !== 'enrolled' && now.status !== 'excluded';
      const paid = (of: Assessment): Day | null => (open ? ifPerson(of, row, { day }).benefitStart : null);
      const mates = householdRows(table, row).map((mate) => before.results().outcome[mate]! & STATUS_MASK);
      return {
        row,
        before: now,
        after: then,
        matched: before.matchedCategories(row),
        ifPaid: { before: paid(before), after: paid(after) },
        household: {
          should: mates.filter((status) => status !== EXCLUDED).length,
          enrolled: mates.filter((status) => status === ENROLLED).length,
        },
      };
    },
  };
}
