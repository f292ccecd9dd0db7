/** Whether a password is set, and whether this page's worker has been given it. `missing`: none is, but records are encrypted under one. */
export type LockStanding = 'none' | 'open' | 'shut' | 'missing';

/** What the page may know of the lock. */
export interface LockState {
  readonly standing: LockStanding;
  readonly idleMinutes: number;
  /** Whether the stored records are encrypted under it. */
  readonly atRest: 'no' | 'yes';
  /** What a switch of the encryption goes to that was broken off: it goes on by itself, or when it is asked for again. */
  readonly moving: 'no' | 'yes' | null;
  /** Seconds until the next password may be tried. */
  readonly wait: number;
  /** Whether this browser encrypts on this page at all: not on plain http from elsewhere. */
  readonly possible: boolean;
}
