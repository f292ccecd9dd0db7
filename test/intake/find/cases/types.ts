import type { FileKind, Meaning, RowReason } from '../../../../src/intake/found';
import type { FieldId } from '../../../../src/roster/fields';
import type { Rows, SheetOptions } from '../support';

/** A messy file as data, and beside it what must come of it. Only what is given is compared. */
export interface Case {
  readonly name: string;
  readonly fileName?: string;
  readonly units?: readonly string[];
  readonly sheets: readonly ({ readonly name?: string; readonly rows: Rows } & SheetOptions)[];
  /** Of the first sheet. */
  readonly columns?: readonly Meaning[];
  readonly header?: readonly [from: number, to: number] | null;
  readonly use?: readonly boolean[];
  readonly kind?: FileKind;
  readonly identityWord?: string | null;
  /** Fields joined by blanks, in the order of `show`, a text a person. */
  readonly show?: readonly FieldId[];
  readonly persons?: readonly string[];
  readonly ignored?: readonly (readonly [line: number, reason: RowReason])[];
  readonly extras?: Readonly<Record<string, readonly string[]>>;
  readonly filled?: readonly (readonly [how: string, meaning: Meaning, count: number])[];
}
