import type { Dexie } from 'dexie';
import type { RosterChange } from '../../roster/types';
import { LedgerError } from '../errors';
import { heldKey } from '../secret/held';
import { seal, unseal, type SealedRecord } from './seal';

/**
 * What a tab tells the others of a change. Pages of files share one channel, whoever has written them: where there is a password, the
 * cells are sealed under its key. A tab without it reads the store again, and finds there whether it may.
 */
export type Letter =
  | { readonly change: RosterChange | null; readonly reload: boolean; readonly sealed?: undefined }
  | { readonly change: null; readonly reload: false; readonly sealed: SealedRecord };

const SPOT = { store: 'channel', keyPath: ['workbook', 'rev'] } as const;

/** `change` null: nothing but the head has changed. */
export function letterOf(database: Dexie, workbook: string, rev: number, change: RosterChange | null): Letter {
  const key = heldKey(database);
  if (change === null || key === null) return { change, reload: false };
  return { change: null, reload: false, sealed: seal({ workbook, rev, change }, SPOT, key) };
}

/** The change that was told; `reload`: it cannot be read here, and the store must be. */
export function openLetter(
  database: Dexie,
  letter: Letter,
): { readonly change: RosterChange | null; readonly reload: boolean } {
  if (letter.sealed === undefined) return letter;
  try {
    return {
      change: (unseal(letter.sealed, SPOT, heldKey(database)) as { change: RosterChange }).change,
      reload: false,
    };
  } catch (thrown) {
    if (thrown instanceof LedgerError) return { change: null, reload: true };
    throw thrown;
  }
}
