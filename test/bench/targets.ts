/** The table of design.md 6: what is to be reached, by number of persons. The row on four scenarios comes later. */
export const SIZES = { small: 98_000, large: 1_487_341 } as const;
export type Size = keyof typeof SIZES;

interface Target {
  readonly what: string;
  readonly unit: 'ms' | 'MB' | 'KB';
  /** Which figure of the sample is held against the target. */
  readonly by: 'median' | 'most';
  readonly small: number | null;
  readonly large: number | null;
}

export const TARGETS = {
  recalculate: { what: 'recalculate every person and unit', unit: 'ms', by: 'median', small: 5, large: 80 },
  edit: { what: 'one cell edited: durable, recalculated, painted', unit: 'ms', by: 'median', small: 25, large: 60 },
  paste: { what: 'paste 1000 rows: the same', unit: 'ms', by: 'median', small: 150, large: 300 },
  open: { what: 'open a stored workbook: grid painted', unit: 'ms', by: 'median', small: 1000, large: 3000 },
  import: {
    what: 'import a standard CSV: stored, computed, shown',
    unit: 'ms',
    by: 'median',
    small: 3000,
    large: 40_000,
  },
  asOf: { what: 'as-of date moved: everything painted', unit: 'ms', by: 'median', small: 33, large: 150 },
  sort: { what: 'sort by a column: painted', unit: 'ms', by: 'median', small: 120, large: 2000 },
  filter: { what: 'filter (quick search): painted', unit: 'ms', by: 'median', small: 120, large: 2000 },
  firstFilter: {
    what: 'the first filter after opening: painted',
    unit: 'ms',
    by: 'median',
    small: 120,
    large: 2000,
  },
  usable: { what: 'second visit, cached by the browser: usable', unit: 'ms', by: 'median', small: 1000, large: null },
  firstScript: { what: 'JavaScript before the first lazy part, gzip', unit: 'KB', by: 'most', small: 450, large: null },
  memory: { what: 'memory, page and worker', unit: 'MB', by: 'most', small: 300, large: 1536 },
} as const satisfies Record<string, Target>;

export type Measured = keyof typeof TARGETS;
