import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../src/base/day';
import { createAssessment } from '../../../src/engine/assessment';
import type { PersonResult } from '../../../src/engine/types';
import { createBeside } from '../../../src/engine/whatif/beside';
import { loadPolicy, POLICY_IDS } from '../../../src/policy/library';
import { checkOverlay } from '../../../src/policy/overlay';
import { checkScenario } from '../../../src/policy/scenarios';
import { makeSample } from '../../../src/sample/sample';
import { STORIES, type Story } from '../../../src/ui/demo/stories';
import {
  awardMoves,
  awardUnits,
  barsFor,
  hasAward,
  nearLine,
  restOfUnits,
  unitsPay,
} from '../../../src/ui/demo/pictures';
import { payersChanged } from '../../../src/ui/demo/payers';
import { ruleWord, said, supposesNothing } from '../../../src/ui/demo/said';
import { knobValue, PREPARED, valuesOf, wishOf } from '../../../src/ui/demo/tale';
import { missing, nearestUnit, unitPairs } from '../../../src/ui/demo/unitPairs';
import { byChange } from '../../../src/ui/charts/dumbbells';
import { demo as en } from '../../../src/ui/i18n/en/demo';
import { fill } from '../../../src/ui/i18n/fill';
import { demo as zh } from '../../../src/ui/i18n/zh/demo';
import { movedOf, resultsOf, scratch } from '../../engine/whatif/support';

const PERSONS = 6000;

function town(story: Story, persons = PERSONS) {
  const policy = loadPolicy(story.policyId);
  // Of units so small that a few thousand persons can meet a target.
  const { table } = makeSample(policy, { seed: 20210101, persons, units: null, asOf: story.asOf });
  const targets =
    story.by === 'award'
      ? Object.fromEntries(policy.quota.rows.map(({ name, target }) => [`target@${name}`, Math.round(target / 16)]))
      : {};
  const base = createAssessment(policy, targets, table, story.asOf);
  return { policy, table, base };
}

function told(story: Story, moved = PREPARED, persons = PERSONS) {
  const { policy, table, base } = town(story, persons);
  const wish = wishOf(story, moved, '假设', { policy, overlay: base.overlay });
  const beside = createBeside(base, wish);
  const under = { ...base.overlay, ...wish.assume };
  return {
    policy,
    table,
    base,
    wish,
    beside,
    is: beside.tell(),
    before: scratch(policy, under, EMPTY, table, story.asOf),
    after: scratch(policy, under, wish.scenario, table, story.asOf),
  };
}

const EMPTY = { name: '', overlay: {}, dropped: [], added: [] };

/** First day of cover for the example who pays on the day of the story. */
const SAID: Readonly<Partial<Record<Story['id'], number>>> = { late: dayOf(2021, 1, 24)! };

