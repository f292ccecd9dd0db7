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
