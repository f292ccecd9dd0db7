/** A refusal that carries a code: the ledger's (`LedgerFailure`) or the intake's (`IntakeFailure`). */
export interface Failure {
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** The code and details of an error; undefined when it is some other error. */
export function failureOf(error: unknown): Failure | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  const details =
    'details' in error && typeof error.details === 'object' && error.details !== null ? error.details : {};
  return { code: error.code, details: { ...details } };
}

/** Asked of a workbook that has been left since: nobody waits for it any more. */
export function isOfLeftWorkbook(error: unknown): boolean {
  return failureOf(error)?.details['left'] === true;
}

export function isCancelled(error: unknown): boolean {
  if (error instanceof Error && error.name === 'AbortError') return true;
  return failureOf(error)?.code === 'cancelled';
}

/** An error known only by its code, to be worded like any other. */
export class CodedError extends Error {
  override readonly name = 'CodedError';
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}
