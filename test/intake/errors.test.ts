import { expect, test } from 'vitest';
import { IntakeError, readIntakeError } from '../../src/intake/errors';

test.each(['zip-parts', 'utf8-damaged', 'no-header'] as const)(
  'the refusal %s comes through a worker whole',
  (code) => {
    const sent = new Error(new IntakeError(code, { line: 3 }).message);
    expect(readIntakeError(sent)).toMatchObject({ code, details: { line: 3 } });
  },
);

test('what nobody has foreseen is told as an inner error, with its words', () => {
  expect(readIntakeError(new Error('unheard-of: {"a":1}'))).toMatchObject({
    code: 'internal',
    details: { message: 'unheard-of: {"a":1}' },
  });
});
