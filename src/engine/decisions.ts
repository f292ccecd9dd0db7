import type { Day } from '../base/day';
import type { ParameterLookup } from '../policy/overlay';
import type { ChargeRow, Policy } from '../policy/types';
import { timingIndex, timingOn, type Calendar } from './calendar';
import { MAX_VERDICTS } from './outcome';
import type { Verdicts } from './verdicts';

/** A charge row with its figures looked up. */
interface ReadyRow {
  readonly rule: ChargeRow;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly atMost: number | null;
}

/** The person's own dates that a row with `within` may ask for; null = not given or not readable. */
export interface PersonDates {
  readonly birth: number | null;
  readonly circumstance: number | null;
  readonly newborn: boolean;
}

/** The charging table: the first row that fits decides. `fits(row)`: the row's condition holds for the person. */
export interface ChargingTable {
  /** Timing and verdict on a stretch of the calendar, packed; verdict MAX_VERDICTS where the person's dates decide. */
  onStretch(stretch: number, extended: boolean, excluded: boolean, fits: (row: number) => boolean): number;
  /** The verdict on a day, dates looked at. */
  onDay(day: number, extended: boolean, fits: (row: number) => boolean, dates: PersonDates): number;
}

export function packTimed(timing: number, verdict: number): number {
  return timing | (verdict << 2);
}

export function makeChargingTable(
  policy: Policy,
  figures: ParameterLookup,
  calendar: Calendar,
  verdicts: Verdicts,
): ChargingTable {
  const rows: readonly ReadyRow[] = policy.charging.map((rule) => ({
    rule,
    from: rule.during?.from === undefined ? null : figures.day(rule.during.from),
    to: rule.during?.to === undefined ? null : figures.day(rule.during.to),
    atMost: rule.within === undefined ? null : figures.number(rule.within.atMost),
  }));

  function inTime(row: ReadyRow, day: number, extended: boolean): boolean {
    const { timing } = row.rule;
    if (row.from !== null && day < row.from) return false;
    if (row.to !== null && day > row.to) return false;
    return timing === undefined || timing.includes(timingOn(calendar, day, extended));
  }

  return {
    onStretch(stretch, extended, excluded, fits) {
      const day = calendar.starts[stretch] ?? calendar.base;
      const timing = timingIndex(timingOn(calendar, day, extended));
      if (excluded) return packTimed(timing, verdicts.excluded);
      for (const [index, row] of rows.entries()) {
        if (!inTime(row, day, extended) || !fits(index)) continue;
        return packTimed(timing, row.rule.within === undefined ? index : MAX_VERDICTS);
      }
      return packTimed(timing, verdicts.none);
    },
    onDay(day, extended, fits, dates) {
      for (let index = 0; index < rows.length; index += 1) {
        const row = rows[index]!;
        if (!fits(index) || !inTime(row, day, extended)) continue;
        const { within } = row.rule;
        if (within === undefined) return index;
        const since =
          within.since === 'birth' ? dates.birth : (dates.circumstance ?? (dates.newborn ? dates.birth : null));
        if (since === null) {
          if (within.missing !== undefined) return verdicts.missing[index] ?? verdicts.none;
          continue;
        }
        if (within.notBefore && day < since) continue;
        if (row.atMost !== null && day - since <= row.atMost) return index;
      }
      return verdicts.none;
    },
  };
}
