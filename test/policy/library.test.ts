import { describe, expect, it } from 'vitest';
import { loadPolicy, POLICY_IDS, policySummaries } from '../../src/policy/library';

describe('the bundled policies', () => {
  it.each(POLICY_IDS)('%s is read without a complaint', (id) => {
    expect(loadPolicy(id).id).toBe(id);
  });

  it('are read once', () => {
    expect(loadPolicy('lanxi-2021')).toBe(loadPolicy('lanxi-2021'));
  });

  it('are plain data', () => {
    for (const id of POLICY_IDS) expect(structuredClone(loadPolicy(id))).toEqual(loadPolicy(id));
  });

  it('have summaries', () => {
    for (const summary of policySummaries()) expect(loadPolicy(summary.id)).toMatchObject(summary);
  });
});
