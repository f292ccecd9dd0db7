/** What charts are drawn from, and what they are drawn as. Plain data; lengths are CSS pixels. */

/** null: unknown. It is never drawn as 0. */
export type Figure = number | null;

/** The space a picture has, and its size of type. */
export interface Room {
  readonly width: number;
  readonly em: number;
}

/** One of the results that stand beside each other: the baseline first. */
export interface ChartSet {
  readonly id: string;
  readonly name: string;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A part of a picture that opens what is behind it. */
export interface Hit {
  readonly key: string;
  readonly box: Box;
  readonly label: string;
  run(): void;
}

/** A word of a picture; `x` is its start, its end (`end`) or its middle. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor?: 'middle' | 'end';
}

export interface Tick {
  readonly at: number;
  readonly text: string;
}

/** The same figures as the picture, as rows of words. */
export interface ChartTable {
  /** What the figures are in, where it is one for all of them. */
  readonly unit?: string;
  readonly columns: readonly string[];
  readonly rows: readonly ChartTableRow[];
}
export interface ChartTableRow {
  readonly key: string;
  readonly cells: readonly ChartCell[];
  /** A line of sums. */
  readonly total?: boolean;
}
export interface ChartCell {
  readonly text: string;
  readonly run?: (() => void) | undefined;
}

/** What stands on a saved picture beside the picture itself. */
export interface Caption {
  /** 口径: what is counted. */
  readonly base: string;
  /** 截至 …; the as-of date. */
  readonly asOf: string;
  /** Workbook, policy and its version. */
  readonly source: string;
  /** What each of the sets beside the baseline changes, a sentence or '' each: the page shows it elsewhere, a saved picture has only this. */
  readonly supposes?: readonly string[] | undefined;
}
