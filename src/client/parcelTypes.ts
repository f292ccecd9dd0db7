import type { MergeConflict, ParcelHead } from '../ledger/parcels/types';

/** The package that a workbook was opened from. */
export interface HeldParcel extends ParcelHead {
  /** It came under a password, whose key is still there: what goes back can get the same one. */
  readonly sealed: boolean;
}

/** Under what a return goes out: nothing, the package's password, or another. */
export type ReturnSeal =
  | { readonly kind: 'none' }
  | { readonly kind: 'same' }
  | { readonly kind: 'own'; readonly password: string };

/** What a village package is on the page. */
export interface ParcelFile {
  readonly name: string;
  readonly blob: Blob;
  readonly persons: number;
}

/** What goes back to the township. */
export interface HandedBack {
  readonly name: string;
  readonly blob: Blob;
  readonly cells: number;
  readonly added: number;
  readonly removed: number;
}

/** Whom a difference is about. */
export interface MergeWho {
  readonly person: string;
  readonly unit: string;
  readonly group: string;
  readonly idNumber: string;
}

/** A merge that has not been carried out: what it would do, and what somebody must settle first. Persons by name. */
export interface MergeView {
  readonly parcel: ParcelHead;
  readonly madeAt: number;
  readonly by: string;
  /** Newer work of the same package has been merged already: nothing to do. */
  readonly older: boolean;
  readonly take: number;
  readonly added: readonly string[];
  /** Added there, and left out by an earlier decision. */
  readonly leftOut: readonly string[];
  readonly remove: readonly string[];
  readonly restore: readonly string[];
  readonly same: number;
  readonly conflicts: readonly (MergeConflict & MergeWho)[];
}
