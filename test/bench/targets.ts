/**
 * What is to be reached, by number of persons: the table of design.md 6, then what
 * the hands of a spreadsheet are to reach at 98,000 persons.
 */
export const SIZES = { small: 98_000, large: 1_487_341 } as const;
export type Size = keyof typeof SIZES;

interface Target {
  readonly what: string;
  readonly unit: 'ms' | 'MB' | 'KB' | 'fps';
  /** Which figure of the sample is held against the target. */
  readonly by: 'median' | 'most';
  /** The target is the least that will do, not the most. */
  readonly atLeast?: true;
  readonly small: number | null;
  readonly large: number | null;
}

export const TARGETS = {
  recalculate: { what: 'recalculate every person and unit', unit: 'ms', by: 'median', small: 5, large: 80 },
  whatIf: { what: 'baseline and three scenarios, all moved: totals', unit: 'ms', by: 'median', small: 5, large: 20 },
  whatIfPersons: {
    what: 'names behind a bucket of a scenario just moved: all rows found, 100 read',
    unit: 'ms',
    by: 'median',
    small: null,
    large: null,
  },
  seek: { what: 'goal seek: the premium for a total', unit: 'ms', by: 'median', small: 500, large: null },
  slide: {
    what: 'premium slider moved, three scenarios: totals, tables and charts painted',
    unit: 'ms',
    by: 'median',
    small: 33,
    large: 50,
  },
  explain: { what: 'a person explained, all that the drawer says', unit: 'ms', by: 'median', small: 10, large: 10 },
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
  key: { what: 'arrow key: the next cell painted with the focus', unit: 'ms', by: 'median', small: 16, large: null },
  keyFar: {
    what: 'Ctrl+arrow down: the edge painted with the focus',
    unit: 'ms',
    by: 'median',
    small: null,
    large: null,
  },
  rangeDrag: {
    what: 'range dragged in a grid of 1100 × 650: frames a second',
    unit: 'fps',
    by: 'median',
    atLeast: true,
    small: 60,
    large: null,
  },
  rangeDragLongest: { what: 'the same: longest frame', unit: 'ms', by: 'median', small: null, large: null },
  sortName: { what: 'sort by name after an edit: painted', unit: 'ms', by: 'median', small: 300, large: null },
  firstSortName: {
    what: 'sort by name, the first after opening: painted',
    unit: 'ms',
    by: 'median',
    small: 300,
    large: null,
  },
  filterList: {
    what: 'list of check boxes of a column, after an edit: painted',
    unit: 'ms',
    by: 'median',
    small: 150,
    large: null,
  },
  find: {
    what: 'find in all columns, after an edit: from Enter to the count painted',
    unit: 'ms',
    by: 'median',
    small: 200,
    large: null,
  },
  findTyped: {
    what: 'the same without Enter: from the text, the wait for the hand to rest (120 ms) included',
    unit: 'ms',
    by: 'median',
    small: null,
    large: null,
  },
  sumColumn: {
    what: 'head pressed: sum of the whole column painted',
    unit: 'ms',
    by: 'median',
    small: 50,
    large: null,
  },
  sumAll: { what: 'Ctrl+A: sum of all columns painted', unit: 'ms', by: 'median', small: null, large: null },
  scrollBlank: {
    what: 'scroll bar dragged through all in 2 s: longest time with blank rows on screen',
    unit: 'ms',
    by: 'most',
    small: 100,
    large: null,
  },
  pasteMany: {
    what: 'paste of 50,001 cells: durable, recalculated, painted',
    unit: 'ms',
    by: 'median',
    small: null,
    large: null,
  },
  undoMany: { what: 'undo of that paste: the same', unit: 'ms', by: 'median', small: null, large: null },
  importXlsx: {
    what: 'an .xlsx of 85,000 × 20 with 42,000 merges: from the choice to its preview',
    unit: 'ms',
    by: 'median',
    small: 12_000,
    large: null,
  },
  importXlsxMemory: {
    what: 'the same: most memory meanwhile, page and workers',
    unit: 'MB',
    by: 'most',
    small: 1024,
    large: null,
  },
  importMessyCsv: {
    what: 'the same list as CSV: from the choice to its preview',
    unit: 'ms',
    by: 'median',
    small: 3000,
    large: null,
  },
  matchPayments: {
    what: 'a list of 20,000 payments: from the choice to its preview, matched to all persons',
    unit: 'ms',
    by: 'median',
    small: 1000,
    large: null,
  },
  pasteRows: {
    what: 'a list of 5000 rows pasted: its preview',
    unit: 'ms',
    by: 'median',
    small: 500,
    large: null,
  },
  importSealed: { what: 'import, what is stored encrypted', unit: 'ms', by: 'median', small: null, large: null },
  editSealed: { what: 'edit, what is stored encrypted', unit: 'ms', by: 'median', small: null, large: null },
  pasteSealed: { what: 'paste, what is stored encrypted', unit: 'ms', by: 'median', small: null, large: null },
  openSealed: {
    what: 'open, what is stored encrypted: from Enter after the password, whose key is made meanwhile',
    unit: 'ms',
    by: 'median',
    small: null,
    large: null,
  },
} as const satisfies Record<string, Target>;

export type Measured = keyof typeof TARGETS;
