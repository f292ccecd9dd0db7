import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatPolicyError } from '../../src/policy/errors';
import { loadPolicy, POLICY_IDS } from '../../src/policy/library';
import { readExamples } from '../../src/policy/read-examples';

describe.each(POLICY_IDS)('the examples of %s', (id) => {
  const file = `policies/${id}.examples.yaml`;
  const result = readExamples(readFileSync(file, 'utf8'), file, loadPolicy(id));

  it('are read without a complaint', () => {
    expect(result.ok ? [] : result.errors.map((error) => formatPolicyError(error))).toEqual([]);
  });

  it('have names of their own', () => {
    const names = result.ok
      ? [...result.examples.persons, ...result.examples.units].map(({ name, article }) => name + article)
      : [];
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('show every category, with and without', () => {
    const shown = new Set(result.ok ? result.examples.persons.map((example) => example.expect.category) : []);
    for (const category of loadPolicy(id).categories) expect(shown).toContain(category.id);
    expect(shown).toContain(null);
  });
});

describe('the reader of examples refuses', () => {
  const policy = loadPolicy('lanxi-2021');
  const told = (expected: string, extra = ''): string[] => {
    const text = `persons:\n  - { name: 甲, article: 一, person: {}, as-of: 2020-12-20, ${extra}expect: ${expected} }\n`;
    const result = readExamples(text, 'x.yaml', policy);
    return result.ok ? [] : result.errors.map((error) => formatPolicyError(error));
  };

  it.each([
    [
      '{ category: rich }',
      '',
      'x.yaml 第 2 行（persons.0.expect.category）：没有名为“rich”的名称，请从这些当中选：full、half、edge。',
    ],
    [
      '{ aid: { county: 1 } }',
      '',
      'x.yaml 第 2 行（persons.0.expect.aid.county）：没有名为“county”的名称，请从这些当中选：government。',
    ],
    ['{ status: unpayd }', '', 'x.yaml 第 2 行（persons.0.expect.status）：不认识“unpayd”，是否想写“unpaid”？'],
    [
      '{ benefit: 2021-02-30 }',
      '',
      'x.yaml 第 2 行（persons.0.expect.benefit）：没有 2021-02-30 这一天。请核对年月日。',
    ],
    [
      '{}',
      'overlay: { premum: 1 }, ',
      'x.yaml 第 2 行（persons.0.overlay.premum）：没有名为“premum”的参数，是否想写“premium”？',
    ],
    [
      '{}',
      'overlay: { premium: 三百 }, ',
      'x.yaml 第 2 行（persons.0.overlay.premium）：“个人缴费标准”要写金额，最多两位小数，例如 280 或 0.20，这里写的是“三百”。',
    ],
  ])('%s %s', (expected, extra, message) => {
    expect(told(expected, extra)).toEqual([message]);
  });

  it('nothing of a plain example', () => {
    expect(told('{ payable: 280 }')).toEqual([]);
  });
});
