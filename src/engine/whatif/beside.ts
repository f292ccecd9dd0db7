import type { Day } from '../../base/day';
import type { Scenario } from '../../policy/scenario-types';
import { applyScenario } from '../../policy/scenarios';
import type { Overlay, Policy } from '../../policy/types';
import { STATUSES, type Status } from '../../policy/vocabulary';
import { rosterOrder } from '../../roster/order';
import { createAssessment, type Assessment } from '../assessment';
import { explain } from '../explain/explain';
import { NOWHERE } from '../facts';
import { ENROLLED, EXCLUDED, STATUS_MASK } from '../outcome';
import { householdRows } from '../outlook/household';
import { ifPerson } from '../outlook/ifPerson';
import { readPerson } from '../person';
import type { ExplainStep, PersonResult } from '../types';
import { coverMoves, type CoverKind, type CoverMoves } from './coverMoves';
import { aidElsewhere, type AidElsewhere } from './elsewhere';
import type { Comparison, MovedKind, WhatIf } from './types';
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
  /** What either side rests on without a word of the document. */
  readonly assumed: { readonly before: readonly ExplainStep[]; readonly after: readonly ExplainStep[] };
  /** Of the household: who should enrol, and who of them is enrolled on the side before. */
  readonly household: { readonly should: number; readonly enrolled: number };
}

export interface Beside {
  tell(): BesideTold;
  /** Physical rows in roster order; of those only who has the status on the side before. */
  rows(group: BesideGroup, status?: Status): Uint32Array;
  person(row: number): BesidePerson;
}

/** The side before, with its lots: it stays as it is while the figure of the scenario is moved. */
interface SideBefore {
  readonly key: string;
  readonly is: Assessment;
  readonly whatIf: WhatIf;
}

/**
 * Tells one wish after another. What does not differ from one to the next is not worked out again: the side before, and what was read
 * of the roster for the side after. So a story holds only until the next is asked for; and all of them for the roster and the overlay
 * of this moment: when one of them changes, make another.
 */
export function createBesides(base: Assessment): (wish: BesideWish) => Beside {
  let before: SideBefore | null = null;
  let read: Assessment | null = null; // of the side before, where it is not the workbook's own
  let after: Assessment | null = null;

  function sideBefore({ asOf, assume }: BesideWish): SideBefore {
    const day = asOf ?? base.asOf;
    const key = JSON.stringify([day, assume]);
    if (before?.key === key) return before;
    before = null; // before the next one takes its room
    const own = day === base.asOf && Object.keys(assume).length === 0;
    const is = own ? base : (read = moved(read, base.policy, { ...base.overlay, ...assume }, day));
    before = { key, is, whatIf: createWhatIf(is) };
    return before;
  }

  function moved(known: Assessment | null, policy: Policy, overlay: Overlay, day: Day): Assessment {
    if (known?.policy !== policy) return createAssessment(policy, overlay, base.table, day);
    known.setAsOf(day);
    known.setOverlay(overlay);
    return known;
  }

  function sideAfter({ is }: SideBefore, scenario: Scenario): Assessment {
    const { policy, overlay } = applyScenario(base.policy, is.overlay, scenario);
    after = moved(after, policy, overlay, is.asOf);
    return after;
  }

  return (wish) => {
    const side = sideBefore(wish);
    return makeBeside(side, sideAfter(side, wish.scenario), wish.scenario);
  };
}

/** One wish alone. */
export function createBeside(base: Assessment, wish: BesideWish): Beside {
  return createBesides(base)(wish);
}

function makeBeside({ is: before, whatIf }: SideBefore, after: Assessment, scenario: Scenario): Beside {
  const { table, asOf: day } = before;
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
      const assumed = (of: Assessment) => explain(of.tables(), of, row).filter((step) => step.assumed);
      const mates = householdRows(table, row).map((mate) => before.results().outcome[mate]! & STATUS_MASK);
      return {
        row,
        before: now,
        after: then,
        matched: before.matchedCategories(row),
        ifPaid: { before: paid(before), after: paid(after) },
        assumed: { before: assumed(before), after: assumed(after) },
        household: {
          should: mates.filter((status) => status !== EXCLUDED).length,
          enrolled: mates.filter((status) => status === ENROLLED).length,
        },
      };
    },
  };
}
