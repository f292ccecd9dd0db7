/** Columns that every policy may have; those of funders, funds and further rates carry an id. */
export type PlainColumn =
  | 'rank'
  | 'unit'
  | 'target'
  | 'enrolled'
  | 'bar'
  | 'completion'
  | 'gap'
  | 'participation'
  | 'should'
  | 'roster'
  | 'excluded'
  | 'population'
  | 'specialShould'
  | 'specialEnrolled'
  | 'coverage'
  | 'complete'
  | 'receivable'
  | 'receivableUnknown'
  | 'collected'
  | 'collectedExcluded'
  | 'aidUnknown'
  | 'counted'
  | 'award'
  | 'consequences';
export type UnitColumn =
  | PlainColumn
  | `entitled.${string}`
  | `settled.${string}`
  | `fund.${string}`
  | `beside.${string}`;
