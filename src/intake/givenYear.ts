/** The year that dates without one are of: those before the month `turn` are of the year after it. */
export interface GivenYear {
  readonly year: number;
  readonly turn: number;
}
