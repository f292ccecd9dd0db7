import { resumeAtRest, switchAtRest } from '../../ledger/atRest/switch';
import { asLedgerError, LedgerError } from '../../ledger/errors';
import { openLedger, type Ledger, type LedgerOptions } from '../../ledger/ledger';
import { canSeal } from '../../ledger/password';
import { heldKey, holdKey, isOrphaned, noteOrphaned } from '../../ledger/secret/held';
import { IDLE_MINUTES, type AtRest, type SecretRecord } from '../../ledger/secret/record';
import { readSecret, removePassword, setIdleMinutes, setPassword, unlock } from '../../ledger/secret/secret';
import { waitOf } from '../../ledger/secret/tries';
import { guarded } from '../../ledger/store/failures';
import { newerVersion } from '../../ledger/store/newer';
import type { AuditNote } from '../../ledger/types';
import { openDatabase } from '../../ledger/store/open';
import type { Database } from '../../ledger/store/schema';
import type { LockStanding, LockState } from '../lockTypes';
import { noteAll } from './noteAll';

/** Before the ledger: as long as a password is set and was not given here, nothing of the data is read. */
export interface Gate {
  /** Throws `locked`, storage-* codes. */
  ledger(): Promise<Ledger>;
  /** Runs what reads the data: where the lock's record has gone it says so, instead of asking for a password that opens nothing. */
  within<T>(work: () => Promise<T>): Promise<T>;
  start(): Promise<{ readonly newer: number | null; readonly lock: LockStanding }>;
  state(): Promise<LockState>;
  unlock(password: string): Promise<void>;
  set(old: string | null, password: string): Promise<void>;
  remove(password: string): Promise<void>;
  setIdle(minutes: number): Promise<void>;
  setAtRest(to: AtRest): Promise<void>;
}

/** A switch of the encryption that was broken off goes on when the workbook has been opened. */
const RESUME = 5000; // ms

export function createGate(options: LedgerOptions): Gate {
  let opening: Promise<Database> | undefined;
  let making: Promise<Ledger> | undefined;
  let made = false;
  const now = (): number => options.ports.clock.now().getTime();

  const database = (): Promise<Database> => {
    opening ??= openDatabase(options.database).catch((thrown: unknown) => {
      opening = undefined; // the next start tries again: a blocked database may have been allowed
      throw thrown;
    });
    return opening;
  };
  const standingOf = (of: Database, secret: SecretRecord | null): LockStanding => {
    if (secret === null) return isOrphaned(of) ? 'missing' : 'none';
    if (heldKey(of) !== null) return 'open';
    // Whoever was at work before a password was set stays so, as long as he can read what is written from then on.
    return made && secret.atRest === 'no' ? 'open' : 'shut';
  };
  const ledger = (known?: SecretRecord | null): Promise<Ledger> => {
    making ??= make(known).catch((thrown: unknown) => {
      making = undefined;
      throw thrown;
    });
    return making;
  };
  /** `known`: what was just read of the lock. */
  async function make(known?: SecretRecord | null): Promise<Ledger> {
    const of = await database();
    const secret = known === undefined ? await readSecret(of) : known;
    if (standingOf(of, secret) === 'shut') throw new LedgerError('locked');
    const ledgerOfIt = await openLedger(options, of);
    made = true;
    // Where it fails the next opening tries again, and both forms are read until then.
    const resume = async (): Promise<void> => resumeAtRest(of, await readSecret(of), giveWay);
    options.ports.clock.later(RESUME, () => void resume().catch(() => undefined));
    return ledgerOfIt;
  }
  /** Sealed records and no lock: from then on they are told as such that cannot be read, and nothing else is kept from anybody. */
  const lookForLock = async (of: Database): Promise<boolean> => {
    if (heldKey(of) !== null || (await readSecret(of)) !== null) return false;
    noteOrphaned(of);
    return true;
  };
  /** Names and heads alone: few and small. */
  const lookIntoList = async (of: Database): Promise<void> => {
    try {
      await guarded(() => of.workbooks.toArray());
      await guarded(() => of.heads.toArray());
    } catch (thrown) {
      if (asLedgerError(thrown).code === 'locked') await lookForLock(of);
    }
  };
  /** Only to whoever sees the data anyway. */
  const inside = async (): Promise<Database> => {
    await ledger();
    return database();
  };
  const noted = async (note: AuditNote): Promise<void> => noteAll(await ledger(), note);
  return {
    ledger: () => ledger(),
    async within(work) {
      try {
        return await work();
      } catch (thrown) {
        if (asLedgerError(thrown).code !== 'locked' || !(await lookForLock(await database()))) throw thrown;
        throw new LedgerError('lock-missing', {}, { cause: thrown });
      }
    },
    async start() {
      const of = await database();
      const secret = await readSecret(of);
      if (secret === null) await lookIntoList(of);
      const lock = standingOf(of, secret);
      if (lock !== 'shut') await ledger(secret);
      return { newer: newerVersion(of), lock };
    },
    async state() {
      const of = await database();
      const secret = await readSecret(of);
      return {
        standing: standingOf(of, secret),
        idleMinutes: secret?.idleMinutes ?? IDLE_MINUTES,
        atRest: secret?.atRest ?? 'no',
        moving: secret?.moving ?? null,
        wait: secret === null ? 0 : Math.ceil(waitOf(secret, now()) / 1000),
        possible: canSeal(),
      };
    },
    async unlock(password) {
      const of = await database();
      holdKey(of, await unlock(of, password, now()));
    },
    async set(old, password) {
      const of = await inside();
      // Another key would never open what is sealed under the one that is missing.
      if (isOrphaned(of)) throw new LedgerError('lock-missing');
      const how = (await readSecret(of)) === null ? 'set' : 'changed';
      holdKey(of, await setPassword(of, old, password, now(), undefined, heldKey(of)));
      await noted({ kind: 'password', of: 'browser', how });
    },
    async remove(password) {
      const of = await inside();
      await removePassword(of, password, now());
      holdKey(of, null);
      await noted({ kind: 'password', of: 'browser', how: 'removed' });
    },
    async setIdle(minutes) {
      await setIdleMinutes(await inside(), minutes);
    },
    async setAtRest(to) {
      const of = await inside();
      await switchAtRest(of, to, async (done, total) => {
        if (to === 'yes' && done === 0) options.ports.channel.send({ kind: 'encrypted' });
        if (done === 0) await noted({ kind: 'at-rest', to });
        await options.emit({ kind: 'progress', task: 'at-rest', done, total });
        await giveWay();
      });
    },
  };
}

/** Lets waiting commands in. */
async function giveWay(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
}
