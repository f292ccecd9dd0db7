import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadPolicy, POLICY_IDS } from '../../src/policy/library';
import type { AddedCategory, Scenario } from '../../src/policy/scenario-types';
import { decodeFile, decodeLink, encodeFile, encodeLink, holdsLink, type Encoded } from '../../src/policy/scenarioLink';
import { cleanName, looksPersonal } from '../../src/policy/scenarioText';
import { checkScenario } from '../../src/policy/scenarios';
import { IDENTITIES } from '../../src/policy/vocabulary';

const RAISED: Scenario = {
  name: '标准 320 元',
  overlay: { premium: 32_000, 'window-to': 18_600, 'target@百家塅': 1900, stacking: 'priority', open: null, on: true },
  dropped: ['disabled'],
  added: [
    {
      id: 'added-1',
      name: '八十岁以上老人',
      when: { identities: ['tekun'], ageFrom: 80, ageTo: null },
      funder: 'county',
      aid: { kind: 'percent', value: 5000 },
      place: 'first',
    },
  ],
};

const textOf = (encoded: Encoded): string => {
  if (!encoded.ok) throw new Error(encoded.en);
  return encoded.text;
};
const link = (scenario: Scenario, policyId = 'lanxi-2021') => textOf(encodeLink(policyId, 'abc123', scenario));

// Random scenarios: whatever the types allow, with names of any signs.
const id = fc
  .stringMatching(/^[a-z][a-z0-9-]{0,20}$/)
  .filter((text) => text !== 'constructor' && text !== 'prototype' && !looksPersonal(text));
const unit = fc.constantFrom('百家塅', '新月', '腾州街道');
const name = fc
  .oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 60 }))
  .filter((text) => cleanName(text) !== '' && !looksPersonal(cleanName(text)));
const figure = fc.integer({ min: -1e12, max: 1e12 });
const age = fc.option(fc.integer({ min: 0, max: 150 }));
const added: fc.Arbitrary<AddedCategory> = fc.record({
  id,
  name,
  when: fc.record({ identities: fc.uniqueArray(fc.constantFrom(...IDENTITIES)), ageFrom: age, ageTo: age }),
  funder: id,
  aid: fc.record({ kind: fc.constantFrom('percent' as const, 'fixed', 'personal'), value: figure }),
  place: fc.constantFrom('first' as const, 'last'),
});
const overlay = fc.dictionary(
  fc.oneof(
    id,
    fc.tuple(id, unit).map(([one, at]) => `${one}@${at}`),
  ),
  fc.oneof(figure, fc.boolean(), fc.constant(null), id),
  { maxKeys: 20, noNullPrototype: true },
);
const scenario: fc.Arbitrary<Scenario> = fc.record({
  name,
  overlay,
  dropped: fc.array(id, { maxLength: 8 }),
  added: fc.array(added, { maxLength: 4 }),
});
const cleaned = (one: Scenario): Scenario => ({
  ...one,
  name: cleanName(one.name),
  added: one.added.map((each) => ({ ...each, name: cleanName(each.name) })),
});

