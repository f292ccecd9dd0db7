import type { Day } from '../../base/day';
import type { BesideTold, BesideWish, StoryPerson } from '../../client/protocol';
import { resolve } from '../../policy/overlay';
import type { Overlay, Policy } from '../../policy/types';
import type { DemoWord } from '../i18n/demo';
import type { Story } from './stories';
import { tierAddsUp } from './tale';
import { missing, nearestUnit, unitPairs } from './unitPairs';

/** What is on display when a sentence is chosen. */
export interface Scene {
  readonly story: Story;
  readonly policy: Policy;
  /** The workbook's own overlay. */
  readonly base: Overlay;
  readonly wish: BesideWish;
  readonly is: BesideTold;
  readonly example: StoryPerson | null;
}

type Part = 'h' | 'n';
type FrameWord = 'one' | 'two' | 'three';
/** A sentence that does not hold gives way to another one; null = the one of the prepared story holds. */
type Choice = (scene: Scene, figures: ReturnType<typeof resolve>) => DemoWord | null;

const owes = ({ example }: Scene): boolean =>
  example !== null && example.before.status === 'unpaid' && example.before.payable !== null;
const total = ({ is }: Scene) => is.comparison.scenarios[0]?.total;
const supposed = ({ wish }: Scene, id: string) => wish.scenario.overlay[id] as Day;

/** A household that keeps this person waiting. */
function waits({ example }: Scene, coverFrom: Day | null): boolean {
  if (example === null || coverFrom === null) return false;
  const { before, household } = example;
  const { benefitStart } = before;
  return (
    before.status === 'enrolled' &&
    benefitStart !== null &&
    benefitStart > coverFrom &&
    household.should > household.enrolled
  );
}

/** Whose second identity is lost behind the only child's. */
function loses({ example }: Scene): boolean {
  if (example === null || example.before.category !== 'only-child' || example.matched.length < 2) return false;
  const [now, then] = [example.before.payable, example.after.payable];
  return now !== null && then !== null && then < now;
}

const CHOICES: Readonly<Record<Story['id'], Partial<Record<`${Part}.${FrameWord}`, Choice>>>> = {
  late: {
    'h.one': (scene) => (owes(scene) ? null : 'late.title'),
    'n.one': (scene) => (owes(scene) && scene.example?.before.category === null ? null : 'late.n.one.other'),
    'n.two': (scene, figures) => {
      const [now, then] = [figures.day('window-closes') ?? 0, supposed(scene, 'window-closes')];
      if (then === now) return 'sameAsToday';
      return then > now ? null : 'late.n.two.earlier';
    },
    'n.three': (scene) => ((scene.example?.after.payable ?? null) === null ? 'pressNumbers' : null),
  },
  first: {
    'h.one': (scene) => (loses(scene) ? null : 'first.title'),
    'n.one': (scene) => (loses(scene) && scene.example?.matched.length === 2 ? null : 'first.n.one.other'),
    'n.two': ({ is }) => {
      const moving = (is.comparison.scenarios[0]?.flows ?? []).filter(({ from, to }) => from !== to);
      return moving.length > 0 && moving.every(({ from }) => from === 'only-child') ? null : 'first.n.two.other';
    },
    'n.three': (scene) => (total(scene)?.losers === 0 ? null : 'pressNumbers'),
  },
  tier: {
    'h.one': ({ example }) => ((example?.before.payable ?? null) === null ? 'tier.title' : null),
    'n.one': ({ example }, figures) => {
      const more = (figures.fen('premium-2') ?? 0) - (figures.fen('premium-1') ?? 0);
      return example !== null && (example.before.payable ?? 0) >= 0.9 * more ? null : 'tier.n.one.other';
    },
    'n.two': ({ policy, base, wish, is }) => {
      const under = { ...base, ...wish.assume };
      return tierAddsUp(policy, under, { ...under, ...wish.scenario.overlay }, is) ? null : 'tier.n.two.other';
    },
    'n.three': ({ is }) => (is.elsewhere.persons > 0 ? null : 'tier.n.three.other'),
  },
  household: {
    'h.one': (scene, figures) => (waits(scene, figures.day('cover-from')) ? null : 'household.title'),
    'n.one': (scene, figures) =>
      waits(scene, figures.day('cover-from')) && scene.is.asOf <= (figures.day('extension-closes') ?? 0)
        ? null
        : 'household.n.one.other',
    'h.two': ({ is }) => (is.cover.earlier > 0 ? null : 'household.h.two.none'),
    'h.three': ({ is }) => (is.cover.earlier > 0 ? null : 'household.h.two.none'),
    'n.three': ({ is }, figures) =>
      is.cover.earlier > 0 && is.asOf <= (figures.day('extension-closes') ?? 0) ? null : 'household.n.three.other',
  },
  award: {
    'h.one': (scene, figures) => {
      const day = figures.day('award-date') ?? 0;
      if (gapOf(scene, figures) === 0 || scene.is.asOf > day) return 'award.title';
      return scene.is.asOf < day ? 'award.h.one.before' : null;
    },
    'n.one': (scene, figures) =>
      gapOf(scene, figures) === 0 || scene.is.asOf > (figures.day('award-date') ?? 0) ? 'award.n.one.other' : null,
    'h.two': ({ is }) => (unitPairs(is).some(awardMoves) ? null : 'award.h.two.same'),
    'h.three': ({ is }) => (unitPairs(is).some(awardMoves) ? null : 'award.h.two.same'),
  },
};

