import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { LedgerApi } from '../../src/client/protocol';
import { decodeFile, decodeLink, encodeFile, type Decoded } from '../../src/policy/scenarioLink';
import type { Scenario } from '../../src/policy/scenario-types';
import { checkScenario } from '../../src/policy/scenarios';
import { fingerprint } from '../../src/base/text';
import { makePage } from '../client/support';
import { POLICY } from '../ledger/support/ledger';
import { KEYS, MARKUP, shapeOfObjects } from './corpus';

// Links and files of scenarios that somebody has made to do harm: refused in words at once; what is taken is a scenario that can be
// computed, or is refused by the workbook in words.

const PATIENCE = 2000; // ms
const kept = JSON.parse(readFileSync(new URL('./corpus/links.json', import.meta.url), 'utf8')) as {
  readonly texts: readonly string[];
  readonly bodies: readonly unknown[];
};
let before: string;
beforeEach(() => {
  before = shapeOfObjects();
});
afterEach(() => expect(shapeOfObjects()).toBe(before));

/** A link of a content, its checksum as it must be. */
function linkOf(json: string): string {
  return `qingjing=1.${Buffer.from(json).toString('base64url')}.${fingerprint(json).slice(0, 8)}`;
}

function refused(read: () => Decoded): string {
  const began = performance.now();
  const answer = read();
  expect(performance.now() - began).toBeLessThan(PATIENCE);
  expect(answer).toEqual({
    ok: false,
    why: expect.stringMatching(/./),
    zh: expect.stringMatching(/。$/),
    en: expect.stringMatching(/\.$/),
  });
  return answer.ok ? 'ok' : answer.why;
}

test('the checksum is made as the product makes it', () => {
  const json = JSON.stringify(['lanxi-2021', 'v', '名', {}, [], []]);
  expect(decodeLink(linkOf(json)).ok).toBe(true);
});

const LARGE: Readonly<Record<string, () => string>> = {
  'ten megabytes of link': () => `qingjing=1.${'A'.repeat(10_000_000)}.00000000`,
  'a link of ten thousand levels': () => linkOf(`${'['.repeat(10_000)}${']'.repeat(10_000)}`),
  'a link of five thousand objects': () => linkOf(`${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`),
  'a hundred thousand beginnings': () => 'qingjing='.repeat(100_000),
  'a megabyte of full stops': () => `qingjing=${'1.'.repeat(500_000)}`,
  'a megabyte of digits': () => `qingjing=${'9'.repeat(1_000_000)}.a.b`,
  'a figure without end': () => linkOf('["lanxi-2021","v","名",{"premium":1e400},[],[]]'),
  'a link whose keys are __proto__': () => linkOf('["lanxi-2021","v","名",{"__proto__":{"polluted":1}},[],[]]'),
};

describe(`${kept.texts.length + kept.bodies.length + Object.keys(LARGE).length} links of the corpus`, () => {
  test.each(kept.texts)('%j', (text) => void refused(() => decodeLink(text)));
  test.each(kept.bodies.map((body) => JSON.stringify(body)))(
    '%s',
    (json) => void refused(() => decodeLink(linkOf(json))),
  );
  test.each(Object.keys(LARGE))('%s', (name) => {
    const text = LARGE[name]?.() ?? '';
    // What of it is left out as a name of objects is no figure either.
    const answer = name.includes('__proto__') ? decodeLink(text) : null;
    expect(answer === null ? refused(() => decodeLink(text)) : JSON.stringify(answer)).not.toContain('polluted');
  });
});

describe('files', () => {
  const shell = (more: string) =>
    `{"qingjing":1,"policy":"lanxi-2021","version":"v","name":"名","dropped":[],"added":[],${more}}`;
  test.each([
    ['without end', () => `{"qingjing":1,${'"a":1,'.repeat(3_000_000)}"b":1}`],
    ['of ten thousand levels', () => shell(`"overlay":${'['.repeat(10_000)}${']'.repeat(10_000)}`)],
    [
      'of five thousand figures',
      () => shell(`"overlay":{${Array.from({ length: 5000 }, (_, at) => `"a${at}":1`).join()}}`),
    ],
    ['of two contents', () => `${shell('"overlay":{}')}${shell('"overlay":{}')}`],
    ['of nulls', () => '\u0000'.repeat(100_000)],
    ['of a number', () => '1e999'],
    ['with __proto__ beside', () => shell('"overlay":{},"__proto__":{"polluted":1}')],
    ['with constructor beside', () => shell('"overlay":{},"constructor":{"prototype":{"polluted":1}}')],
  ])('%s', (_what, make) => void refused(() => decodeFile(make())));
});

