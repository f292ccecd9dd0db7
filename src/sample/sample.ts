import type { Day } from '../base/day';
import { createAssessment } from '../engine/assessment';
import type { Policy } from '../policy/types';
import { createRosterTable } from '../roster/table';
import type { RosterTable } from '../roster/types';
import { sampleCalendar } from './campaign';
import { plantMistakes, type Planted } from './mistakes';
import { fillAmounts, payUnit } from './payments';
import { createPersonMaker } from './persons';
import { createRandom } from './random';
import { defaultPersons, planUnits } from './size';
import { createColumnWriter } from './writer';

export interface SampleOptions {
  readonly seed: number;
  /** Exactly so many persons; null = the size of the quota table. */
  readonly persons: number | null;
  /** Only the first so many units of the quota table; null = all. */
  readonly units: number | null;
  /** The day on which the campaign stands; by itself about four fifths through the window. */
  readonly asOf?: Day;
}

/** In persons: `total` is how many there will be. */
export interface SampleProgress {
  readonly done: number;
  readonly total: number;
}

export interface Sample {
  readonly table: RosterTable;
  /** The last day with payments: the as-of date that shows the sample in the middle of its campaign. */
  readonly asOf: Day;
  /** The mistakes that were planted, for trainers and tests. */
  readonly planted: readonly Planted[];
}

/** One row in 330 has a mistake. */
const MISTAKE_SHARE = 0.003;

/** The work after the persons are there (who paid, how much), as a share of the making of them. */
const AFTERWARDS = 0.25;

/**
 * Makes a synthetic town for a policy: units, households, identities, payments up to the as-of date, and a few planted
 * mistakes. The same seed gives the same town. Runs as a generator, so that the caller may show progress and stop.
 */
export function* generateSample(policy: Policy, options: SampleOptions): Generator<SampleProgress, Sample> {
  const count = options.persons ?? defaultPersons(policy, options.units);
  const progress = (made: number): SampleProgress => ({ done: Math.floor(made / (1 + AFTERWARDS)), total: count });
  const random = createRandom(options.seed);
  const calendar = sampleCalendar(policy, options.asOf);
  const units = planUnits(policy, options.units, count, random);
  const table = createRosterTable();
  const writer = createColumnWriter(table, count);
  const persons = createPersonMaker(policy, calendar, writer, random);

  let first = 0;
  for (const unit of units) {
    for (const row of persons.fill(unit, first)) yield progress(row);
    payUnit(policy, calendar, writer, unit, first, random);
    first += unit.persons;
    yield progress(first);
  }

  const assessment = createAssessment(policy, {}, table);
  assessment.setAsOf(calendar.asOf);
  assessment.assessAll();
  fillAmounts(writer, assessment.results().payable, 0, count);
  yield progress(count * (1 + AFTERWARDS / 2));
  const planted = plantMistakes(table, 0, count, MISTAKE_SHARE, random);
  yield { done: count, total: count };
  return { table, asOf: calendar.asOf, planted };
}

/** Runs a sample to its end at once. */
export function makeSample(policy: Policy, options: SampleOptions): Sample {
  const work = generateSample(policy, options);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
