import { expect, test } from 'vitest';
import type { Day } from '../../../src/base/day';
import { makeAnswers } from '../../../src/ui/demo/ahead';
import { PREPARED, type Moved } from '../../../src/ui/demo/tale';

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
