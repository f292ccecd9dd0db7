import type { ColDef, ICellRendererParams } from 'ag-grid-community';
import type { Fen } from '../../base/money';
import type { AwardReason, FundReason, Participated, UnitsResult } from '../../engine/types';
import type { Policy } from '../../policy/types';
import { either, language, t } from '../i18n';
import { u } from '../i18n/unitWords';
import { count, money, NOTHING, percent } from '../words/amounts';
import { makeBar, makeMarked, makeName } from './cells';
import { opensPersons } from './persons';
import type { PlainColumn, UnitColumn } from './columnIds';
import type { UnitRow } from './rows';
import { basesOf, rateBy, rateText } from './rates';
import { rateWords } from './rateWords';

type Def = ColDef<UnitRow>;
const numeric = (width: number): Def => ({
  width,
  type: [],
  cellClass: 'unit-number',
  headerClass: 'unit-number-head',
});

/** The columns of the units grid: those that this policy has, in the order in which a township reads them. */
export function unitColumns(policy: Policy, units: UnitsResult): Def[] {
  const { total } = units;
  const has = (value: unknown): boolean => value !== null && value !== undefined;
  const people = (id: PlainColumn, value: (row: UnitRow) => number | null, width = 84): Def =>
    column(id, {
      ...numeric(width),
      valueGetter: ({ data }) => data && value(data),
      valueFormatter: (p) => count(number(p.value)),
    });
  const amount = (id: UnitColumn, header: string, value: (row: UnitRow) => Fen | null): Def => ({
    ...column(id, {
      ...numeric(124),
      valueGetter: ({ data }) => data && value(data),
      valueFormatter: (p) => money(number(p.value) as Fen | null),
    }),
    headerName: header,
  });
  return [
    column('unit', {
      pinned: 'left',
      width: 132,
      equals: alwaysNew,
      valueGetter: ({ data }) => data?.name,
      cellRenderer: render(makeName),
    }),
    people('rank', (row) => row.result?.rank ?? null, 62),
    people('enrolled', (row) => row.result?.enrolled ?? null),
    people('target', (row) => row.target),
    column('bar', {
      width: 128,
      // What the printed total differs by takes the empty cells beside it.
      colSpan: ({ data }) => (data?.kind === 'printed' ? 3 : 1),
      sortable: false,
      equals: alwaysNew,
      cellRenderer: render(makeBar),
      valueGetter: ({ data }) => data?.result?.enrolled,
    }),
    column('completion', {
      ...numeric(88),
      valueGetter: ({ data }) => fraction(data?.result?.enrolledInTable, data?.result?.target),
      valueFormatter: ({ data }) =>
        data?.result ? (percent(data.result.enrolledInTable, data.result.target) ?? NOTHING) : '',
    }),
    column('gap', {
      ...numeric(104),
      initialSort: 'desc',
      valueGetter: ({ data }) => data?.result?.gap,
      valueFormatter: (p) =>
        p.value === null || p.value === undefined
          ? p.data?.result
            ? NOTHING
            : ''
          : u('gapPersons', { count: number(p.value) ?? 0 }),
    }),
    ...basesOf(total).map((base, index) => rateColumn(index === 0 ? 'participation' : `beside.${base}`, base)),
    people('should', (row) => row.result?.should ?? null),
    people('roster', (row) => row.result?.roster ?? null),
    people('excluded', (row) => row.result?.excluded ?? null, 104),
    ...(has(total.population) ? [people('population', (row) => row.population)] : []),
    ...(total.special === null
      ? []
      : [
          people('specialShould', (row) => row.result?.special?.should ?? null, 130),
          people('specialEnrolled', (row) => row.result?.special?.enrolled ?? null, 118),
          column('coverage', {
            ...numeric(130),
            valueGetter: ({ data }) => coverage(data),
            valueFormatter: ({ data }) => coverageText(data),
          }),
        ]),
    ...(has(total.complete)
      ? [
          column('complete', {
            ...numeric(104),
            valueGetter: ({ data }) => fraction(data?.result?.complete, data?.result?.roster),
            valueFormatter: ({ data }) =>
              data?.result ? (percent(data.result.complete, data.result.roster) ?? NOTHING) : '',
          }),
        ]
      : []),
    amount('receivable', t('units.column.receivable'), (row) => row.result?.receivable ?? null),
    ...(total.receivableUnknown > 0
      ? [people('receivableUnknown', (row) => row.result?.receivableUnknown ?? null, 92)]
      : []),
    amount('collected', t('units.column.collected'), (row) => row.result?.collected ?? null),
    amount('collectedExcluded', t('units.column.collectedExcluded'), (row) => row.result?.collectedExcluded ?? null),
    ...policy.funders.flatMap((funder, index) => {
      const name = either(funder.name, funder.nameEn);
      return [
        amount(
          `entitled.${funder.id}`,
          t('units.column.entitled', { funder: name }),
          (row) => row.result?.entitled[index] ?? null,
        ),
        amount(
          `settled.${funder.id}`,
          t('units.column.settled', { funder: name }),
          (row) => row.result?.settled[index] ?? null,
        ),
      ];
    }),
    ...(total.aidUnknown > 0 ? [people('aidUnknown', (row) => row.result?.aidUnknown ?? null, 92)] : []),
    ...(has(total.counted) ? [people('counted', (row) => row.result?.counted ?? null)] : []),
    ...policy.funds.map((fund): Def => ({
      ...column(`fund.${fund.id}`, {
        ...numeric(128),
        valueGetter: ({ data }) => data?.result?.funds.find((each) => each.id === fund.id)?.amount,
        equals: alwaysNew,
        cellRenderer: render((row) => {
          const own = row.result?.funds.find((each) => each.id === fund.id) ?? null;
          return makeMarked(own, decidedBy(policy, own?.reason));
        }),
      }),
      headerName: either(fund.name, fund.nameEn),
    })),
    ...(policy.award === undefined
      ? []
      : [
          {
            ...column('award', {
              ...numeric(136),
              valueGetter: ({ data }) => data?.result?.award?.amount,
              equals: alwaysNew,
              cellRenderer: render((row) =>
                makeMarked(row.result?.award ?? null, decidedBy(policy, row.result?.award?.reason)),
              ),
            }),
            headerName: either(policy.award.name, policy.award.nameEn),
          },
        ]),
    ...(policy.consequences.length === 0
      ? []
      : [column('consequences', { width: 220, valueGetter: ({ data }) => consequenceWords(policy, data) })]),
  ];
}

