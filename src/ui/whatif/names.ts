import type { Bucket } from '../../client/protocol';

/** Persons behind a number: of which scenario, and in which bucket. */
export interface Asked {
  readonly scenario: number;
  readonly bucket: Bucket;
  /** The button that was pressed: the focus goes back to it. */
  readonly from: HTMLElement | null;
}