const hasAward = (amount: number | null | undefined) => (amount ?? 0) > 0;

function awardMoves({ before, after }: ReturnType<typeof unitPairs>[number]): boolean {
  return hasAward(before.award?.amount) !== hasAward(after.award?.amount);
}

function gapOf({ is }: Scene, figures: ReturnType<typeof resolve>): number {
  const share = figures.share('award-rate') ?? 0;
  const nearest = nearestUnit(is, share);
  return nearest === null ? 0 : missing(nearest.before, share);
}

/** What is supposed is what the workbook has already. */
export function supposesNothing(policy: Policy, base: Overlay, wish: BesideWish): boolean {
  const figures = resolve(policy, { ...base, ...wish.assume });
  const { overlay, dropped, added } = wish.scenario;
  const same = Object.entries(overlay).every(([id, value]) => figures.value(id) === value);
  return same && dropped.length + added.length === 0;
}

/** The same where the figure is the workbook's own. */
const OWN: Readonly<Partial<Record<DemoWord, DemoWord>>> = {
  'first.n.one': 'first.n.one.own',
  'first.n.one.other': 'first.n.one.otherOwn',
  'first.n.two.other': 'first.n.two.otherOwn',
};

/** Though something else is supposed, nobody of this roster pays more or less for it, or counts as something else. */
function nobodyMoves(scene: Scene): boolean {
  const all = total(scene);
  const flows = scene.is.comparison.scenarios[0]?.flows ?? [];
  return (
    (all?.winners ?? 0) + (all?.losers ?? 0) + (all?.barred ?? 0) + scene.is.elsewhere.persons === 0 &&
    flows.every(({ from, to }) => from === to)
  );
}

/** The rule of frame 1, and what is supposed, as they are in this workbook. */
export function ruleWord(
  { story, policy, base, wish }: Omit<Scene, 'is' | 'example'>,
  part: 'rule' | 'suppose',
): DemoWord {
  const { id, knob } = story;
  // The workbook's own figure is no supposition.
  const own = knob.of === 'both' && !Object.hasOwn(wish.assume, knob.parameter);
  if (id === 'first' && supposesNothing(policy, base, wish))
    return own && part === 'rule' ? 'first.rule.alreadyOwn' : `first.${part}.already`;
  if (id === 'first' && own && part === 'rule') return 'first.rule.own';
  return `${story.id}.${part}`;
}

/** The headline (`h`) or the note (`n`) of a frame that is true for the figures on display. */
export function said(part: Part, frame: FrameWord, scene: Scene): DemoWord {
  const { story, policy, base, wish } = scene;
  if (supposesNothing(policy, base, wish)) {
    if (part === 'n' && frame !== 'one') return 'sameAsToday';
    if (part === 'h' && frame !== 'one' && story.by !== 'award') return 'sameHeadline';
    if (part === 'n' && story.id === 'first') return 'first.n.one.already';
  }
  if (frame !== 'one' && story.by === 'money' && nobodyMoves(scene)) return `nobodyMoves.${part}`;
  const choose = CHOICES[story.id][`${part}.${frame}`];
  const chosen = choose?.(scene, resolve(policy, { ...base, ...wish.assume })) ?? `${story.id}.${part}.${frame}`;
  const own = story.knob.of === 'both' && !Object.hasOwn(wish.assume, story.knob.parameter);
  return own ? (OWN[chosen] ?? chosen) : chosen;
}
