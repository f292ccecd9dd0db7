import { describe, expect, test } from 'vitest';
import type { Day } from '../../../src/base/day';
import { loadPolicy } from '../../../src/policy/library';
import { makeAnswers } from '../../../src/ui/demo/ahead';
import { dayStepped, movesAhead } from '../../../src/ui/demo/moves';
import { STORIES } from '../../../src/ui/demo/stories';
import { PREPARED, type Given, type Moved } from '../../../src/ui/demo/tale';

const at = (knob: number | null, asOf: number | null = null): Moved => ({ knob, asOf: asOf as Day | null });

function asked() {
  const hows: Moved[] = [];
  const settle = new Map<string, { yes(): void; no(): void }>();
  const answers = makeAnswers(
    (how) =>
      new Promise<string>((resolve, reject) => {
        hows.push(how);
        const said = `${String(how.knob)}/${String(how.asOf)}`;
        settle.set(said, { yes: () => resolve(said), no: () => reject(new Error(said)) });
      }),
  );
  const turn = async (): Promise<void> => {
    for (let step = 0; step < 5; step += 1) await Promise.resolve(); // oxlint-disable-line no-await-in-loop
  };
  return {
    answers,
    hows,
    yes: (said: string) => (settle.get(said)?.yes(), turn()),
    no: (said: string) => (settle.get(said)?.no(), turn()),
  };
}

test('each is asked for once, and known from then on; another day is another question', async () => {
  const { answers, hows, yes } = asked();
  const first = answers.ask(PREPARED);
  expect(answers.known(PREPARED)).toBeNull();
  const again = answers.ask(at(null));
  await yes('null/null');
  expect([await first, await again, answers.known(PREPARED)]).toEqual(Array(3).fill('null/null'));
  expect(answers.known(at(null, 5))).toBeNull();
  expect(hows).toEqual([PREPARED]);
});

test('those ahead are asked for one after the other, and left where others are wanted', async () => {
  const { answers, hows, yes } = asked();
  void answers.ahead([at(1), at(2), at(3)]);
  expect(hows).toEqual([at(1)]);
  await yes('1/null');
  expect(hows).toEqual([at(1), at(2)]);
  expect(answers.known(at(1))).toBe('1/null');
  void answers.ahead([at(2), at(9)]); // 2 is on its way: not asked for a second time
  await yes('2/null');
  expect(hows).toEqual([at(1), at(2), at(9)]);
});

test('what failed is tried again, and nothing ahead of it is asked for', async () => {
  const { answers, hows, no, yes } = asked();
  const ahead = answers.ahead([at(1), at(2)]);
  const coming = answers.ask(at(1));
  const settled = Promise.allSettled([coming, ahead]);
  await no('1/null');
  await settled;
  await expect(coming).rejects.toThrow('1/null');
  expect(hows).toEqual([at(1)]);
  void answers.ask(at(1));
  await yes('1/null');
  expect(answers.known(at(1))).toBe('1/null');
});

test('of another story nothing is known, not even what was on its way', async () => {
  const { answers, hows, yes } = asked();
  void answers.ahead([at(1), at(2)]);
  answers.forget();
  await yes('1/null');
  expect(answers.known(at(1))).toBeNull();
  expect(hows).toEqual([at(1)]);
});

describe('what a key or two lead to', () => {
  const of = (id: string) => STORIES.find((story) => story.id === id)!;
  const given = (id: string): Given => ({ policy: loadPolicy(of(id).policyId), overlay: {} });
  const hows = (id: string, how: Moved, by: 'knob' | 'day', sign: number) =>
    movesAhead(of(id), how, { by, sign }, given(id));

  test('is worked out for the figure and for the day, what was moved last first, in the way it went', () => {
    const { asOf, knob, scenario } = of('late');
    const value = scenario.overlay[knob.parameter] as number;
    const figures = (sign: number) =>
      [sign, -sign, 2 * sign, -2 * sign, 3 * sign, -3 * sign].map((step) => at(value + step));
    const days = (sign: number) => [sign, -sign, 2 * sign, -2 * sign].map((step) => at(null, asOf + step));
    expect(hows('late', PREPARED, 'knob', -1)).toEqual([PREPARED, ...figures(-1), ...days(1)]);
    expect(hows('late', PREPARED, 'day', -1)).toEqual([...days(-1), PREPARED, ...figures(1)]);
  });

  test('ends with the campaign and with the figure; a day back on that of the story is the story as prepared', () => {
    const { asOf } = of('late');
    const last = at(null, 18_647); // 2021-01-20
    expect(hows('late', last, 'day', 1).slice(0, 2)).toEqual([at(null, 18_646), at(null, 18_645)]);
    expect(dayStepped(of('late'), last, given('late'), 1)).toBeNull();
    expect(hows('late', at(null, asOf + 1), 'day', -1)[0]).toEqual(PREPARED);
    const { most } = of('late').knob;
    expect(hows('late', at(most), 'knob', 1).filter(({ knob }) => knob !== null && knob > most)).toEqual([]);
  });
});