describe('what is taken', () => {
  const whole = fc.oneof(
    fc.constantFrom(
      0,
      1,
      -1,
      10_000,
      10_001,
      2 ** 31,
      -(2 ** 31),
      2 ** 40,
      Number.MAX_SAFE_INTEGER,
      -Number.MAX_SAFE_INTEGER,
    ),
    fc.maxSafeInteger(),
  );
  const ids = POLICY.parameters.map(({ id }) => id);
  const units = POLICY.quota.rows.slice(0, 2).map(({ name }) => name);
  const key = fc.oneof(
    fc.constantFrom(...ids),
    fc
      .constantFrom('target', 'population', 'nobody')
      .chain((id) => fc.constantFrom(...units, ...KEYS).map((unit) => `${id}@${unit}`)),
  );
  const scenario: fc.Arbitrary<Scenario> = fc.record({
    name: fc.constantFrom(...MARKUP, ...KEYS),
    overlay: fc.dictionary(key, fc.oneof(whole, fc.boolean(), fc.constant(null), fc.constant('constructor')), {
      maxKeys: 3,
    }),
    dropped: fc.subarray([...POLICY.categories.map(({ id }) => id), 'constructor'], { maxLength: 2 }),
    added: fc.array(
      fc.record({
        id: fc.constantFrom('constructor', 'added-1', 'a'),
        name: fc.constantFrom(...MARKUP),
        when: fc.record({
          identities: fc.constant([]),
          ageFrom: fc.option(fc.integer({ min: 0, max: 200 })),
          ageTo: fc.option(fc.integer({ min: 0, max: 200 })),
        }),
        funder: fc.constantFrom('government', 'constructor'),
        aid: fc.record({ kind: fc.constantFrom('percent' as const, 'fixed', 'personal'), value: whole }),
        place: fc.constantFrom('first' as const, 'last'),
      }),
      { maxLength: 2 },
    ),
  });

  test.each([201, 202, 203, 204])(
    '60 of chance, seed %i: computed, or refused by the workbook in words',
    async (seed) => {
      const { api, open } = await makePage();
      const { session } = await open((await api.create({ policyId: POLICY.id, name: '甲' })).id);
      const added = [...units, 'constructor'].map((unit) => [
        ['name', '甲'] as const,
        ['unit', unit] as const,
        ['birth', '1950-01-01'] as const,
      ]);
      await session.apply({ kind: 'set-cells', name: 'paste', edits: [], added });
      await fc.assert(
        fc.asyncProperty(scenario, async (one) => {
          const file = encodeFile(POLICY.id, POLICY.version, one);
          const read = file.ok ? decodeFile(file.text) : file;
          const taken = read.ok ? read.shared.scenario : { ...one, overlay: {}, dropped: [], added: [] };
          const problems = read.ok ? checkScenario(POLICY, {}, taken) : [];
          const words = [...problems.map(({ zh }) => zh), ...(read.ok ? [] : [read.zh])];
          expect(words.filter((zh) => !zh.endsWith('。'))).toEqual([]);
          expect(await computed(api, taken)).toBe(problems.length === 0);
        }),
        { numRuns: 60, seed },
      );
    },
  );
});

/** Whether a scenario is computed; false: it is refused in words. Its sums are numbers. */
async function computed(api: LedgerApi, scenario: Scenario): Promise<boolean> {
  const began = performance.now();
  try {
    const told = await api.whatIf([scenario]);
    expect(JSON.stringify(told)).not.toMatch(/NaN|Infinity/);
    return true;
  } catch (thrown) {
    if (!String(thrown).includes('parameter-refused')) throw thrown;
    return false;
  } finally {
    expect(performance.now() - began).toBeLessThan(PATIENCE);
  }
}