describe('a link', () => {
  test('is short, safe in an address, and says the same when it is read', () => {
    const text = link(RAISED);
    expect(text).toMatch(/^qingjing=1\.[\w-]+\.[0-9a-f]{8}$/);
    expect(text.length).toBeLessThan(420);
    const shared = { policyId: 'lanxi-2021', policyVersion: 'abc123', scenario: RAISED };
    expect(decodeLink(text)).toEqual({ ok: true, shared });
    expect(decodeLink(`请看 https://example.org/#${text}。谢谢`)).toEqual({ ok: true, shared });
  });

  test('of random scenarios says the same when it is read, as a file too', () => {
    fc.assert(
      fc.property(scenario, (one) => {
        const shared = { policyId: 'lanxi-2021', policyVersion: '0.1-b', scenario: cleaned(one) };
        const [asLink, asFile] = [
          encodeLink('lanxi-2021', '0.1-b', one),
          textOf(encodeFile('lanxi-2021', '0.1-b', one)),
        ];
        expect(decodeFile(asFile)).toEqual({ ok: true, shared });
        const back = asLink.ok ? decodeLink(asLink.text) : asLink.why;
        expect([{ ok: true, shared }, 'too-long']).toContainEqual(back);
      }),
      { numRuns: 300 },
    );
  });

  test('holds the policy and the scenario only, whatever else hangs on what is given', () => {
    const roster = { persons: [{ name: '王一', idNumber: '430903197001010011' }], idNumber: '430903197001010011' };
    fc.assert(
      fc.property(scenario, (one) => {
        const heavy = {
          ...one,
          ...roster,
          added: one.added.map((each) => ({
            ...each,
            ...roster,
            when: { ...each.when, ...roster },
            aid: { ...each.aid, ...roster },
          })),
        } as Scenario;
        const file = textOf(encodeFile('lanxi-2021', 'v', heavy));
        expect(file).not.toMatch(/王一|430903197001010011/);
        const content = JSON.parse(file) as Record<string, unknown> & { added: readonly object[] };
        expect(Object.keys(content)).toEqual([
          'qingjing',
          'policy',
          'version',
          'name',
          'overlay',
          'dropped',
          'added',
          'check',
        ]);
        for (const each of content.added)
          expect(Object.keys(each)).toEqual(['id', 'name', 'when', 'funder', 'aid', 'place']);
        const short = encodeLink('lanxi-2021', 'v', heavy);
        if (!short.ok) return;
        const json = Buffer.from(short.text.split('.')[1] ?? '', 'base64url').toString();
        expect(json).not.toMatch(/王一|430903197001010011/);
        const list = JSON.parse(json) as readonly unknown[];
        expect(list).toHaveLength(6);
        for (const each of list[5] as readonly unknown[][]) expect(each).toHaveLength(9);
        const read = decodeLink(short.text);
        expect(read.ok && read.shared.scenario).toEqual(cleaned(one));
      }),
    );
  });

  test('of any text, of a cut and of an altered link are refused with a sentence, never by an error', () => {
    const whole = link(RAISED);
    const refused = (text: string, read: typeof decodeLink) => {
      expect(read(text)).toEqual({
        ok: false,
        why: expect.stringMatching(/./),
        zh: expect.stringMatching(/。$/),
        en: expect.stringMatching(/\.$/),
      });
    };
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        refused(text, decodeLink);
        refused(`qingjing=${text}`, decodeLink);
        refused(`qingjing=1.${Buffer.from(text).toString('base64url')}.00000000`, decodeLink);
        refused(text, decodeFile);
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.json(), (json) => {
        refused(json, decodeFile);
        refused(`{"qingjing":1,"policy":${json}}`, decodeFile);
      }),
    );
    for (let end = 0; end < whole.length; end += 1) refused(whole.slice(0, end), decodeLink);
    for (let at = 'qingjing=1.'.length; at < whole.length; at += 1) {
      const sign = whole[at] === 'A' ? 'B' : 'A';
      refused(whole.slice(0, at) + sign + whole.slice(at + 1), decodeLink);
    }
  });

  test('of a newer program says so; anything else than a link too', () => {
    const why = (answer: ReturnType<typeof decodeLink>) => (answer.ok ? 'ok' : answer.why);
    expect(why(decodeLink('qingjing=2.abc.def'))).toBe('newer');
    expect(why(decodeFile('{"qingjing":3,"more":1}'))).toBe('newer');
    expect(why(decodeLink('#policy-quota'))).toBe('no-link');
    expect(why(decodeFile('{"name":"x"}'))).toBe('no-link');
    expect(why(decodeLink('qingjing=0.abc.def'))).toBe('damaged');
    expect(holdsLink('#policy-quota')).toBe(false);
    expect(holdsLink(`#${link(RAISED)}`)).toBe(true);
  });

  test('refuses keys that it does not know, at every depth', () => {
    const file = JSON.parse(textOf(encodeFile('lanxi-2021', 'v', RAISED))) as {
      overlay: object;
      added: { when: object; aid: object }[];
    };
    const [one] = file.added;
    const strange = [
      { ...file, extra: 1 },
      { ...file, overlay: { ...file.overlay, 'no good': 1 } },
      { ...file, overlay: { ...file.overlay, premium: 1.5 } },
      { ...file, overlay: { ...file.overlay, premium: '张三' } },
      { ...file, added: [{ ...one, extra: 1 }] },
      { ...file, added: [{ ...one, when: { ...one?.when, extra: 1 } }] },
      { ...file, added: [{ ...one, when: { ...one?.when, identities: ['nobody'] } }] },
      { ...file, added: [{ ...one, aid: { ...one?.aid, extra: 1 } }] },
    ];
    expect(decodeFile(JSON.stringify(file)).ok).toBe(true);
    for (const each of strange) expect(decodeFile(JSON.stringify(each)).ok, JSON.stringify(each)).toBe(false);
  });

  test('too many changes go into a file only', () => {
    const many = Object.fromEntries(Array.from({ length: 900 }, (_, at) => [`target@第${at}村`, at]));
    const one: Scenario = { ...RAISED, overlay: many };
    expect(encodeLink('lanxi-2021', 'v', one)).toMatchObject({ ok: false, why: 'too-long' });
    expect(decodeFile(textOf(encodeFile('lanxi-2021', 'v', one))).ok).toBe(true);
  });

  test.each(POLICY_IDS)('of a real scenario of %s can be computed where it arrives', (policyId) => {
    const policy = loadPolicy(policyId);
    const [parameter] = policy.parameters.filter(({ unit: kind, value }) => kind === 'yuan' && value !== null);
    const [category] = policy.categories;
    const one: Scenario = {
      name: '试',
      overlay: { [parameter?.id ?? '']: 100 },
      dropped: [category?.id ?? ''],
      added: [],
    };
    const read = decodeLink(textOf(encodeLink(policy.id, policy.version, one)));
    expect(read.ok && checkScenario(policy, {}, read.shared.scenario)).toEqual(checkScenario(policy, {}, { ...one }));
    expect(read.ok && read.shared).toEqual({ policyId, policyVersion: policy.version, scenario: one });
  });
});

