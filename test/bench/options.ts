import { parseArgs } from 'node:util';
import { SIZES, TARGETS, type Measured, type Size } from './targets';

export interface Options {
  readonly sizes: readonly Size[];
  readonly only: ReadonlySet<Measured> | null;
  /** Where the JSON is written, besides the standard output. */
  readonly out: string | null;
  /** Test the site in dist/ as it is. */
  readonly built: boolean;
  /** What is stored is encrypted before the roster comes in; opening then runs from the Enter after the password. */
  readonly encrypted: boolean;
}

/** `npm run bench -- --size small --only edit,paste --out bench.json --built --encrypted` */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      size: { type: 'string' },
      only: { type: 'string' },
      out: { type: 'string' },
      built: { type: 'boolean', default: false },
      encrypted: { type: 'boolean', default: false },
    },
  });
  const sizes = (values.size ?? 'small,large')
    .split(',')
    .map((word) => oneOf(word, Object.keys(SIZES) as Size[], '--size'));
  const only = values.only?.split(',').map((word) => oneOf(word, Object.keys(TARGETS) as Measured[], '--only'));
  return {
    sizes,
    only: only === undefined ? null : new Set(only),
    out: values.out ?? null,
    built: values.built,
    encrypted: values.encrypted,
  };
}

function oneOf<T extends string>(word: string, words: readonly T[], option: string): T {
  const found = words.find((each) => each === word);
  if (found === undefined) throw new Error(`${option} ${word}: there are ${words.join(', ')}`);
  return found;
}
