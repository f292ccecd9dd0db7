import type { ChargeRow, Cover, ParameterId, Policy, Source } from '../../policy/types';
import { NOT_STATED } from '../../policy/vocabulary';
import type { PersonDates } from '../decisions';
import type { Rules } from '../rules';
import type { Verdict } from '../tables';
import type { ExplainStep, PersonResult } from '../types';
import { step } from './step';

/**
 * Whether the document names somebody apart without days of his own, as students who pay when term begins: the window of everybody else
 * is then read into it.
 */
function readsWindow({ window }: Policy, row: ChargeRow | undefined): boolean {
  if (window === undefined || row === undefined || row.assumed !== true || row.within !== undefined) return false;
  return row.when !== undefined && row.timing?.includes('window') === true;
}

/** The row that names somebody apart without days of his own; after the window too, where another one decides what is charged. */
export function readRow(
  policy: Policy,
  charged: ChargeRow | undefined,
  fits: (row: number) => boolean,
): ChargeRow | null {
  if (charged !== undefined && readsWindow(policy, charged)) return charged;
  if (charged === undefined || charged.when !== undefined || charged.within !== undefined) return null;
  return policy.charging.find((row, index) => readsWindow(policy, row) && fits(index)) ?? null;
}

/** Days of his own that lie ahead of somebody, or none that end: told in the step `timing`. */
export interface OwnLater {
  /** The first and the last of the days that a child not yet born is to have, cover from birth; null = none. */
  readonly ownFrom: number | null;
  readonly ownUntil: number | null;
  /** After the campaign he is let in on the same terms, whenever that is. */
  readonly open: boolean;
}

/** What a row that fits the person grants him later; the window and its extension are then no last day of his. */
export function ownLater(
  { policy, figures }: Rules,
  day: number,
  fits: (row: number) => boolean,
  { birth }: PersonDates,
): OwnLater {
  const rows = policy.charging.filter((_, index) => fits(index));
  const newborn = rows.find(
    ({ within, cover, charge }) => within?.since === 'birth' && cover?.kind === 'birth' && charge.kind === 'standard',
  );
  const atMost = newborn?.within === undefined ? null : figures.number(newborn.within.atMost);
  const ahead = birth !== null && birth > day && atMost !== null;
  const late = rows.find(({ timing, within }) => within === undefined && (timing?.includes('late') ?? true));
  const open = late?.when !== undefined && late.timing?.length === 1 && late.charge.kind === 'standard';
  return { ownFrom: ahead ? birth : null, ownUntil: ahead ? birth + atMost : null, open };
}

/** Where the charge date lies, and what that rests on. `own`: the row by which somebody pays in time although the campaign is over; `read`: the one into which the window of everybody else is read. */
export function timingStep(
  rules: Rules,
  result: PersonResult,
  day: number,
  paid: boolean,
  own: ChargeRow | null,
  extended: boolean,
  read: ChargeRow | null,
  later: OwnLater,
): ExplainStep {
  const { policy, calendar } = rules;
  const found = (result.timing === 'extension' ? policy.extension : policy.window) ?? SILENT;
  const source = read === null ? found : { article: found.article, assumed: true };
  return step('timing', result.timing, source, null, {
    day,
    paid,
    opens: calendar.opens,
    closes: calendar.closes,
    extensionCloses: extended ? calendar.extensionCloses : null,
    late: result.timing === 'late' && own === null ? daysLate(calendar, day, extended) : null,
    label: own?.label ?? null,
    labelEn: own?.labelEn ?? null,
    silent: policy.window === undefined,
    read: read?.label ?? null,
    readEn: read?.labelEn ?? null,
    ...later,
  });
}

/** The document says nothing, and everybody is treated alike. */
const SILENT: Source = { article: NOT_STATED, assumed: true };

/** Days after the last day on which this person could have paid in time. */
function daysLate({ closes, extensionCloses }: Rules['calendar'], day: number, extended: boolean): number | null {
  const last = (extended ? extensionCloses : null) ?? closes;
  return last === null || day <= last ? null : day - last;
}

