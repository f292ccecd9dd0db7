import { NO_SETTINGS } from '../../src/intake/decisions';
import type { FilePlan, PlanContext } from '../../src/intake/filePlan';
import type { PileId, PileRow, PlanSettings } from '../../src/intake/piles';
import type { ImportPlan } from '../../src/intake/planTypes';
import { planFile } from '../../src/intake/planFile';
import type { IntakeResult } from '../../src/intake/types';
import type { RosterChange, RosterTable } from '../../src/roster/types';

/** A context without a policy: nobody owes anything that is known. */
export function contextOf(roster: RosterTable, more: Partial<PlanContext> = {}): PlanContext {
  return {
    roster,
    units: null,
    owedOn: () => null,
    personOf: () => {
      throw new Error('nobody is assessed here');
    },
    waiting: [],
    ...more,
  };
}

export function planOf(file: IntakeResult, context: PlanContext, settings: Partial<PlanSettings> = {}): FilePlan {
  return planFile(file, context, { ...NO_SETTINGS, ...settings });
}

/** As a roster, whatever kind the reader takes the file for. */
const planned = ({ file, roster, units }: ImportPlan): FilePlan =>
  planOf({ ...file, kind: 'roster' }, contextOf(roster, { units }));

/** The rows of a comparison as the preview shows them. */
export function planRows(plan: ImportPlan, pile: PileId, from: number, count: number): readonly PileRow[] {
  return planned(plan).rows(pile, from, count);
}

/** What is done where nothing is decided. */
export function toChange(plan: ImportPlan): RosterChange {
  return planned(plan).outcome().change;
}

/** What is done where every row that a repetition of its number holds back is chosen to come in. */
export function toChangeOfAll(plan: ImportPlan): RosterChange {
  const made = planned(plan);
  for (const pile of ['duplicate', 'ambiguous'] as const) {
    const repeated = made
      .rows(pile, 0, 999)
      .filter(({ problems, candidates }) => problems.some(({ code }) => code === 'same-id') && candidates.length === 0);
    made.decide(
      repeated.map(({ key }) => key),
      pile,
      { do: 'add' },
    );
  }
  return made.outcome().change;
}
