import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { hasIssue, packOutcome, statusCode, timingCode, unpackOutcome, verdictCode } from '../../src/engine/outcome';
import { ISSUES, STATUSES, TIMINGS } from '../../src/policy/vocabulary';

const outcomes = fc.record({
  status: fc.constantFrom(...STATUSES),
  timing: fc.constantFrom(...TIMINGS),
  verdict: fc.integer({ min: 0, max: 254 }),
  paid: fc.boolean(),
  frozen: fc.boolean(),
  issues: fc.subarray([...ISSUES]),
});

it('an outcome comes out of its 32 bits as it went in (seed 5)', () => {
  fc.assert(
    fc.property(outcomes, (outcome) => {
      expect(unpackOutcome(packOutcome(outcome))).toEqual(outcome);
    }),
    { seed: 5 },
  );
});

it('every part can be read without unpacking (seed 6)', () => {
  fc.assert(
    fc.property(outcomes, fc.constantFrom(...ISSUES), (outcome, issue) => {
      const packed = packOutcome(outcome);
      expect(packed).toBe(Uint32Array.of(packed)[0]);
      expect(STATUSES[statusCode(packed)]).toBe(outcome.status);
      expect(TIMINGS[timingCode(packed)]).toBe(outcome.timing);
      expect(verdictCode(packed)).toBe(outcome.verdict);
      expect(hasIssue(packed, issue)).toBe(outcome.issues.includes(issue));
    }),
    { seed: 6 },
  );
});

it('issues come out in alphabetical order', () => {
  const packed = packOutcome({
    status: 'enrolled',
    timing: 'early',
    verdict: 0,
    paid: true,
    frozen: true,
    issues: ['paid-before-window', 'identity-after-payment'],
  });
  expect(unpackOutcome(packed).issues).toEqual(['identity-after-payment', 'paid-before-window']);
});
