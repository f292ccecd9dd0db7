import type { FieldId } from '../roster/fields';
import type { BookNote, Container, ReadAs, TextEncoding } from './book';
import type { GivenYear } from './givenYear';

/** Kinds of file that the workbench takes in. */
export const FILE_KINDS = ['roster', 'identities', 'payments', 'elsewhere', 'uninsured'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** What a column is read as: a field of the template, or something that lists have besides. */
export const LIST_MEANINGS = [
  'headName', // name of the head of household
  'headId',
  'formerName', // what a list of corrections says the name was
  'formerId',
  'insured', // a flag or word: enrolled or paid
  'state', // another column of such words: 缴费状态 beside 票据状态
  'paidFor', // the insurance that a payment is of: 征收项目
  'paidItem', // 征收品目 beside it
  'paidYear', // the year that it is for
  'payTime', // time of the day, beside the day of a payment
  'due', // amount that the list says is owed
  'order', // order number beside a receipt
  'town', // a level above the unit
  'source', // who said so
  'insuredAt', // where somebody is insured, or has moved to
  'disabilityGrade', // 一级 … 四级, beside other identities
  'disabilityCert', // number of a disability certificate, which says the grade
  'certificateState', // of such a certificate: 注销, 过期
  'identityFlag', // ticked: the identity that stands over the column
  'refunded', // whether a payment went back: 退费状态, 是否退费
  'voided', // whether a receipt counts no more: 是否作废
  'deathDate', // day of a death
  'deregistered', // day on which somebody's registration ended
  'died', // yes or no, or a word: 是否死亡
  'alive', // 是否健在
  'there', // yes or no to an insurance elsewhere that its head names: 是否在校参保
  'ended', // day on which an insurance elsewhere ended
  'riskGone', // of a household under watch: whether it needs it no more
  'withdrawn', // why or when somebody's identity ended: filled for those who have it no more
  'removal', // a word that takes an identity away: 停发, 取消, 退出
  'unread', // what stands in columns that are not read and speaks against the row (find/unreadCells.ts)
  'until', // days in such columns after which the row is not so any more
  'against', // what stands in such columns of which somebody has said that it speaks against the row
] as const;
export type ListMeaning = (typeof LIST_MEANINGS)[number];
export type Meaning = FieldId | ListMeaning | null;
/** Columns of these may be many. */
export const SEVERAL: ReadonlySet<Meaning> = new Set<Meaning>(['identityFlag', 'disabilityGrade']);

/** Why a column is read as it is. */
export type Why =
  | 'template' // the standard template's own word
  | 'synonym'
  | 'content' // what stands in its cells
  | 'second' // a weaker word beside a stronger one of the same meaning; not read
  | 'without-amount' // the day of a payment of which the amount is not read; not read
  | 'years' // columns of several years stand side by side; not read
  | 'other-year' // of another year than the workbook's, by its head or the sheet's title; not read
  | 'aided' // beside what others pay for the person, and nothing says that he has paid the rest; not read
  | 'before' // the old value beside a corrected one; not read
  | 'other-fee' // money of another kind, by the title; not read
  | 'computed' // by this program, which computes it anew; not read
  | 'remembered' // a file of the same shape was read so before
  | 'chosen' // by hand
  | 'unknown';

export interface FoundColumn {
  /** Index in the sheet. */
  readonly column: number;
  /** Header lines joined; '' where there is none. */
  readonly header: string;
  readonly meaning: Meaning;
  readonly why: Why;
  /** What it is read as before the kind of the file says otherwise; none: the kind says nothing of it. */
  readonly plain?: { readonly meaning: Meaning; readonly why: Why };
  /** Up to three different texts that stand below. */
  readonly samples: readonly string[];
  /** Cells below that are not blank. */
  readonly filled: number;
  /** Some of its dates say no year. */
  readonly yearless?: boolean;
  /** The year that they are read with, given by hand. */
  readonly givenYear?: GivenYear;
  /** The few different texts that stand in it, where it may come not to be read. */
  readonly values?: readonly string[];
  /** Of an earlier file: of these values somebody has said that the column is not to be read. */
  readonly answered?: readonly string[];
  /** Values of which somebody has said that they speak against their rows; `answered`: that the others do not. */
  readonly against?: readonly string[];
  /** Somebody has said of an earlier file what it is read as, and it is found so here. */
  readonly byHand?: true;
  /** Most of its cells are ID numbers: if it is not read, somebody may be missed. */
  readonly ids?: boolean;
}

/** Members of one household in columns of one row: each group of columns is a person. */
export interface WideGroup {
  /** The columns are headed 户主: the person is the head of the row's household. */
  readonly head?: boolean;
  /** The words over the groups say that they are of one household: a head, numbered members, kin. Two halves of a page do not. */
  readonly kin?: boolean;
  /** What the person is to the head by the word over the columns: 配偶. */
  readonly relation?: string;
  readonly columns: readonly { readonly column: number; readonly meaning: Meaning }[];
}

/** Why a row of a sheet is no person. */
export type RowReason =
  | 'before-header'
  | 'blank'
  | 'header'
  | 'numbers'
  | 'total'
  | 'signature'
  | 'note'
  | 'section' // 二组, alone in its row: what the rows below belong to
  | 'other-table' // below a header of other columns: a table of its own
  | 'other-list' // of another kind of list, as a column of this program's own says
  | 'nobody' // a place or a household, and neither a name nor a number
  | 'no-number' // a person of a list without names (计算结果) who has no number: nobody can say who it is
  | 'unknown-only'; // the last: nothing stands in a column that is read

export interface FoundSheet {
  readonly index: number;
  readonly name: string;
  readonly hidden: boolean;
  /** Is it read? A hidden sheet and one without a header are not, unless told so. */
  readonly use: boolean;
  /** The header is where it was said to be in an earlier file of the same shape. */
  readonly headerRemembered?: boolean;
  /** Another kind of list than the file's other sheets: not read unless told so. */
  readonly apart?: boolean;
  readonly rows: number;
  /** Rows (index, both ends within) of the header; null: none was found. */
  readonly header: { readonly from: number; readonly to: number } | null;
  readonly columns: readonly FoundColumn[];
  readonly wide: readonly WideGroup[];
  /** The sheet's name stands for the unit of persons without one. */
  readonly unitFromName: boolean;
  /** The unit that the name says, where it says more than that; or that `unitBy` says. */
  readonly unitName?: string;
  /** Where `unitName` comes from; none: the sheet's name. `chosen`: by hand, which is remembered for no other file. */
  readonly unitBy?: 'title' | 'file' | 'chosen';
  /** Units that lines over the persons name: those below them are of these, unless one is chosen by hand. */
  readonly headings?: readonly string[];
  /** Columns in which a household's first row alone is filled: its other rows take over what stands there. */
  readonly fill: readonly number[];
  /** The header's words; the same for sheets of the same columns. What a mapping is remembered by, sheet for sheet. */
  readonly key: string;
  /** The same of the header that is used: another one, where it was chosen by hand. Without a header: of what stands in the columns. */
  readonly headed?: string;
  /** A title above the header or in its name that names a unit, an identity or a year; as it stands. */
  readonly title: string;
  readonly hiddenRows: number;
  readonly merges: number;
  /** The first rows as they stand, for looking at and for choosing another header. */
  readonly top: readonly (readonly string[])[];
}

/** What a file seems to be; the user may say otherwise of all of it. */
export interface Found {
  readonly fileName: string;
  readonly container: Container;
  readonly encoding: TextEncoding | null;
  readonly delimiter: string | null;
  /** How somebody said that the text is to be read. */
  readonly readAs?: ReadAs;
  readonly gzip: boolean;
  readonly kind: FileKind;
  /** The words that the guess rests on, for telling. */
  readonly kindWhy: readonly string[];
  /** The kind is that of an earlier file of the same shape, not the one it seems to be. */
  readonly kindRemembered?: boolean;
  /** It was chosen by hand. */
  readonly kindChosen?: boolean;
  /** Those of them that the file's name says, or every used sheet; none: all of them. */
  readonly saidOfAll?: readonly string[];
  /** An identity that the whole list is of (from file name, sheet or title), in the words found there. */
  readonly identityWord: string | null;
  readonly sheets: readonly FoundSheet[];
  readonly notes: readonly BookNote[];
  /** Same for files of the same shape: what a mapping is remembered by. */
  readonly shape: string;
}

/** How the sheets of a file are to be read: what was found, or what the user made of it. Plain data. */
export interface Mapping {
  readonly kind: FileKind;
  readonly sheets: readonly SheetMapping[];
}

export interface SheetMapping {
  readonly index: number;
  readonly use: boolean;
  readonly header: { readonly from: number; readonly to: number } | null;
  /** By column of the sheet. */
  readonly meanings: readonly Meaning[];
  readonly wide: readonly WideGroup[];
  readonly unitFromName: boolean;
  /** What is then the unit; none: the sheet's name. */
  readonly unitName?: string;
  /** false: what lines over the persons say of their unit does not count, somebody has chosen one. */
  readonly headingUnits?: false;
  readonly fill?: readonly number[];
  /** The column that says of each row which kind of list it is of: rows of another kind are left out. */
  readonly kinds?: number;
  readonly key?: string;
  readonly headed?: string;
  /** Columns that are not read and may say that a row is not so: it waits. */
  readonly doubts?: readonly number[];
  /** Columns of which somebody has said that they are not to be read. */
  readonly plain?: readonly number[];
  /** Columns of which somebody has said what they are read as: of another file the others are asked anew. None in older ones: all. */
  readonly byHand?: readonly number[];
  /** Columns that a rule leaves, of their year or of what stands beside them: nobody has said so, and another file is asked anew. */
  readonly left?: readonly number[];
  /** By column, what stood in it when that was said: it holds for these values, and for no others. */
  readonly answered?: Readonly<Record<number, readonly string[]>>;
  /** By column, values of which somebody has said that they speak against their rows. */
  readonly against?: Readonly<Record<number, readonly string[]>>;
  /** By column, where dates without a year are to have one. Remembered for no other file. */
  readonly years?: Readonly<Record<number, GivenYear>>;
}

/** A mapping that was used before, by the shape of the file. */
export interface Remembered {
  readonly shape: string;
  readonly mapping: Mapping;
}
