import { expect, test } from 'vitest';
import { afterSteps, stepEndsWith, stepGoing, stepInTurn, stepsWaitFor } from '../../../src/ui/state/stepping';

const turn = () => new Promise<void>((resolve) => setTimeout(resolve));

test('a hundred presses at once are a hundred steps, one after the other, whatever becomes of one', async () => {
  const book = {};
  const done: number[] = [];
  let under = 0;
  let most = 0;
  const presses = Array.from({ length: 100 }, (_, at) =>
    stepInTurn(book, async () => {
      under += 1;
      most = Math.max(most, under);
      if (at % 3 === 0) await turn();
      under -= 1;
      if (at % 10 === 4) throw new Error(`step ${at}`);
      done.push(at);
    }),
  );
  expect(stepGoing(book)).not.toBeNull();
  const ends = await Promise.allSettled(presses);
  expect(done).toEqual(Array.from({ length: 100 }, (_, at) => at).filter((at) => at % 10 !== 4));
  expect(ends.filter(({ status }) => status === 'rejected').length).toBe(10);
  expect(most).toBe(1);
  await turn();
  expect(stepGoing(book)).toBeNull();
});

test('whoever waits for the steps waits for those asked for by then, and other workbooks have their own', async () => {
  const book = {};
  const done: string[] = [];
  void stepInTurn(book, async () => {
    await turn();
    done.push('one');
  });
  void stepInTurn(book, async () => {
    await turn();
    done.push('two');
  });
  const both = stepGoing(book);
  await stepInTurn({}, async () => void done.push('other'));
  expect(done).toEqual(['other']);
  await both;
  expect(done).toEqual(['other', 'one', 'two']);
});

test('a step waits for what was begun before it; what is begun later waits for nobody', async () => {
  const book = {};
  const done: string[] = [];
  let written = () => undefined as void;
  const paste = stepsWaitFor(
    book,
    new Promise<string>((resolve) => {
      written = () => {
        done.push('paste');
        resolve('pasted');
      };
    }),
  );
  expect(stepGoing(book)).toBeNull();
  const step = stepInTurn(book, async () => void done.push('step'));
  await turn();
  expect(done).toEqual([]);
  written();
  expect(await paste).toBe('pasted');
  await step;
  expect(done).toEqual(['paste', 'step']);
  await expect(stepsWaitFor(book, Promise.reject(new Error('refused')))).rejects.toThrow('refused');
  await stepInTurn(book, async () => void done.push('on'));
  expect(done.at(-1)).toBe('on');
});

test('a step ends with what it still does to the page, well or not', async () => {
  const book = {};
  const done: string[] = [];
  void stepInTurn(book, async () => {
    stepEndsWith(
      book,
      turn().then(() => {
        done.push('drawn');
        throw new Error('and that was that');
      }),
    );
    done.push('answered');
  });
  void stepInTurn(book, async () => void done.push('next'));
  await stepGoing(book);
  expect(done).toEqual(['answered', 'drawn', 'next']);
});

test('a file is made once the steps asked for before have been done, whatever becomes of one', async () => {
  const book = {};
  const done: number[] = [];
  const steps = [1, 2, 3].map((at) =>
    stepInTurn(book, async () => {
      await turn();
      done.push(at);
      if (at === 2) throw new Error('step');
    }),
  );
  const made = await afterSteps(book, async () => [...done]);
  expect(made).toEqual([1, 2, 3]);
  await Promise.allSettled(steps);
  expect(await afterSteps(book, async () => 'at once')).toBe('at once');
});
