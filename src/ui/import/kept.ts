import type { ReadAs } from '../../intake/book';
import type { FileKind, FoundSheet, Meaning } from '../../intake/found';
import type { GivenYear } from '../../intake/givenYear';
import type { Decision, PileId, PlanSettings } from '../../client/protocol';
import type { Doubt } from '../../intake/piles';
import type { Answer } from './reading/edits';
import type { FieldId } from '../../roster/fields';

/** What can be said of the file on display: how it is read, what becomes of its rows. */
export interface Saying {
  /** Reads the file anew, otherwise. */
  setKind(kind: FileKind): void;
  setMeaning(sheet: number, column: number, meaning: Meaning): void;
  /** Says what a column means that nobody understood; null: nothing. */
  answer(doubt: Pick<Doubt, 'places'>, said: Answer | null): void;
  setSheet(sheet: number, patch: Pick<FoundSheet, 'use'>): void;
  /** Gives those of these sheets who have no unit one; null: none. Remembered for no other file. */
  setUnit(sheets: readonly number[], unit: string | null): void;
  /** Gives dates of a field that say no year one; null: they stay as they came. */
  setYear(field: FieldId, year: GivenYear | null): void;
  setHeader(sheet: number, header: FoundSheet['header']): void;
  /** Reads a text anew, taken apart or encoded as is said. */
  setText(readAs: ReadAs): void;
  settings(patch: Partial<PlanSettings>): void;
  /** Resolves when the preview on display says so. */
  decide(keys: readonly number[] | 'all', pile: PileId, decision: Decision): Promise<void>;
}

/** Something of it that was said. Plain data: a function would keep what it was made beside. */
export type Said = { [S in keyof Saying]: { readonly does: S; readonly given: Parameters<Saying[S]> } }[keyof Saying];

/** Says it of the file as it is on display now. */
export async function sayAgain(importer: Saying, { does, given }: Said): Promise<void> {
  const said: unknown = Reflect.apply(importer[does], importer, given);
  await said;
}

/** A file on display that has not been written: which one, and all that was said of it since it was opened, in that order. */
export interface KeptImport {
  readonly file: File;
  readonly said: readonly Said[];
}

/**
 * While the page is locked no row of the file is kept in it, only where on the disk the file lies and what was pressed; unlocked, it is
 * read again and all is said again. What was pasted lies nowhere else: to keep it would be to keep persons in a locked page.
 */
let kept: (KeptImport & { readonly workbook: string }) | null = null;

/** Whether there is something to go on with; null forgets. */
export function keepImport(workbook: string, what: KeptImport | null): boolean {
  kept = what === null ? null : { ...what, workbook };
  return kept !== null;
}

/** What this workbook was left with, once. */
export function takeKept(workbook: string): KeptImport | null {
  const found = kept?.workbook === workbook ? kept : null;
  kept = null;
  return found;
}
