import type { Clipboard } from '../../../src/intake/book';
import type { FileKind } from '../../../src/intake/found';
import type { PileId, PlanEffects, PlanSettings } from '../../../src/intake/piles';
import type { IntakeErrorCode } from '../../../src/intake/types';

/** A file as an office sends it, made on the spot, and beside it what must come of it in a workbook of `SMALL_ROSTER`. */
export interface Messy<Expected = Taken | Refused> {
  readonly name: string;
  make(): Made | Promise<Made>;
  /** What the user says of the whole list, where it does not say it itself. */
  readonly settings?: Partial<Pick<PlanSettings, 'identity' | 'exclusion' | 'channel' | 'source'>>;
  readonly expected: Expected;
}

export type Made = MadeFile | { readonly clipboard: Clipboard };
export interface MadeFile {
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Filled cells by header of the standard template: what the export of the roster holds. */
export type Person = Readonly<Record<string, string>>;

export interface Taken {
  readonly kind: FileKind;
  /** Rows of each pile; those that are not named are empty. */
  readonly piles: Readonly<Partial<Record<PileId, number>>>;
  /** Persons who stand in the roster afterwards and did not before, in order. */
  readonly added: readonly Person[];
  /** Persons of the roster, by ID number, whose cells are others afterwards: those cells ('': emptied). */
  readonly changed?: Readonly<Record<string, Person>>;
  /** Rows that come to wait. */
  readonly tray?: PlanEffects['tray'];
  /** Everything that is told of its rows: `name: code` of problems. Not compared where it is not given. */
  readonly problems?: readonly string[];
  /** `line reason` of every line that is no person. Not compared where it is not given. */
  readonly ignored?: readonly string[];
  /** Codes of what is told of the file. Not compared where they are not given. */
  readonly notes?: readonly string[];
}

export interface Refused {
  readonly refused: IntakeErrorCode;
  /** Words of the sentence that the user reads. */
  readonly says: string;
}

export const isRefused = (messy: Messy): messy is Messy<Refused> => 'refused' in messy.expected;
export const isTaken = (messy: Messy): messy is Messy<Taken> => !isRefused(messy);