describe.each(STORIES)('story $id', (story) => {
  const { policy, table, base, wish, beside, is, before, after } = told(
    story,
    PREPARED,
    story.id === 'first' ? 60_000 : PERSONS,
  );
  const [own, then] = [resultsOf(before, table), resultsOf(after, table)];
  const pairs = own.flatMap((result, row): (readonly [PersonResult, PersonResult, number])[] => {
    const other = then[row] ?? null;
    return result === null || other === null ? [] : [[result, other, row]];
  });
  const compared = is.comparison.scenarios[0]!;

  test('its figures may be moved so, and its knob to both ends', () => {
    expect(checkOverlay(policy, story.assume)).toEqual([]);
    const { least, most } = story.knob;
    for (const knob of [null, least, most]) {
      const { assume, scenario } = wishOf(story, { knob, asOf: null }, '假设', null);
      expect(checkScenario(policy, assume, scenario)).toEqual([]);
    }
    expect(knobValue(story, PREPARED, null)).toBeGreaterThanOrEqual(least);
    expect(knobValue(story, PREPARED, null)).toBeLessThanOrEqual(most);
  });

  test('something changes: what persons owe, when their cover begins, or an award', () => {
    const awards = (units: typeof compared.units) => units.units.filter(({ award }) => (award?.amount ?? 0) > 0).length;
    const changes = {
      money: compared.total.winners,
      cover: is.cover.earlier,
      award: awards(compared.units) - awards(is.comparison.baseline),
    };
    expect(changes[story.by]).toBeGreaterThan(0);
  });

  test('its sums are the sums over its persons', () => {
    expect(compared.total).toEqual(
      movedOf(
        '',
        pairs.map(([was, now]) => [was, now] as const),
      ),
    );
    const aided = (side: 0 | 1) =>
      policy.funders.map((_, at) => pairs.reduce((sum, pair) => sum + (pair[side].aid[at] ?? 0), 0));
    expect(is.comparison.baseline.total.entitled).toEqual(aided(0));
    expect(compared.units.total.entitled).toEqual(aided(1));
    const due = (side: 0 | 1) =>
      pairs.reduce((sum, pair) => sum + (pair[side].status === 'excluded' ? 0 : (pair[side].payable ?? 0)), 0);
    expect(is.comparison.baseline.total.receivable).toBe(due(0));
    expect(compared.units.total.receivable).toBe(due(1));
    const elsewhere = pairs.filter(([was, now]) => was.status === 'excluded' && was.aidTotal !== now.aidTotal);
    const rows = elsewhere.map(([, , row]) => row);
    expect([...beside.rows({ kind: 'elsewhere' })].sort((a, b) => a - b)).toEqual(rows);
    const change = elsewhere.reduce((sum, [was, now]) => sum + (now.aidTotal ?? 0) - (was.aidTotal ?? 0), 0);
    expect(is.elsewhere).toEqual({ persons: rows.length, change });
  });

  test('cover moves as it does person by person', () => {
    const known = pairs.filter(([was, now]) => was.benefitStart !== null && now.benefitStart !== null);
    const count = (holds: (was: number, now: number) => boolean) =>
      known.filter(([was, now]) => holds(was.benefitStart!, now.benefitStart!)).length;
    expect(is.cover.earlier).toBe(count((was, now) => now < was));
    expect(is.cover.later).toBe(count((was, now) => now > was));
    expect(is.cover.same).toBe(count((was, now) => now === was));
    const starts = is.cover.starts;
    const concerned = is.cover.earlier + is.cover.later + is.cover.whole + is.cover.waiting;
    expect(starts.reduce((sum, each) => sum + each.before, 0)).toBe(concerned);
    expect(starts.reduce((sum, each) => sum + each.after, 0)).toBe(concerned);
    expect(is.cover.byUnit.reduce((sum, each) => sum + each.earlier, 0)).toBe(is.cover.earlier);
    expect(beside.rows({ kind: 'earlier' }).length).toBe(is.cover.earlier);
    for (const kind of ['later', 'whole', 'waiting', 'rest'] as const)
      expect(beside.rows({ kind }).length).toBe(is.cover[kind]);
    expect(is.cover.whole + is.cover.waiting + is.cover.rest).toBe(is.cover.same);
  });

  test('the names behind a number are as many, and the example is told on both sides', () => {
    for (const kind of ['winners', 'losers', 'unchanged', 'shut', 'unknown'] as const)
      expect(beside.rows({ kind }).length).toBe(compared.total[kind]);
    const [row] = beside.rows(story.example, story.example.status);
    expect(row).toBeDefined();
    const person = beside.person(row!);
    expect(person.before).toEqual(own[row!]);
    expect(person.after).toEqual(then[row!]);
    expect(beside.person(row!)).toEqual(person);
    expect(Array.from(beside.rows({ kind: 'winners', row: row! }))).toEqual([row]);
    expect(person.ifPaid.before).toBe(
      own[row!]?.status === 'enrolled' ? null : (SAID[story.id] ?? person.ifPaid.before),
    );
    expect(person.household.enrolled).toBeLessThanOrEqual(person.household.should);
  });

  test('nobody is enrolled among those listed as not enrolled', () => {
    const open = beside.rows({ kind: 'open' });
    const expected = pairs.filter(([was]) => was.status !== 'enrolled' && was.status !== 'excluded');
    expect([...open].sort((a, b) => a - b)).toEqual(expected.map(([, , row]) => row));
  });

  test('every value in its words is there, in both languages', () => {
    const [row] = beside.rows(story.example, story.example.status);
    const example = { ...beside.person(row!), name: '张**', idNumber: '', unit: '' };
    const values = valuesOf(story, policy, base.overlay, wish, is, example);
    for (const words of [zh, en]) {
      const sentences = Object.entries(words).filter(([key]) => key.startsWith(`${story.id}.`));
      expect(sentences.length).toBeGreaterThanOrEqual(10);
      for (const [key, text] of sentences) expect(fill(text, values), key).not.toMatch(/[{}]/);
    }
  });

  test('the workbook stays as it is', () => {
    expect(base.asOf).toBe(story.asOf);
    const moved = createBeside(base, { ...wish, asOf: (story.asOf - 10) as typeof story.asOf });
    expect(moved.tell().comparison.baseline.asOf).toBe(story.asOf - 10);
    expect(base.asOf).toBe(story.asOf);
    expect(base.overlay).not.toMatchObject(wish.scenario.overlay);
  });
});

