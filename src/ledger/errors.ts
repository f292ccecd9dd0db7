import type { LedgerErrorCode } from './types';

export type ErrorDetails = Readonly<Record<string, string | number | boolean | null>>;

/**
 * A refusal of the ledger: a code the interface words, and details for the sentence.
 * The message is `code: {"…":…}`, because only the message of an error survives the way from a worker to the page.
 */
export class LedgerError extends Error {
  override readonly name = 'LedgerError';
  readonly code: LedgerErrorCode;
  readonly details: ErrorDetails;

  constructor(code: LedgerErrorCode, details: ErrorDetails = {}, options?: ErrorOptions) {
    super(`${code}: ${JSON.stringify(details)}`, options);
    this.code = code;
    this.details = details;
  }
}

/** Any thrown thing as a refusal: refusals stay what they are, the rest becomes `internal` with its message. */
export function asLedgerError(thrown: unknown): LedgerError {
  if (thrown instanceof LedgerError) return thrown;
  return new LedgerError('internal', { message: messageOf(thrown) }, { cause: thrown });
}

export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
}
