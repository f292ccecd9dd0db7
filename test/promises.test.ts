import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { broken, promisesOf, testsOf } from './tools/promises';

// Whatever the README promises has a test, and it is run.

const root = fileURLToPath(new URL('../', import.meta.url));
const read = (file: string) => (existsSync(root + file) ? readFileSync(root + file, 'utf8') : null);
const HEADING = 'What we promise, and the test behind each promise';

test('every promise of the README has its test, in the file that is named, and it is not skipped', () => {
  const promised = promisesOf(read('README.md') ?? '', HEADING);
  expect(promised.length).toBeGreaterThan(15);
  expect(broken(promised, read)).toEqual([]);
});

test('a promised test that is missing, renamed, skipped or run in some places only is found', () => {
  const files: Readonly<Record<string, string>> = {
    'test/a.test.ts': `
      test('kept', () => {});
      test.skip('skipped', () => {});
      describe.skip('group', () => { it.each<[a: string]>([['(']])(\`in \${group} of it\`, () => {}); });
      test.skipIf(none).each([1])('%s there', () => {});
      // test('in a comment', () => {});
    `,
  };
  const table = (...rows: readonly string[]) =>
    promisesOf(
      ['# x', `## ${HEADING}`, '', '| promise | test |', '|---|---|', ...rows, '', '## y', '| no | row |'].join('\n'),
      HEADING,
    );
  const wrong = (row: string) => broken(table(row), (file) => files[file] ?? null);
  expect(table('| a | `test/a.test.ts` `kept` `b`<br>`test/b.test.ts` `c` |')).toEqual([
    {
      promise: 'a',
      tests: [
        { file: 'test/a.test.ts', title: 'kept' },
        { file: 'test/a.test.ts', title: 'b' },
        { file: 'test/b.test.ts', title: 'c' },
      ],
    },
  ]);
  expect(wrong('| a | `test/a.test.ts` `kept` |')).toEqual([]);
  expect(wrong('| a | nothing |')).toEqual(['a: no test']);
  expect(wrong('| a | `test/b.test.ts` `kept` |')).toEqual(['a: no file test/b.test.ts']);
  expect(wrong('| a | `test/a.test.ts` `in a comment` |')).toEqual(['a: test/a.test.ts has no test “in a comment”']);
  expect(wrong('| a | `test/a.test.ts` `skipped` |')).toEqual(['a: “skipped” is skipped']);
  expect(wrong('| a | `test/a.test.ts` `in … of it` |')).toEqual(['a: “in … of it” is skipped']);
  expect(wrong('| a | `test/a.test.ts` `%s there` |')).toHaveLength(1);
  expect(wrong('| a, where b is | `test/a.test.ts` `%s there` |')).toEqual([]);
});

test('tests are read with what is around them', () => {
  expect(testsOf('a.ts', `describe.runIf(x)('g', () => { test('t', f); it.todo('u'); other('v'); })`)).toEqual([
    { title: 't', runs: 'sometimes' },
    { title: 'u', runs: 'never' },
  ]);
});
