import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPolicy } from '../../src/policy/read';
import { loadPolicy, POLICY_IDS } from '../../src/policy/library';

describe('the bundled policies', () => {
  it.each(POLICY_IDS)('%s is read without a complaint', (id) => {
    expect(loadPolicy(id).id).toBe(id);
  });

  it.each(POLICY_IDS)('%s bears the full title of its document', (id) => {
    expect(loadPolicy(id).title).toMatch(/(方案|通知)$/);
  });

  it.each(POLICY_IDS)(
    '%s cites an article beside an assumption only where a note says what the article leaves open',
    (id) => {
      const { parameters, charging, categories, participation, special } = loadPolicy(id);
      const rules = [
        ...parameters,
        ...charging,
        ...categories,
        participation,
        ...(special === undefined ? [] : [special]),
      ];
      const bare = rules.filter(
        ({ assumed, article, note }) => assumed === true && article !== '未规定' && note === undefined,
      );
      expect(bare).toEqual([]);
    },
  );

  it('are read once', () => {
    expect(loadPolicy('lanxi-2021')).toBe(loadPolicy('lanxi-2021'));
  });

  it('are plain data', () => {
    for (const id of POLICY_IDS) expect(structuredClone(loadPolicy(id))).toEqual(loadPolicy(id));
  });

  it.each(POLICY_IDS)('%s is in the bundle exactly as its file reads', (id) => {
    const file = `${id}.yaml`;
    const text = readFileSync(new URL(`../../policies/${file}`, import.meta.url), 'utf8');
    expect({ ok: true, policy: loadPolicy(id) }).toStrictEqual(readPolicy(text, file));
  });

  it('are never a policy of another name', () => {
    expect(() => loadPolicy('toString')).toThrow('no policy "toString"');
  });
});