test('links and files of earlier releases are read as they were meant', () => {
  const kept = JSON.parse(readFileSync(new URL('links/v1.json', import.meta.url), 'utf8')) as readonly {
    readonly link: string;
    readonly shared: unknown;
  }[];
  expect(kept.length).toBeGreaterThan(2);
  for (const { link: old, shared } of kept) {
    const read = decodeLink(old);
    expect(read).toEqual({ ok: true, shared });
  }
  const file = readFileSync(new URL('links/v1.qingjing.json', import.meta.url), 'utf8');
  // Without check digits nobody can say whether it was altered; it opens, and that is said.
  expect(decodeFile(file)).toEqual({ ok: true, shared: kept[0]?.shared, unchecked: true });
  const checked = readFileSync(new URL('links/v2.qingjing.json', import.meta.url), 'utf8');
  expect(decodeFile(checked)).toEqual({ ok: true, shared: kept[0]?.shared });
});

describe('check digits of a file', () => {
  const text = textOf(encodeFile('lanxi-2021', 'v', RAISED));
  const file = JSON.parse(text) as { overlay: Record<string, unknown>; check?: string; qingjing: number };
  const why = (content: unknown) => {
    const answer = decodeFile(JSON.stringify(content));
    return answer.ok ? (answer.unchecked === true ? 'unchecked' : 'ok') : answer.why;
  };

  test('hold however the file is laid out', () => {
    expect(why(file)).toBe('ok');
    expect(why({ ...file, overlay: Object.fromEntries(Object.entries(file.overlay).reverse()) })).toBe('ok');
  });

  test('refuse every other figure, name or category, and digits that were altered or taken out', () => {
    expect(why({ ...file, overlay: { ...file.overlay, premium: 33_000 } })).toBe('damaged');
    expect(why({ ...file, name: '标准 330 元' })).toBe('damaged');
    expect(why({ ...file, dropped: [] })).toBe('damaged');
    expect(why({ ...file, added: [] })).toBe('damaged');
    expect(why({ ...file, policy: 'ziyang-2021' })).toBe('damaged');
    expect(why({ ...file, version: 'w' })).toBe('damaged');
    expect(why({ ...file, check: '00000000' })).toBe('damaged');
    expect(why({ ...file, check: 'zz' })).toBe('damaged');
    const { check, ...bare } = file;
    expect(why(bare)).toBe('damaged');
    expect(why({ ...bare, qingjing: 1 })).toBe('unchecked');
    expect(why({ ...bare, qingjing: 1, check: check === '00000000' ? '11111111' : '00000000' })).toBe('damaged');
  });
});

