import { EMPTY } from '../roster/types';
import { grown } from './growable';
import type { ProfileTable } from './tables';

/** Sizes that a policy fixes. */
export interface ProfileShape {
  readonly blocks: number;
  readonly funders: number;
  readonly verdicts: number;
  readonly stretches: number;
  readonly rows: number;
}

type Column = Exclude<keyof ProfileTable, 'count' | 'blocks'>;
type Writable<T> = { -readonly [K in keyof T]: T[K] };
/** The profile tables while they grow; arrays are replaced when they do. */
export type GrowingProfiles = Writable<{
  [K in keyof ProfileTable]: ProfileTable[K] extends Int32Array
    ? Int32Array<ArrayBuffer>
    : ProfileTable[K] extends Uint32Array
      ? Uint32Array<ArrayBuffer>
      : ProfileTable[K] extends Uint8Array
        ? Uint8Array<ArrayBuffer>
        : ProfileTable[K];
}>;

/** Entries a profile has in each column. */
function widths({ blocks, funders, verdicts, stretches, rows }: ProfileShape): Record<Column, number> {
  return {
    standard: 1,
    category: 1,
    label: 1,
    flags: 1,
    frozen: 1,
    aid: blocks * funders,
    aidTotal: blocks,
    payable: verdicts,
    outcome: verdicts,
    decision: stretches,
    fits: rows,
  };
}

export function makeProfiles(shape: ProfileShape): GrowingProfiles {
  return {
    count: 0,
    blocks: shape.blocks,
    standard: new Int32Array(0),
    category: new Int32Array(0),
    label: new Int32Array(0),
    flags: new Uint32Array(0),
    frozen: new Uint32Array(0),
    aid: new Int32Array(0),
    aidTotal: new Int32Array(0),
    payable: new Int32Array(0),
    outcome: new Uint32Array(0),
    decision: new Uint32Array(0),
    fits: new Uint8Array(0),
  };
}

/** Room for so many profiles; those beyond `count` hold nothing yet. */
export function reserveProfiles(profiles: GrowingProfiles, shape: ProfileShape, room: number): void {
  const width = widths(shape);
  profiles.standard = grown(profiles.standard, room * width.standard, EMPTY);
  profiles.category = grown(profiles.category, room * width.category, -1);
  profiles.label = grown(profiles.label, room * width.label, -1);
  profiles.flags = grown(profiles.flags, room * width.flags);
  profiles.frozen = grown(profiles.frozen, room * width.frozen);
  profiles.aid = grown(profiles.aid, room * width.aid);
  profiles.aidTotal = grown(profiles.aidTotal, room * width.aidTotal);
  profiles.payable = grown(profiles.payable, room * width.payable, EMPTY);
  profiles.outcome = grown(profiles.outcome, room * width.outcome);
  profiles.decision = grown(profiles.decision, room * width.decision);
  profiles.fits = grown(profiles.fits, room * width.fits);
}

/** A copy without spare room. */
export function trimProfiles(profiles: GrowingProfiles, shape: ProfileShape): ProfileTable {
  const { count } = profiles;
  const width = widths(shape);
  return {
    count,
    blocks: profiles.blocks,
    standard: profiles.standard.slice(0, count * width.standard),
    category: profiles.category.slice(0, count * width.category),
    label: profiles.label.slice(0, count * width.label),
    flags: profiles.flags.slice(0, count * width.flags),
    frozen: profiles.frozen.slice(0, count * width.frozen),
    aid: profiles.aid.slice(0, count * width.aid),
    aidTotal: profiles.aidTotal.slice(0, count * width.aidTotal),
    payable: profiles.payable.slice(0, count * width.payable),
    outcome: profiles.outcome.slice(0, count * width.outcome),
    decision: profiles.decision.slice(0, count * width.decision),
    fits: profiles.fits.slice(0, count * width.fits),
  };
}
