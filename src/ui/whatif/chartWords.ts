import { STATUSES, type Status } from '../../policy/vocabulary';
import { t } from '../i18n';
import { c } from '../i18n/charts';
import { changeOf, signed, type Writing } from '../charts/amounts';
import type { BarsData } from '../charts/bars';
import type { MixFlow } from '../charts/CategoryMix';
import { byChange, type Pair } from '../charts/dumbbells';
import type { LinesData } from '../charts/lines';
import type { Caption, Figure } from '../charts/types';
import { count, dateInText } from '../words/amounts';

/** What each chart shows above all, in one sentence. */

/** Of every scenario drawn. */
export function fundersFact({ sets, groups }: BarsData, { said }: Writing): string {
  const told = sets.slice(1).map(({ name }, at) => {
    const changes = groups
      .filter(({ values }) => values[at + 1] !== values[0])
      .map(({ name: group, values }) => `${group} ${changeOf(values[0] ?? null, values[at + 1] ?? null, said)}`);
    return c('funders.fact', {
      set: name,
      changes: changes.length === 0 ? c('funders.same') : changes.join(c('and')),
    });
  });
  return told.join(c('semicolon'));
}

/** Persons who are not in the sums, a sentence a set. */
export function unknownNotes(
  names: readonly string[],
  unknown: readonly { readonly payable: number; readonly aid: number }[],
): readonly string[] {
  return unknown.flatMap(({ payable, aid }, at) =>
    payable === 0 && aid === 0 ? [] : [c('funders.unknown', { set: names[at] ?? '', payable, aid })],
  );
}

export function unitsFact(pairs: readonly Pair[], set: string, { said }: Writing): string {
  const changed = pairs.filter(({ before, after }) => before !== null && after !== null && before !== after);
  const [most] = byChange(changed);
  if (most === undefined) return c('units.same', { set, all: pairs.length });
  const change = changeOf(most.before, most.after, said);
  return c('units.fact', { set, all: pairs.length, changed: changed.length, unit: most.name, change });
}

export function linesFact({ sets, totals, asOf }: LinesData): string {
  const last = totals.map((line): Figure => line.at(-1) ?? null);
  const same = last.every((each) => each === last[0]);
  return same
    ? c('lines.same', { date: dateInText(asOf), count: count(last[0] ?? null) })
    : sets.map(({ name }, at) => c('lines.set', { set: name, count: count(last[at] ?? null) })).join(c('and'));
}

export function mixFact(names: readonly string[], flows: readonly (readonly MixFlow[])[]): string {
  const moved = flows.map((own) => own.reduce((sum, { from, to, persons }) => sum + (from === to ? 0 : persons), 0));
  if (moved.every((persons) => persons === 0)) return c('mix.same');
  const told = moved.map((persons, at) =>
    c(persons === 0 ? 'mix.setSame' : 'mix.set', { set: names[at] ?? '', count: persons }),
  );
  return told.slice(1).join(c('and'));
}

/** Who is enrolled comes first, then the largest changes. */
function rank({ status, change }: { readonly status: Status; readonly change: number }): number {
  return status === 'enrolled' ? Infinity : Math.abs(change);
}

/** Why a line does not end where the baseline's does: who counts as what else. The changes come to nothing in all. */
export function moveNotes(names: readonly string[], counts: readonly (readonly number[])[]): readonly string[] {
  const [own = []] = counts;
  return counts.flatMap((each, at) => {
    const moved = STATUSES.map((status, place) => ({ status, change: (each[place] ?? 0) - (own[place] ?? 0) }));
    if (moved.every(({ status, change }) => status !== 'enrolled' || change === 0)) return [];
    const changes = [...moved]
      .filter(({ change }) => change !== 0)
      .sort((a, b) => rank(b) - rank(a))
      .map(({ status, change }) =>
        c('lines.move', { status: t(`domain.status.${status}`), change: signed(change, (value) => count(value)) }),
      );
    return [c('lines.moves', { set: names[at] ?? '', changes: changes.join(c('and')) })];
  });
}

/** What stands under a picture of one scenario: of what the others change, which are nowhere on it, nothing. */
export function captionOf<Own extends Pick<Caption, 'supposes'>>(caption: Own, scenario: number): Own {
  return { ...caption, supposes: caption.supposes?.filter((_, at) => at === scenario) };
}
