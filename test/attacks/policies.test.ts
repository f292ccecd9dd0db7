import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatPolicyError } from '../../src/policy/errors';
import { readPolicy } from '../../src/policy/read';

// Policy files that somebody has written to do harm, or to keep the computer busy: each is refused within two seconds, with a
// sentence in Chinese that says where. The small ones lie in corpus/policies, the large ones are made here.

const PATIENCE = 2000; // ms
const folder = new URL('./corpus/policies/', import.meta.url);
const sound = readFileSync('test/policy/good/later-years.yaml', 'utf8');
const MEGABYTE = 1_000_000;
const filled = (text: string, size = MEGABYTE - 100) => text.repeat(Math.floor(size / text.length));
const numbered = (line: (n: number) => string, size = MEGABYTE - 100): string => {
  let text = '';
  for (let n = 0; text.length < size; n += 1) text += line(n);
  return text.slice(0, text.lastIndexOf('\n', size) + 1);
};
/** A sound file with its lists grown. */
const grown = (section: string, more: string) => sound.replace(`\n${section}:\n`, `\n${section}:\n${more}`);

const LARGE: Readonly<Record<string, () => string>> = {
  'ten megabytes': () => filled('# 政策\n', 10 * MEGABYTE),
  'a megabyte of blanks': () => filled(' '),
  'a megabyte of line ends': () => filled('\n'),
  'a megabyte of tabs': () => filled('\t\n'),
  'a megabyte of opening brackets': () => filled('['),
  'a megabyte of opening braces': () => filled('{'),
  'a megabyte of braces with keys': () => filled('{a: '),
  'a megabyte of dashes': () => filled('- '),
  'a megabyte of question marks': () => filled('? '),
  'a megabyte of colons': () => filled(': '),
  'a megabyte of quotes': () => filled('"'),
  'a megabyte of anchors': () => numbered((n) => `a${n}: &a${n} x\n`),
  'a megabyte of aliases': () => `a: &a x\nb: [${filled('*a, ', MEGABYTE - 1000)}]`,
  'a megabyte of tags': () => filled('!!js/function x\n'),
  'a megabyte of documents': () => filled('---\n'),
  'a megabyte of directives': () => filled('%YAML 1.2\n'),
  'a megabyte of percent signs': () => filled('%'),
  'a megabyte of different keys': () => numbered((n) => `k${n}:\n`),
  'a megabyte of equal keys': () => filled('k: 1\n'),
  'a megabyte of keys in braces': () => `id: {${numbered((n) => `k${n}: 1,\n`, MEGABYTE - 1000)}}`,
  'a megabyte of merge keys': () => filled('<<: {a: 1}\n'),
  'a megabyte of list items': () => `id:\n${filled('  - x\n', MEGABYTE - 1000)}`,
  'a megabyte of one number': () => `id: ${filled('9')}`,
  'a megabyte of one word': () => `id: ${filled('甲')}`,
  'a megabyte of a broken escape': () => `id: "${filled('\\x')}`,
  'a megabyte of a folded text': () => `id: >\n${filled('  a\n\n', MEGABYTE - 1000)}`,
  'a megabyte of carriage returns': () => filled('a\r'),
  'a megabyte of nulls': () => filled('\u0000'),
  'ten thousand levels by brackets': () => `id: ${'['.repeat(10_000)}${']'.repeat(10_000)}`,
  'ten thousand levels by braces': () => `id: ${'{a: '.repeat(10_000)}1${'}'.repeat(10_000)}`,
  'ten thousand levels by dashes': () => `id: \n  ${'- '.repeat(10_000)}x`,
  'a thousand levels by indentation': () =>
    Array.from({ length: 1000 }, (_, level) => `${' '.repeat(level)}a:`).join('\n'),
  'twenty anchors that explode': () =>
    Array.from(
      { length: 20 },
      (_, n) =>
        `a${n}: &a${n} [${
          n === 0
            ? 'x'
            : Array(9)
                .fill(`*a${n - 1}`)
                .join(', ')
        }]`,
    ).join('\n'),
  'an anchor within itself': () => 'a: &a [*a]',
  'ten thousand parameters': () =>
    grown(
      'parameters',
      numbered((n) => `  p${n}: { label: 甲, en: A, yuan: 1, article: 一 }\n`, 600_000),
    ),
  'three thousand categories': () =>
    grown(
      'categories',
      Array.from(
        { length: 3000 },
        (_, n) => `  c${n}: { name: 甲, en: A, when: { age: { from: age-60 } }, aid: { county: rest }, article: 二 }\n`,
      ).join(''),
    ),
  'three thousand ways of charging': () =>
    grown(
      'charging',
      Array.from(
        { length: 3000 },
        (_, n) =>
          `  - { id: c${n}, label: 甲, en: A, when: { circumstance: [新生儿] }, timing: [window], charge: standard, cover: birth, article: 三 }\n`,
      ).join(''),
    ),
  'a condition of a hundred thousand words': () =>
    sound.replace('identity: [特困人员]', `identity: [${'特困人员, '.repeat(100_000)}特困人员]`),
  'a condition within conditions': () =>
    sound.replace('when: { identity: [特困人员] }', `when: ${'{ any: [ '.repeat(3000)}x${' ] }'.repeat(3000)}`),
};

function refused(text: string, file: string): string {
  const before = Object.getOwnPropertyNames(Object.prototype).join();
  const began = performance.now();
  const result = readPolicy(text, file);
  expect(performance.now() - began, 'ms').toBeLessThan(PATIENCE);
  expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(before);
  if (result.ok) return 'accepted';
  const [first] = result.errors;
  if (first === undefined) return 'refused without a word';
  expect(first.line).toBeGreaterThan(0);
  expect(first.zh).toMatch(/[\u4e00-\u9fff].*。$/s);
  expect(first.zh.length).toBeLessThan(400);
  return formatPolicyError(first);
}

describe(`${Object.keys(LARGE).length} files that would keep the computer busy`, () => {
  test.each(Object.keys(LARGE))('%s', { timeout: 60_000 }, (name) => {
    const told = refused(LARGE[name]?.() ?? '', 'gong.yaml');
    expect(told).toMatch(/gong\.yaml/);
  });
});

const small = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

describe(`${small.length} files of the corpus`, () => {
  test.each(small)('%s', (name) => {
    // Each says what is changed of a sound file: the line to be replaced, and what stands there instead.
    const text = readFileSync(new URL(name, folder), 'utf8');
    const [, from, to] = /^# replace: (.*)\n([\s\S]*)$/.exec(text) ?? [];
    const whole = from === undefined ? text : sound.replace(from, (to ?? '').trimEnd());
    expect(from === undefined || sound.includes(from)).toBe(true);
    expect(refused(whole, name)).toContain(name);
  });
});