describe('the household story counts only who is meant', () => {
  const story = STORIES.find(({ id }) => id === 'household')!;
  test.each([null, story.knob.least, dayOf(2021, 1, 9)!])('whatever is supposed: %s', (knob) => {
    const { beside, is, before, table } = told(story, { knob, asOf: null });
    const own = resultsOf(before, table);
    const full = (row: number) => {
      const { household } = beside.person(row);
      return household.should === household.enrolled;
    };
    const whole = [...beside.rows({ kind: 'whole' })];
    expect(whole.length).toBeGreaterThan(0);
    for (const row of whole.slice(0, 200)) {
      expect(own[row]!.timing).toBe('extension');
      expect(own[row]!.benefitStart).toBe(dayOf(2021, 1, 1)!);
      expect(full(row)).toBe(true);
    }
    const held = [...beside.rows({ kind: 'waiting' }), ...beside.rows({ kind: 'earlier' })];
    for (const row of held.slice(0, 200)) expect(full(row)).toBe(false);
    // Who has paid for the whole household does not depend on what is supposed, nor does who waits today.
    const prepared = told(story).is.cover;
    expect(is.cover.whole).toBe(prepared.whole);
    expect(held.length).toBe(prepared.waiting + prepared.earlier);
    const sum = (of: 'heldBefore' | 'heldAfter') => is.cover.byUnit.reduce((all, unit) => all + unit[of], 0);
    expect(sum('heldBefore')).toBe(held.length);
    expect(sum('heldAfter')).toBe(is.cover.waiting);
    // The bar of 1 January today is the number of frame 3.
    expect(is.cover.starts.find(({ day }) => day === dayOf(2021, 1, 1))?.before).toBe(is.cover.whole);
  });
});

test('every policy has its story', () => {
  expect(STORIES.map(({ policyId }) => policyId).sort()).toEqual([...POLICY_IDS].sort());
});

test('short of the award is counted in persons: one person short is short', () => {
  const unit = { target: 1000, enrolled: 949 } as Parameters<typeof missing>[0];
  expect(missing(unit, 9500)).toBe(1);
  expect(missing({ ...unit, enrolled: 950 }, 9500)).toBe(0);
  expect(missing({ ...unit, target: 1879, enrolled: 1785 }, 9500)).toBe(1); // 94.997 %
  const story = STORIES.find(({ by }) => by === 'award')!;
  const nearest = nearestUnit(told(story).is, 9500);
  expect(nearest?.before.award?.amount).toBe(0);
});

describe('the award story names those it is about, nearest first in persons everywhere', () => {
  const story = STORIES.find(({ by }) => by === 'award')!;
  test.each([null, 8000, 10_000])('supposed: %s', (knob) => {
    const { is } = told(story, { knob, asOf: null });
    const then = knob ?? 9000;
    const moving = unitPairs(is).filter(awardMoves);
    const all = awardUnits(is, 9500, then);
    expect(moving.length).toBeGreaterThan(0);
    const first = all.slice(0, moving.length).map(({ pair }) => pair.before.name);
    expect(first.sort()).toEqual(moving.map(({ before }) => before.name).sort());
    const still = all.slice(moving.length).map(({ gap }) => gap);
    expect(still).toEqual([...still].sort((a, b) => a - b));
    // One way of counting on a frame: to the line that is supposed, which who has the award has reached.
    for (const { pair, gap } of all) {
      expect(gap).toBe(missing(pair.before, then));
      expect(gap === 0).toBe(hasAward(pair.after));
    }
    // Frame 1's village is the first without award, in the pictures too.
    const nearest = nearestUnit(is, 9500)!;
    expect(missing(all.find(({ pair }) => !hasAward(pair.before))!.pair.before, 9500)).toBe(
      missing(nearest.before, 9500),
    );
    const gaps = nearLine(is, 9500, 100).map(({ before }) => missing(before, 9500));
    expect(gaps).toEqual([...gaps].sort((a, b) => a - b));
    expect(gaps.find((gap) => gap > 0)).toBe(missing(nearest.before, 9500));
  });
});

