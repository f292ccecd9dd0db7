import type { LedgerErrorCode } from './protocol';
import type { LedgerFailure } from './types';

const CODES: ReadonlySet<string> = new Set<LedgerErrorCode>([
  'storage-blocked',
  'storage-newer',
  'storage-full',
  'storage-failed',
  'workbook-missing',
  'workbook-damaged',
  'record-damaged',
  'read-only',
  'open-elsewhere',
  'replaced-elsewhere',
  'cancelled',
  'backup-damaged',
  'backup-newer',
  'backup-foreign',
  'backup-empty',
  'backup-unverified',
  'folder-denied',
  'folder-failed',
  'password-needed',
  'password-wrong',
  'password-short',
  'password-none',
  'password-wait',
  'locked',
  'lock-damaged',
  'lock-missing',
  'lock-at-rest',
  'crypto-missing',
  'parcel-empty',
  'parcel-none',
  'parcel-foreign',
  'parcel-unknown',
  'parcel-is-return',
  'parcel-not-return',
  'policy-missing',
  'parameter-refused',
  'plan-stale',
  'history-gone',
  'unsaved-first',
  'unsaved-stale',
  'busy',
  'internal',
]);

/** A refusal as it comes out of the worker (`code: {details}` in the message), taken apart; anything else is `internal`. */
export function toFailure(thrown: unknown): LedgerFailure {
  if (isFailure(thrown)) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const match = /^([a-z-]+): (\{.*\})$/s.exec(message);
  const code = match?.[1];
  if (code === undefined || !CODES.has(code)) return makeFailure('internal', { message });
  return makeFailure(code as LedgerErrorCode, JSON.parse(match?.[2] ?? '{}') as Record<string, unknown>);
}

export function makeFailure(code: LedgerErrorCode, details: Readonly<Record<string, unknown>>): LedgerFailure {
  return Object.assign(new Error(`${code}: ${JSON.stringify(details)}`), { name: 'LedgerFailure', code, details });
}

export function isFailure(thrown: unknown): thrown is LedgerFailure {
  return thrown instanceof Error && thrown.name === 'LedgerFailure';
}

/** What is refused of a worker that has died. */
export function makeDeath(): LedgerFailure {
  return makeFailure('internal', { reason: 'worker-died' });
}

export function isDeath(thrown: unknown): boolean {
  return toFailure(thrown).details['reason'] === 'worker-died';
}
