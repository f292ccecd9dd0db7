import { describe, expect, it } from 'vitest';
import { anyone, narrow, type Question, type Setting } from '../../src/policy/logic';
import type { Condition } from '../../src/policy/types';

const setting: Setting = {
  years: (id) => ({ sixty: 60, seventy: 70 })[id],
  category: (id) => (id === 'poor' ? { kind: 'identity', any: ['registered-poor'] } : undefined),
  timings: ['early', 'window', 'late'],
};
const possible = (question: Question): boolean => narrow(anyone(setting), question, true, setting).length > 0;
const both = (...of: Condition[]): Condition => ({ kind: 'all', of });
const not = (of: Condition): Condition => ({ kind: 'not', of });
const older: Condition = { kind: 'age', from: 'sixty' };
const oldest: Condition = { kind: 'age', from: 'seventy' };
const orphan: Condition = { kind: 'identity', any: ['orphan'] };

describe('a condition that somebody meets', () => {
  it.each<[string, Condition]>([
    ['two identities at once', both(orphan, { kind: 'identity', any: ['doudi'] })],
    ['one of two, not the other', both({ kind: 'identity', any: ['orphan', 'doudi'] }, not(orphan))],
    ['sixty and not seventy', both(older, not(oldest))],
    ['a student in tier two', both({ kind: 'person', any: ['student'] }, { kind: 'tier', any: [2] })],
    ['nobody is matched', not({ kind: 'matched', any: ['poor'] })],
    ['some other circumstance', not({ kind: 'circumstance', any: ['新生儿'] })],
    ['aided or not', { kind: 'any', of: [{ kind: 'aided' }, not({ kind: 'aided' })] }],
  ])('%s', (_name, condition) => {
    expect(possible(condition)).toBe(true);
  });
});

describe('a condition that nobody meets', () => {
  it.each<[string, Condition]>([
    ['an identity and not that identity', both(orphan, not(orphan))],
    ['seventy and not sixty', both(oldest, not(older))],
    ['neither tier', not({ kind: 'tier', any: [1, 2] })],
    ['two kinds of person', both({ kind: 'person', any: ['student'] }, { kind: 'person', any: ['migrant'] })],
    ['two circumstances', both({ kind: 'circumstance', any: ['新生儿'] }, { kind: 'circumstance', any: ['弃婴'] })],
    [
      'matched without its identity',
      both({ kind: 'matched', any: ['poor'] }, not({ kind: 'identity', any: ['registered-poor'] })),
    ],
    ['aided and not aided', both({ kind: 'aided' }, not({ kind: 'aided' }))],
    ['an identity and none of a list that holds it', both(orphan, not({ kind: 'identity', any: ['doudi', 'orphan'] }))],
    ['none of nothing', { kind: 'any', of: [] }],
  ])('%s', (_name, condition) => {
    expect(possible(condition)).toBe(false);
  });

  it('a time that the policy does not know', () => {
    expect(possible({ kind: 'timing', any: ['extension'] })).toBe(false);
    expect(possible({ kind: 'timing', any: ['late'] })).toBe(true);
  });
});