/** The rates that a fund or an award rests on, in words. */
function decidedBy(policy: Policy, reason: FundReason | AwardReason | undefined): readonly string[] {
  return reason !== undefined && 'rates' in reason ? reason.rates.map((rate) => rateWords(policy, rate)) : [];
}

export function consequenceWords(policy: Policy, row: UnitRow | undefined): string {
  const ids = row?.result?.consequences ?? [];
  return policy.consequences
    .filter((rule) => ids.includes(rule.id))
    .map((rule) => either(rule.words, rule.wordsEn))
    .join(either('、', ', '));
}

function column(id: UnitColumn, def: Def): Def {
  const behind = opensPersons(id);
  const own = typeof def.cellClass === 'string' ? def.cellClass : '';
  const plain = id.includes('.') ? undefined : t(`units.column.${id as Exclude<PlainColumn, 'participation'>}`);
  return {
    colId: id,
    ...(plain === undefined ? {} : { headerName: plain }),
    ...def,
    ...(def.width === undefined ? {} : { width: language() === 'zh' ? def.width : Math.round(def.width * 1.25) }),
    cellClass: behind ? `${own} unit-link` : own,
  };
}

function rateColumn(id: 'participation' | `beside.${string}`, base: Participated['base']): Def {
  const rateOf = (row: UnitRow | undefined) => (row?.result ? rateBy(row.result, base) : undefined);
  return {
    ...column(id, {
      ...numeric(132),
      valueGetter: ({ data }) => fraction(rateOf(data)?.count, rateOf(data)?.of),
      valueFormatter: ({ data }) => {
        const rate = rateOf(data);
        return rate === undefined ? (data?.result ? NOTHING : '') : rateText(rate.count, rate.of);
      },
    }),
    headerName: t('units.column.participation', { base: t(`units.short.${base}`) }),
  };
}

function coverage(row: UnitRow | undefined): number | undefined {
  const special = row?.result?.special;
  return special === null || special === undefined
    ? undefined
    : special.should === 0
      ? 1
      : special.enrolled / special.should;
}

/** 100 % where there is nobody to enrol, and said so. */
function coverageText(row: UnitRow | undefined): string {
  const special = row?.result?.special;
  if (special === null || special === undefined) return '';
  return percent(special.enrolled, special.should) ?? '100.00%';
}

/** For sorting only; what is shown comes from counts. */
function fraction(part: number | null | undefined, base: number | null | undefined): number | undefined {
  return part === null || part === undefined || base === null || base === undefined || base === 0
    ? undefined
    : part / base;
}

/** What is drawn shows more than the value (暂定, what is expected by the date): it is drawn anew with every result. */
const alwaysNew = () => false;

function number(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

function render(make: (row: UnitRow) => HTMLElement | string) {
  return ({ data }: ICellRendererParams<UnitRow>) => (data === undefined ? '' : make(data));
}
