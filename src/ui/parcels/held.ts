import type { HeldParcel } from '../../client/parcelTypes';

/**
 * The package to be handed back, asked for when it is wanted: what is not known yet is waited for, and nothing is made before its seal
 * has been chosen. Where there is none it rejects with the ledger's own refusal.
 */
export async function parcelToHandBack(api: {
  heldParcel(): PromiseLike<HeldParcel | null>;
  handBack(): PromiseLike<unknown>;
}): Promise<HeldParcel | null> {
  const held = await api.heldParcel();
  if (held === null) await api.handBack();
  return held;
}
