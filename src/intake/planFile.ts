import type { Decisions } from './decisions';
import type { FilePlan, PlanContext } from './filePlan';
import { planList } from './lists/listPlan';
import type { PlanSettings } from './piles';
import { planRoster } from './rosterPlan';
import type { IntakeResult } from './types';

/** The plan of a file of any kind. */
export function planFile(
  file: IntakeResult,
  context: PlanContext,
  settings: PlanSettings,
  decisions?: Decisions,
): FilePlan {
  const { kind = 'roster' } = file;
  return kind === 'roster'
    ? planRoster(file, context, settings, decisions)
    : planList(file, kind, context, settings, decisions);
}
