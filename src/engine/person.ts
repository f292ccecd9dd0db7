import { ageOn, type Day } from '../base/day';
import type { Fen } from '../base/money';
import { STATUSES, TIMINGS } from '../policy/vocabulary';
import { EMPTY, UNREADABLE, type RosterTable } from '../roster/types';
import { FROZEN_BIT, PAID_BIT, statusCode, timingCode, unpackOutcome, verdictCode } from './outcome';
import { SPECIAL_FLAG, type Tables } from './tables';
import type { PersonResult, ResultColumns } from './types';

/**
 * One person's result from plain data: no rule is run, so that the page can ask for each row it paints.
 * Meaningless for removed rows.
 */
export function readPerson(tables: Tables, results: ResultColumns, table: RosterTable, row: number): PersonResult {
  const outcome = results.outcome[row] ?? 0;
  const { profiles } = tables;
  const profile = profileOf(tables, results, row);
  const block = tables.verdicts[verdictCode(outcome)]?.block ?? -1;
  const lines = (profile * profiles.blocks + block) * tables.funders.length;
  const paid = (outcome & PAID_BIT) === 0 ? EMPTY : (table.number('payAmount').values[row] ?? EMPTY);
  return {
    age: ageOfRow(tables, table, row),
    category: tables.categories[profiles.category[profile] ?? -1] ?? null,
    label: tables.labels[profiles.label[profile] ?? -1] ?? null,
    special: ((profiles.flags[ownProfile(tables, results, row)] ?? 0) & SPECIAL_FLAG) !== 0,
    standard: money(profiles.standard[profile]),
    aid: tables.funders.map((_, funder) => (block < 0 ? (0 as Fen) : money(profiles.aid[lines + funder]))),
    aidTotal: block < 0 ? (0 as Fen) : money(profiles.aidTotal[profile * profiles.blocks + block]),
    payable: money(results.payable[row]),
    paid: (paid > UNREADABLE ? paid : 0) as Fen,
    timing: TIMINGS[timingCode(outcome)] ?? 'window',
    status: STATUSES[statusCode(outcome)] ?? 'excluded',
    benefitStart: money(results.benefitStart[row]) as Day | null,
    issues: unpackOutcome(outcome).issues,
  };
}

/** The profile under which a row was judged: without identities where they came after the payment. */
export function profileOf(
  tables: Pick<Tables, 'situations' | 'profiles'>,
  results: ResultColumns,
  row: number,
): number {
  const own = ownProfile(tables, results, row);
  return ((results.outcome[row] ?? 0) & FROZEN_BIT) === 0 ? own : (tables.profiles.frozen[own] ?? own);
}

/** The profile by the identities that stand in the roster. */
function ownProfile({ situations }: Pick<Tables, 'situations'>, { situation }: ResultColumns, row: number): number {
  return situations.profile[situation[row] ?? 0] ?? 0;
}

/** Full years on the policy's age date; null without a readable birth date. */
export function ageOfRow(tables: Pick<Tables, 'ageOn'>, table: RosterTable, row: number): number | null {
  const birth = table.birth(row);
  return tables.ageOn === null || birth <= UNREADABLE ? null : ageOn(birth as Day, tables.ageOn as Day);
}

function money(value: number | undefined): Fen | null {
  return value === undefined || value === EMPTY ? null : (value as Fen);
}
