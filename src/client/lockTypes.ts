/** Whether a password is set, and whether this page's worker has been given it. */
export type LockStanding = 'none' | 'open' | 'shut';

/** What the page may know of the lock. */
export interface LockState {
  readonly standing: LockStanding;
  readonly idleMinutes: number;
  /** Whether the stored records are encrypted under it. */
  readonly atRest: 'no' | 'yes';
  /** Seconds until the next password may be tried. */
  readonly wait: number;
  /** Whether this browser encrypts on this page at all: not on plain http from elsewhere. */
  readonly possible: boolean;
}
