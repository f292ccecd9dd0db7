import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPolicy } from '../../src/policy/read';

const whole = readFileSync('test/policy/good/later-years.yaml', 'utf8');
const lines = whole.split('\n');

/** Whatever is done to a file, the reader answers: a policy, or complaints with a place and a sentence. */
function answers(text: string): void {
  const result = readPolicy(text, 'file.yaml');
  if (result.ok) return;
  expect(result.errors.length).toBeGreaterThan(0);
  for (const { line, zh, en } of result.errors) {
    expect(line).toBeGreaterThan(0);
    expect(line).toBeLessThanOrEqual(text.split('\n').length + 1);
    expect(zh).not.toContain('undefined');
    expect(en).not.toContain('undefined');
  }
}

describe('a damaged file', () => {
  const at = fc.nat({ max: lines.length - 1 });

  it('with a line missing', () => {
    fc.assert(
      fc.property(at, (n) => answers(lines.filter((_, index) => index !== n).join('\n'))),
      { numRuns: 60 },
    );
  });

  it('with two lines swapped', () => {
    fc.assert(
      fc.property(at, at, (a, b) => {
        const swapped = [...lines];
        [swapped[a], swapped[b]] = [lines[b] ?? '', lines[a] ?? ''];
        answers(swapped.join('\n'));
      }),
      { numRuns: 60 },
    );
  });

  it('with a value replaced', () => {
    const values = fc.constantFrom(
      'null',
      '[]',
      '{}',
      'true',
      '-1',
      '1e99',
      '.nan',
      '"',
      "'",
      '*a',
      '!!js x',
      '~',
      '[[1]]',
    );
    fc.assert(
      fc.property(at, values, (n, value) => {
        answers(lines.map((line, index) => (index === n ? line.replace(/: [^:]*$/, `: ${value}`) : line)).join('\n'));
      }),
      { numRuns: 100 },
    );
  });

  it('cut off', () => {
    fc.assert(
      fc.property(fc.nat({ max: whole.length }), (length) => answers(whole.slice(0, length))),
      { numRuns: 60 },
    );
  });

  it('or no policy at all', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => answers(text)),
      { numRuns: 100 },
    );
  });
});
