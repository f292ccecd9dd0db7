import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { policyJsonSchema } from '../../src/policy/json-schema';

it('policies/policy.schema.json is up to date', async () => {
  await expect(`${JSON.stringify(policyJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(
    '../../policies/policy.schema.json',
  );
});

it('every policy file tells editors of it', () => {
  const files = readdirSync('policies').filter((file) => /^[a-z]+-\d{4}\.yaml$/.test(file));
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    const [first] = readFileSync(`policies/${file}`, 'utf8').split('\n');
    expect(first).toBe('# yaml-language-server: $schema=./policy.schema.json');
  }
});
