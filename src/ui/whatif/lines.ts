import type { UnitResult, UnitsResult } from '../../engine/types';
import type { Policy } from '../../policy/types';
import { STATUSES } from '../../policy/vocabulary';
import { either, t } from '../i18n';
import { w } from '../i18n/whatif';

/** A figure that every unit and the total have, and that a scenario may change. */
export interface Line {
  readonly id: string;
  readonly kind: 'money' | 'persons';
  /** Shown whatever the scenarios change. */
  readonly always: boolean;
  name(): string;
  /** null: not applicable here. */
  of(unit: UnitResult): number | null;
  /** Where the total is not `of` the total row. */
  readonly total?: (all: UnitsResult) => number;
}

/** Who pays first, then what else a scenario may move, in the document's order. */
export function linesOf(policy: Policy): readonly Line[] {
  const money = (id: string, name: () => string, of: Line['of'], always = false): Line => ({
    id,
    kind: 'money',
    always,
    name,
    of,
  });
  const persons = (id: string, name: () => string, of: Line['of']): Line => ({
    id,
    kind: 'persons',
    always: false,
    name,
    of,
  });
  const { award } = policy;
  return [
    money(
      'receivable',
      () => w('personal'),
      (unit) => unit.receivable,
      true,
    ),
    ...policy.funders.map((funder, at) =>
      money(
        `entitled.${funder.id}`,
        () => either(funder.name, funder.nameEn),
        (unit) => unit.entitled[at] ?? null,
        true,
      ),
    ),
    money(
      'paid',
      () => w('allPay'),
      (unit) => unit.receivable + sum(unit.entitled),
      true,
    ),
    persons(
      'receivableUnknown',
      () => w('unknownPersons'),
      (unit) => unit.receivableUnknown,
    ),
    persons(
      'should',
      () => t('units.column.should'),
      (unit) => unit.should,
    ),
    persons(
      'enrolled',
      () => t('units.enrolled'),
      (unit) => unit.enrolled,
    ),
    persons(
      'barred',
      () => t('domain.status.barred'),
      (unit) => unit.byStatus[BARRED_AT] ?? null,
    ),
    persons(
      'target',
      () => t('units.column.target'),
      (unit) => unit.target,
    ),
    persons(
      'population',
      () => t('units.column.population'),
      (unit) => unit.population,
    ),
    persons(
      'gap',
      () => t('units.column.gap'),
      (unit) => unit.gap,
    ),
    ...policy.funds.map((fund) =>
      money(
        `fund.${fund.id}`,
        () => either(fund.name, fund.nameEn),
        (unit) => unit.funds.find(({ id }) => id === fund.id)?.amount ?? null,
      ),
    ),
    ...(award === undefined
      ? []
      : [
          money(
            'award',
            () => either(award.name, award.nameEn),
            (unit) => unit.award?.amount ?? null,
          ),
        ]),
    ...(policy.consequences.length === 0
      ? []
      : [
          held(
            'consequences',
            () => w('consequences'),
            (ids) => ids.length > 0,
          ),
          ...policy.consequences.map(({ id, words, wordsEn }) =>
            held(
              `consequence.${id}`,
              () => w('consequenceUnits', { name: either(words, wordsEn) }),
              (ids) => ids.includes(id),
            ),
          ),
        ]),
  ];
}

/** Units that are held to account; the total row bears no consequences of its own. */
function held(id: string, name: () => string, meant: (ids: readonly string[]) => boolean): Line {
  const of = (unit: UnitResult): number => (meant(unit.consequences) ? 1 : 0);
  return { id, kind: 'persons', always: false, name, of, total: ({ units }) => sum(units.map(of)) };
}

/** The figure of everybody together. */
export function totalOf(line: Line, all: UnitsResult): number | null {
  return line.total === undefined ? line.of(all.total) : line.total(all);
}

const BARRED_AT = STATUSES.indexOf('barred');

function sum(amounts: readonly number[]): number {
  return amounts.reduce((all, amount) => all + amount, 0);
}

/** Whether a figure differs anywhere: in the total or in a unit. */
export function differs(line: Line, before: UnitsResult, after: UnitsResult): boolean {
  if (totalOf(line, before) !== totalOf(line, after)) return true;
  return before.units.some((unit, at) => {
    const other = after.units[at];
    return other !== undefined && line.of(unit) !== line.of(other);
  });
}

/** How much a figure has grown; null where a side has none. */
export function growth(before: number | null, after: number | null): number | null {
  return before === null || after === null ? null : after - before;
}

/** The figures worth a line: who pays, and what any of the scenarios changes. */
export function linesShown(
  lines: readonly Line[],
  before: UnitsResult,
  after: readonly UnitsResult[],
): readonly Line[] {
  return lines.filter((line) => line.always || after.some((units) => differs(line, before, units)));
}