describe('sentences hold for what is on display', () => {
  const story = (id: Story['id']) => STORIES.find((each) => each.id === id)!;
  /** The words chosen, and the scene, with a figure or the day moved. */
  function scene(id: Story['id'], moved = PREPARED, persons = id === 'first' ? 60_000 : PERSONS) {
    const of = story(id);
    const prepared = told(of, PREPARED, persons);
    const [row] = prepared.beside.rows(of.example, of.example.status);
    const { beside, policy, base, wish, is } = told(of, moved, persons);
    const example = { ...beside.person(row!), name: '张**', idNumber: '', unit: '' };
    const on = { story: of, policy, base: base.overlay, wish, is, example };
    const word = (part: 'h' | 'n', frame: 'one' | 'two' | 'three') => said(part, frame, on);
    return { word, on, values: valuesOf(of, policy, base.overlay, wish, is, example) };
  }

  test.each(STORIES.map(({ id }) => id))('as prepared the sentences of %s are its own', (id) => {
    const { word } = scene(id);
    const all = (['h', 'n'] as const).flatMap((part) =>
      (['one', 'two', 'three'] as const).map((frame) => [word(part, frame), `${id}.${part}.${frame}`] as const),
    );
    expect(all.map(([chosen]) => chosen)).toEqual(all.map(([, own]) => own));
  });

  test('a deadline below today’s is earlier, today’s own changes nothing', () => {
    const at = (month: number, date: number) => scene('late', { knob: dayOf(2020, month, date)!, asOf: null });
    expect(at(12, 15).word('n', 'two')).toBe('late.n.two.earlier');
    expect(at(12, 15).values['change']).toMatch(/^多交/);
    expect(at(12, 20).word('n', 'two')).toBe('sameAsToday');
    expect(at(12, 20).values['change']).toBe('合计不变');
  });

  test('with only children at 100 % nobody loses by the order', () => {
    const { word } = scene('first', { knob: 10_000, asOf: null });
    expect([word('h', 'one'), word('n', 'one')]).toEqual(['first.title', 'first.n.one.other']);
    expect(word('n', 'two')).toBe('nobodyMoves.n');
  });

  test('the workbook’s own share of only children stands on both sides until it is moved', () => {
    const of = story('first');
    const given = { policy: loadPolicy(of.policyId), overlay: { 'share-child': 2000 } };
    expect(knobValue(of, PREPARED, given)).toBe(2000);
    expect(wishOf(of, PREPARED, '假设', given).assume).toEqual({});
    const moved = { knob: 3000, asOf: null };
    expect(wishOf(of, moved, '假设', given).assume).toEqual({ 'share-child': 3000 });
    const { on } = scene('first', PREPARED, PERSONS);
    const own = { ...on, base: given.overlay, wish: wishOf(of, PREPARED, '假设', given) };
    expect(ruleWord(own, 'rule')).toBe('first.rule.own');
    expect(said('n', 'one', own)).toBe(
      said('n', 'one', on) === 'first.n.one' ? 'first.n.one.own' : 'first.n.one.otherOwn',
    );
    expect(valuesOf(of, given.policy, own.base, own.wish, on.is, on.example)['shareChild']).toBe('20%');
    const taken = { ...own, base: { ...given.overlay, stacking: 'highest' } };
    expect(ruleWord(taken, 'rule')).toBe('first.rule.alreadyOwn');
    expect(ruleWord({ ...on, wish: wishOf(of, moved, '假设', given) }, 'rule')).toBe('first.rule');
  });

  test('where the change touches nobody the sentences say so', () => {
    const { on } = scene('first', PREPARED, PERSONS);
    const [one] = on.is.comparison.scenarios;
    const still = { ...one!, total: { ...one!.total, winners: 0, losers: 0, barred: 0 }, flows: [] };
    const same = { ...on, is: { ...on.is, comparison: { ...on.is.comparison, scenarios: [still] } } };
    expect(said('h', 'two', same)).toBe('nobodyMoves.h');
    expect(said('n', 'three', same)).toBe('nobodyMoves.n');
  });

  test('tier two: the headline is what the person on the card pays', () => {
    const { values, on } = scene('tier');
    expect(values['exampleBefore']).toBe(String(Number(on.example.before.payable) / 100));
    expect(fill(zh['tier.h.one'], values)).toContain(String(values['exampleBefore']));
    expect(scene('tier', { knob: 28_000, asOf: null }).values['aidChange']).toBe('合计不变');
    const [one] = on.is.comparison.scenarios;
    const more = (of: typeof on.is.comparison.baseline) => of.total.entitled[0] ?? 0;
    expect(on.is.elsewhere.persons).toBeGreaterThan(0);
    expect(values['aided']).toBe((one?.total.winners ?? 0) + on.is.elsewhere.persons);
    expect(Number(values['aided']) * Math.round(Number(values['each']) * 100)).toBe(
      more(one!.units) - more(on.is.comparison.baseline),
    );
    expect(scene('tier', { knob: 20_000, asOf: null }).word('n', 'two')).toBe('tier.n.two.other');
  });

  test('a household that was not asked yet, or is complete, keeps nobody waiting', () => {
    const { word } = scene('household', { knob: null, asOf: dayOf(2020, 12, 20)! });
    expect([word('h', 'one'), word('h', 'two'), word('n', 'three')]).toEqual([
      'household.title',
      'household.h.two.none',
      'household.n.three.other',
    ]);
  });

  test('an award is missed on its day, not before and not after', () => {
    const { word } = scene('award', { knob: null, asOf: dayOf(2020, 12, 10)! });
    expect(word('h', 'one')).toBe('award.h.one.before');
    const after = scene('award', { knob: null, asOf: dayOf(2020, 12, 24)! });
    expect(after.word('h', 'one')).toBe('award.title');
    expect(after.word('n', 'one')).toBe('award.n.one.other');
    expect(scene('award', { knob: 9500, asOf: null }).word('h', 'two')).toBe('award.h.two.same');
  });

  test('what a workbook has already is said so, in the rule, the supposition, the headline and the notes', () => {
    const { on } = scene('first');
    const already = { ...on, base: { stacking: 'highest' } };
    expect(supposesNothing(on.policy, on.base, on.wish)).toBe(false);
    expect([ruleWord(on, 'rule'), ruleWord(on, 'suppose')]).toEqual(['first.rule', 'first.suppose']);
    expect([ruleWord(already, 'rule'), ruleWord(already, 'suppose')]).toEqual([
      'first.rule.already',
      'first.suppose.already',
    ]);
    expect(said('h', 'two', already)).toBe('sameHeadline');
    expect(said('n', 'one', already)).toBe('first.n.one.already');
    expect(said('n', 'two', already)).toBe('sameAsToday');
    expect(scene('late', { knob: dayOf(2020, 12, 20)!, asOf: null }).word('h', 'two')).toBe('sameHeadline');
  });

  test('the units drawn and the rest come to the headline', () => {
    const { on } = scene('late');
    const { pairs, change } = unitsPay(on.policy, on.is);
    const { total } = on.is.comparison.scenarios[0]!.units;
    expect(change).toBe(total.receivable - on.is.comparison.baseline.total.receivable);
    for (const drawn of [2, 6, pairs.length]) {
      const rest = restOfUnits(pairs, drawn, change);
      const lines = byChange(pairs).slice(0, drawn);
      expect(rest.units).toBe(pairs.length - lines.length);
      expect(lines.reduce((sum, { before, after }) => sum + after! - before!, rest.change)).toBe(change);
    }
  });

  test('the changes of persons and funders add up', () => {
    const { on } = scene('first');
    const changes = payersChanged(on.policy, on.is.comparison).map(
      ({ values: [before, after] }) => (after ?? 0) - (before ?? 0),
    );
    expect(changes[0]).toBeLessThan(0);
    expect(changes.reduce((sum, change) => sum + change, 0)).toBe(0);
  });
});

test('three funders stand where they fit, close where they must; a small window has the largest one', () => {
  expect(barsFor(19, 1, true)).toEqual({ funders: 2, close: false });
  expect(barsFor(20, 3, true)).toEqual({ funders: 3, close: false });
  expect(barsFor(17, 3, true)).toEqual({ funders: 3, close: true });
  expect(barsFor(14, 1, false)).toEqual({ funders: 2, close: true });
  expect(barsFor(5, 4, true)).toEqual({ funders: 1, close: true });
  for (let room = 5; room < 30; room += 0.5)
    for (const changing of [0, 1, 2, 3, 6])
      expect(barsFor(room + 0.5, changing, false).funders).toBeGreaterThanOrEqual(
        barsFor(room, changing, false).funders,
      );
});
