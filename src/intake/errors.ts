import type { IntakeErrorCode } from './types';

export type IntakeErrorDetails = Readonly<Record<string, string | number>>;

/**
 * A refusal of a file. Its message is the code and the details as JSON (`unbalanced-quote: {"line":12}`), because a
 * message is all of an error that comes out of a worker; `readIntakeError` takes it apart again.
 */
export class IntakeError extends Error {
  override readonly name = 'IntakeError';
  readonly code: IntakeErrorCode;
  readonly details: IntakeErrorDetails;

  constructor(code: IntakeErrorCode, details: IntakeErrorDetails = {}) {
    super(`${code}: ${JSON.stringify(details)}`);
    this.code = code;
    this.details = details;
  }
}

const CODES: ReadonlySet<string> = new Set<IntakeErrorCode>([
  'empty',
  'too-large',
  'not-text',
  'gzip-damaged',
  'zip-damaged',
  'zip-bomb',
  'zip-parts',
  'password',
  'no-sheet',
  'encoding-unknown',
  'utf8-damaged',
  'no-header',
  'header-twice',
  'own-report',
  'summary',
  'lying-table',
  'chain-list',
  'form',
  'unbalanced-quote',
  'blanks-uneven',
  'too-many-columns',
  'time-out',
  'cancelled',
  'internal',
]);

/** The refusal behind whatever was thrown, on either side of a worker; anything unforeseen is `internal`. */
export function readIntakeError(thrown: unknown): IntakeError {
  if (thrown instanceof IntakeError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const match = /^([a-z0-9-]+): (\{.*\})$/s.exec(message);
  const code = match?.[1];
  if (code === undefined || !CODES.has(code)) return new IntakeError('internal', { message });
  return new IntakeError(code as IntakeErrorCode, JSON.parse(match?.[2] ?? '{}') as IntakeErrorDetails);
}