/** The row of the charging table that decides, after those that fitted but for the person's own dates. */
export function chargeSteps(
  rules: Rules,
  result: PersonResult,
  verdict: Verdict | undefined,
  day: number,
  fits: (row: number) => boolean,
  dates: PersonDates,
): ExplainStep[] {
  const { policy } = rules;
  const decided = verdict?.row ?? -1;
  const passed = policy.charging.flatMap((row, index) => {
    const above = decided < 0 ? verdict?.kind === 'none' : index < decided;
    const inTime = row.timing === undefined || row.timing.includes(result.timing);
    if (!above || row.within === undefined || !inTime || !fits(index)) return [];
    return [step('passed-row', row.id, row, null, values(rules, row, day, dates))];
  });
  const row = policy.charging[decided];
  if (row === undefined) return passed;
  const missed =
    row.charge.kind === 'barred'
      ? policy.charging.flatMap((above, index) => (index < decided && !fits(index) ? missedStep(above, result) : []))
      : [];
  const kind = verdict?.kind === 'missing-date' ? 'missing-date' : row.charge.kind;
  const silent = kind !== 'missing-date' && kind !== 'barred' && (verdict?.cover ?? null) === null;
  return [
    ...passed,
    ...missed,
    step('charge', row.id, row, result.payable, { ...values(rules, row, day, dates), kind, silent }),
  ];
}

/** A row that asks for a circumstance only, of which the roster says none. Nobody comes to be a newborn. */
function missedStep(row: ChargeRow, result: PersonResult): ExplainStep[] {
  const { when, timing, charge, label, labelEn } = row;
  if (charge.kind === 'barred' || when?.kind !== 'circumstance') return [];
  if (timing !== undefined && !timing.includes(result.timing)) return [];
  const words = when.any.filter((word) => word !== '新生儿').join('、');
  return words === '' ? [] : [step('missed-row', row.id, row, null, { label, labelEn, words })];
}

function values(rules: Rules, row: ChargeRow, day: number, dates: PersonDates): ExplainStep['values'] {
  const { charge, within } = row;
  const own = within === undefined ? null : sinceOf(within.since, dates);
  return {
    label: row.label,
    labelEn: row.labelEn,
    kind: charge.kind,
    plus: charge.kind === 'full' ? rules.figures.fen(charge.plus) : null,
    plusAssumed: charge.kind === 'full' && isAssumed(rules, charge.plus),
    since: own,
    days: own === null ? null : day - own,
    atMost: within === undefined ? null : rules.figures.number(within.atMost),
  };
}

function isAssumed({ policy }: Rules, figure: ParameterId): boolean {
  return policy.parameters.some(({ id, assumed }) => id === figure && assumed === true);
}

function sinceOf(since: 'birth' | 'circumstance-or-birth', dates: PersonDates): number | null {
  if (since === 'birth') return dates.birth;
  return dates.circumstance ?? (dates.newborn ? dates.birth : null);
}

/**
 * From when an enrolled person is covered: by the article of the date or of the days, which need not be that of what is charged.
 */
export function coverStep(
  rules: Rules,
  result: PersonResult,
  verdict: Verdict | undefined,
  complete: boolean,
): ExplainStep {
  const rule = verdict?.cover ?? null;
  const row = rules.policy.charging[verdict?.row ?? -1] ?? null;
  const figure = rules.policy.parameters.find(({ id }) => id === coverFigure(row?.cover, () => complete));
  return step('cover', row?.id ?? '', rule === null ? null : (figure ?? row), null, {
    kind: rule?.kind ?? 'silent',
    day: result.benefitStart,
    household: rule?.kind === 'household' ? complete : null,
  });
}

/** The date or the number of days that the first day of cover rests on; null = neither. */
export function coverFigure(cover: Cover | undefined, complete: () => boolean): ParameterId | null {
  if (cover?.kind === 'household') return coverFigure(complete() ? cover.complete : cover.otherwise, complete);
  if (cover?.kind === 'date') return cover.date;
  return cover?.kind === 'after' ? cover.days : null;
}