describe('names', () => {
  test('are one line of at most 40 signs that can be seen', () => {
    expect(cleanName('  标准\n 320\u200B 元 ')).toBe('标准 320 元');
    expect([...cleanName('𠮷'.repeat(60))]).toHaveLength(40);
    expect(cleanName(cleanName(` ${'ab '.repeat(30)}`))).toBe(cleanName(` ${'ab '.repeat(30)}`));
  });

  test.each([
    '430903197001010011',
    '43090319700101001X',
    '430903 1970 0101 0011',
    '430903700101001',
    '４３０９０３１９７００１０１００１１',
    '王一 13812345678',
    '138-1234-5678',
    '一三八一二三四五六七八',
    '6222020200112233445',
    '43090a3199b0010c11234',
    '4309-03x1970-0101.0011',
    '4309.0319.7001.0100.11',
    'ID:430903/1970/01/01/0011',
    '四三〇九o三一九七〇o一〇一〇〇一一',
  ])('are refused where they look personal: %s', (text) => {
    expect(looksPersonal(text)).toBe(true);
    expect(encodeLink('lanxi-2021', 'v', { ...RAISED, name: text })).toMatchObject({ ok: false, why: 'personal' });
    const [one] = RAISED.added;
    const category = { ...RAISED, added: one === undefined ? [] : [{ ...one, name: `给${text}` }] };
    expect(encodeFile('lanxi-2021', 'v', category)).toMatchObject({ ok: false, why: 'personal' });
  });

  test.each([
    '标准 320.00 元',
    '2020-12-31 以前',
    '320 / 350 / 380',
    '320.00 / 350.00 / 380.00',
    '2021 2022 2023',
    '截止2020年12月31日改到2021年2月28日',
    '一百二十',
    '第三组 7001',
    'A1 B2 C3 2021-02-28',
  ])('are taken otherwise: %s', (text) => expect(looksPersonal(text)).toBe(false));

  test('with the digits of an ID number among letters and signs never go out, nor come in', () => {
    const sign = fc.stringMatching(/^[a-z A-Z_.:;*~#-]{1,2}$/);
    const digit = fc.integer({ min: 0, max: 9 }).map(String);
    const disguised = fc
      .tuple(fc.array(digit, { minLength: 15, maxLength: 18 }), fc.array(sign, { maxLength: 6 }), fc.nat())
      .map(([digits, signs, seed]) => {
        const parts = [...digits];
        // Never as a number of one or two places behind a point: that would be an amount.
        signs.forEach((each, at) => parts.splice((seed + at * 7) % (parts.length + 1), 0, `x${each}`));
        return parts.join('');
      })
      .filter((text) => [...text].length <= 36);
    fc.assert(
      fc.property(disguised, fc.constantFrom('', '给', '王一 '), (text, before) => {
        const one = { ...RAISED, name: `${before}${text}` };
        expect(encodeLink('lanxi-2021', 'v', one)).toMatchObject({ ok: false, why: 'personal' });
        expect(encodeFile('lanxi-2021', 'v', one)).toMatchObject({ ok: false, why: 'personal' });
        const file = JSON.parse(textOf(encodeFile('lanxi-2021', 'v', RAISED))) as object;
        const altered = JSON.stringify({ ...file, name: `${before}${text}` });
        expect(decodeFile(altered)).toMatchObject({ ok: false, why: 'personal' });
      }),
      { numRuns: 300 },
    );
  });

  test('nothing goes out without a name', () => {
    expect(encodeLink('lanxi-2021', 'v', { ...RAISED, name: ' \n' })).toMatchObject({ ok: false, why: 'nameless' });
  });
});
