import type { ColumnTexts, FindQuery, ReplacePlan, ViewQuery } from '../../../client/protocol';
import { FIELDS, type FieldId } from '../../../roster/fields';
import { createRosterTable } from '../../../roster/table';
import { UNREADABLE, type NumberFieldId } from '../../../roster/types';

export type Change = ReplacePlan['sample'][number];

/** What replacing would change, from all parts of the search. */
export interface Plan {
  readonly cells: number;
  readonly persons: number;
  /** The first ones, in the order of the screen. */
  readonly sample: readonly Change[];
  readonly columns: ReplacePlan['columns'];
  /** Cells that will hold no date or amount that can be read. */
  readonly unreadable: number;
}

/** Changes shown one by one. */
export const SHOWN = 200;

type Planner = (query: ViewQuery, what: FindQuery, by: string) => Promise<ReplacePlan>;

/** Asks the worker for each part of the search. `order`: where a change stands on screen. */
export async function planAll(
  plan: Planner,
  { query, parts }: { readonly query: ViewQuery; readonly parts: readonly { readonly what: FindQuery }[] },
  by: string,
  order: (change: Change) => number,
): Promise<Plan> {
  const plans: ReplacePlan[] = [];
  for (const { what } of parts) {
    // oxlint-disable-next-line no-await-in-loop -- the worker answers one after the other anyway
    plans.push(await plan(query, what, by));
  }
  return joinPlans(plans, order);
}

/** One plan out of those of parts that have no cell in common. */
export function joinPlans(plans: readonly ReplacePlan[], order: (change: Change) => number): Plan {
  const columns = plans.flatMap((each) => each.columns);
  const persons =
    plans.length === 1 ? (plans[0]?.persons ?? 0) : new Set(columns.flatMap(({ rows }) => [...rows])).size;
  const sample = plans
    .flatMap((each) => each.sample)
    .map((change) => ({ change, at: order(change) }))
    .sort((one, other) => one.at - other.at)
    .slice(0, SHOWN)
    .map(({ change }) => change);
  const cells = plans.reduce((sum, { count }) => sum + count, 0);
  return { cells, persons, sample, columns, unreadable: countUnreadable(columns) };
}

/** The plan with the changes of the one before wherever they are the same: their lines in a list stay what they are. */
export function keepingChanges(plan: Plan, before: Plan | null): Plan {
  const known = new Map(before?.sample.map((change) => [cellKey(change), change]));
  const sample = plan.sample.map((change) => {
    const same = known.get(cellKey(change));
    return same !== undefined && same.from === change.from && same.to === change.to ? same : change;
  });
  return { ...plan, sample };
}

/** Names a cell among all. */
export function cellKey({ row, field }: Pick<Change, 'row' | 'field'>): string {
  return `${row} ${field}`;
}

/** The plan's columns without the cells that were excluded. */
export function withoutCells(columns: ReplacePlan['columns'], excluded: ReadonlySet<string>): readonly ColumnTexts[] {
  if (excluded.size === 0) return columns;
  return columns.flatMap(({ field, rows, texts }): ColumnTexts[] => {
    const kept = [...rows.keys()].filter((index) => !excluded.has(cellKey({ row: rows[index] ?? -1, field })));
    if (kept.length === rows.length) return [{ field, rows, texts }];
    if (kept.length === 0) return [];
    return [
      { field, rows: Uint32Array.from(kept, (index) => rows[index] ?? 0), texts: kept.map((at) => texts[at] ?? '') },
    ];
  });
}

/** How many of the cells are excluded. */
export function countExcluded(columns: ReplacePlan['columns'], excluded: ReadonlySet<string>): number {
  if (excluded.size === 0) return 0;
  return columns.reduce((sum, { field, rows }) => {
    const out = new Set<number>();
    for (const key of excluded) {
      const [row, its] = key.split(' ');
      if (its === field) out.add(Number(row));
    }
    return out.size === 0 ? sum : sum + rows.reduce((count, row) => count + (out.has(row) ? 1 : 0), 0);
  }, 0);
}

/** Cells whose new text is no date or amount; equal texts are read once. */
export function countUnreadable(columns: ReplacePlan['columns']): number {
  return columns.reduce((sum, { field, texts }) => {
    if (!isNumber(field)) return sum;
    const reads = makeReader(field);
    return sum + texts.reduce((count, text) => count + (reads(text) ? 0 : 1), 0);
  }, 0);
}

function isNumber(field: FieldId): field is NumberFieldId {
  return FIELDS[field].kind === 'day' || FIELDS[field].kind === 'money';
}

function makeReader(field: NumberFieldId): (text: string) => boolean {
  const scratch = createRosterTable();
  scratch.append(1);
  const known = new Map<string, boolean>();
  return (text) => {
    let readable = known.get(text);
    if (readable === undefined) {
      scratch.setText(field, 0, text);
      readable = scratch.number(field).values[0] !== UNREADABLE;
      known.set(text, readable);
    }
    return readable;
  };
}
