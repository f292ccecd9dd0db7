import type { Bucket } from '../../client/protocol';

/** Persons behind a number: of which scenario, and in which bucket. */
export interface Asked {
  readonly scenario: number;
  readonly bucket: Bucket;
  /** What was pressed, a button or a part of a picture: the focus goes back to it. */
  readonly from: HTMLElement | SVGElement | null;
}
