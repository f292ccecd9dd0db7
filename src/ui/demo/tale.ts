import type { Day } from '../../base/day';
import type { BesideTold, BesideWish, StoryPerson } from '../../client/protocol';
import type { UnitResult } from '../../engine/types';
import { resolve } from '../../policy/overlay';
import type { Overlay, Policy } from '../../policy/types';
import { d } from '../i18n/demo';
import type { Values } from '../i18n/fill';
import { figuresOf, plainMoney, shortDay } from './figures';
import { storyWriting } from './writing';
import type { Story } from './stories';
import { missing, nearestUnit, unitPairs } from './unitPairs';

/** What is moved by hand: null = as prepared. */
export interface Moved {
  readonly knob: number | null;
  readonly asOf: Day | null;
}

export const PREPARED: Moved = { knob: null, asOf: null };

/** Figures of the workbook that a story is told on. */
export interface Given {
  readonly policy: Policy;
  readonly overlay: Overlay;
}

/** What the workbook itself says of a figure that would else be supposed on both sides; null = nothing. */
function ownFigure({ knob }: Story, given: Given | null): number | null {
  if (knob.of !== 'both' || given === null) return null;
  const value = resolve(given.policy, given.overlay).value(knob.parameter);
  return typeof value === 'number' ? value : null;
}

export function knobValue(story: Story, moved: Moved, given: Given | null): number {
  const { knob, assume, scenario } = story;
  if (moved.knob !== null) return moved.knob;
  const own = ownFigure(story, given);
  if (own !== null) return own;
  const value = (knob.of === 'both' ? assume : scenario.overlay)[knob.parameter];
  if (typeof value !== 'number') throw new Error(`the story has no figure for ${knob.parameter}`);
  return value;
}

/**
 * What the worker is asked: the story as prepared, or with its figure and its day moved. A figure that the workbook has is not supposed
 * until it is moved: the side before is the workbook.
 */
export function wishOf(story: Story, moved: Moved, name: string, given: Given | null): BesideWish {
  const { knob, assume, scenario, asOf } = story;
  const own = { [knob.parameter]: knobValue(story, moved, given) };
  const others = Object.fromEntries(Object.entries(assume).filter(([id]) => id !== knob.parameter));
  const kept = moved.knob === null && ownFigure(story, given) !== null;
  return {
    asOf: moved.asOf ?? asOf,
    assume: knob.of === 'both' ? { ...others, ...(kept ? {} : own) } : assume,
    scenario: {
      name,
      ...scenario,
      overlay: knob.of === 'scenario' ? { ...scenario.overlay, ...own } : scenario.overlay,
    },
  };
}

/** Everything that the sentences of a story may name. */
export function valuesOf(
  story: Story,
  policy: Policy,
  base: Overlay,
  wish: BesideWish,
  told: BesideTold,
  example: StoryPerson | null,
): Values {
  const under = { ...base, ...wish.assume };
  const then = { ...under, ...wish.scenario.overlay };
  const figures = resolve(policy, under);
  const total = told.comparison.scenarios[0]?.total;
  const pairs = story.by === 'award' ? unitPairs(told) : [];
  const has = (unit: UnitResult) => (unit.award?.amount ?? 0) > 0;
  const start = example?.before.benefitStart ?? null;
  const less = (total?.gain ?? 0) - (total?.loss ?? 0);
  const { said } = storyWriting(policy, told).sums;
  const owed = (side: 'before' | 'after') => {
    const payable = example?.[side].payable ?? null;
    return payable === null ? '—' : plainMoney(payable);
  };
  const nearest = story.by === 'award' ? nearestUnit(told, figures.share('award-rate') ?? 0) : null;
  return {
    ...figuresOf(policy, under),
    ...figuresOf(policy, then, 'then'),
    ...(story.id === 'late'
      ? { full: plainMoney((figures.fen('premium') ?? 0) + (figures.fen('fiscal-subsidy') ?? 0)) }
      : {}),
    ...(story.id === 'tier' ? tierValues(policy, under, then, told) : {}),
    asOf: shortDay(told.asOf),
    winners: total?.winners ?? 0,
    losers: total?.losers ?? 0,
    change:
      less === 0 ? d('sameSum') : less > 0 ? d('lessBy', { amount: said(less) }) : d('moreBy', { amount: said(-less) }),
    exampleBefore: owed('before'),
    exampleAfter: owed('after'),
    earlier: told.cover.earlier,
    whole: told.cover.whole,
    lacking: example === null ? 0 : example.household.should - example.household.enrolled,
    exampleStart: start === null ? '—' : shortDay(start),
    awardsBefore: pairs.filter(({ before }) => has(before)).length,
    awardsAfter: pairs.filter(({ after }) => has(after)).length,
    gained: pairs.filter(({ before, after }) => !has(before) && has(after)).length,
    lost: pairs.filter(({ before, after }) => has(before) && !has(after)).length,
    gap: nearest === null ? 0 : missing(nearest.before, figures.share('award-rate') ?? 0),
  };
}

/** What medical aid pays more in tier two, and whose it is: of those who pay here, and of those who are insured elsewhere. */
function tierValues(policy: Policy, under: Overlay, then: Overlay, told: BesideTold): Values {
  const { baseline, scenarios } = told.comparison;
  const figures = resolve(policy, under);
  const fen = (id: string) => figures.fen(id) ?? 0;
  const aid = (of: UnitResult | undefined) => of?.entitled[0] ?? 0;
  const more = aid(scenarios[0]?.units.total) - aid(baseline.total);
  const { said } = storyWriting(policy, told).sums;
  const { winners = 0, gain = 0 } = scenarios[0]?.total ?? {};
  return {
    payOne: plainMoney(Math.max(0, fen('premium-1') - fen('aid-b'))),
    aidChange:
      more === 0
        ? d('sameSum')
        : more > 0
          ? d('paysMore', { amount: said(more) })
          : d('paysLess', { amount: said(-more) }),
    each: plainMoney((resolve(policy, then).fen('aid-upper') ?? 0) - fen('aid-upper')),
    aided: winners + told.elsewhere.persons,
    gain: said(gain),
    elsewhere: told.elsewhere.persons,
    elsewhereAid: said(Math.abs(told.elsewhere.change)),
  };
}

/** Everybody concerned gets the same more, and all of it is told: so many persons, times so much, is the sum of the headline. */
export function tierAddsUp(policy: Policy, under: Overlay, then: Overlay, told: BesideTold): boolean {
  const total = told.comparison.scenarios[0]?.total;
  const [was, is] = [resolve(policy, under).fen('aid-upper'), resolve(policy, then).fen('aid-upper')];
  if (total === undefined || was === null || is === null || is <= was) return false;
  const { persons, change } = told.elsewhere;
  return (
    total.losers === 0 && persons > 0 && total.gain === total.winners * (is - was) && change === persons * (is - was)
  );
}
