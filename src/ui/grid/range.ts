import { createMemo, createSignal, type Accessor } from 'solid-js';
import { without } from './blocks';
import { blockOf, holds, type Block, type Spot } from './sheet';
import { stepInside, type Step } from './walking';

/** Whether a selected block runs over whole rows or whole columns, however many of them there are. */
export type Whole = 'rows' | 'columns' | 'all' | null;

/** One selected block: it grows from its anchor to its head. */
export interface Area {
  readonly anchor: Spot;
  readonly head: Spot;
  readonly whole: Whole;
  /** The cell inside that Enter or Tab has gone to; absent: the anchor has the focus. */
  readonly at?: Spot;
}

/** The selected cells: any number of blocks. The last one is active: it holds the focused cell, at first its anchor. */
export interface Range {
  /** The active block; a single cell where nothing else is selected; null while no cell has the focus. */
  readonly block: Accessor<Block | null>;
  /** All selected blocks, the active one last. */
  readonly blocks: Accessor<readonly Block[]>;
  /** What the active block runs over as a whole. */
  readonly whole: Accessor<Whole>;
  /** The cell that has the focus and where typing goes. */
  readonly anchor: Accessor<Spot | null>;
  /** The corner that moves with Shift. */
  readonly head: Accessor<Spot | null>;
  /** Where the hand went last: the cell that Enter or Tab has gone to, else the corner that moves with Shift. */
  readonly latest: Accessor<Spot | null>;
  /** Selects one cell and nothing else. */
  collapse(to: Spot): void;
  /** Moves the far corner of the active block, which need not be on screen. It goes on being whole rows or columns unless told. */
  extend(to: Spot, whole?: Whole): void;
  /** Selects a block around the focused cell and nothing else. */
  select(anchor: Spot, head: Spot, whole?: Whole): void;
  /** Selects a further block, which becomes the active one. */
  add(block: Block): void;
  addArea(anchor: Spot, head: Spot, whole?: Whole): void;
  /** Makes the active block run over whole rows or columns and selects nothing else; the focused cell stays. */
  widen(whole: Whole): void;
  /** Where Enter or Tab leads inside the selection; null where a single cell is selected. */
  step(along: 'rows' | 'columns', back: boolean): Step | null;
  /** Takes the focus there; what is selected stays selected. */
  walk(step: Step): void;
  /** Takes one cell out of the selection; false where it is the only one. */
  exclude(spot: Spot): boolean;
  drop(): void;
  /** Columns stand elsewhere now: the blocks go with the columns at their corners. */
  remap(place: (before: number) => number): void;
}

export interface Extent {
  readonly rows: () => number;
  readonly columns: () => number;
}

/** Keeps the selected blocks; what draws them listens. */
export function createRange(extent: Extent): Range {
  const [areas, setAreas] = createSignal<readonly Area[]>([]);
  const toBlock = ({ anchor, head, whole }: Area): Block => {
    const block = blockOf(anchor, head);
    return {
      ...block,
      ...(whole === 'columns' || whole === 'all' ? { top: 0, bottom: Math.max(0, extent.rows() - 1) } : {}),
      ...(whole === 'rows' || whole === 'all' ? { left: 0, right: Math.max(0, extent.columns() - 1) } : {}),
    };
  };
  // A walk inside the selection selects nothing else: nobody is to add it up anew.
  const blocks = createMemo(() => areas().map(toBlock), [], { equals: sameBlocks });
  const active = () => areas().at(-1) ?? null;
  return {
    blocks,
    block: () => blocks().at(-1) ?? null,
    whole: () => active()?.whole ?? null,
    anchor: () => active()?.at ?? active()?.anchor ?? null,
    head: () => active()?.head ?? null,
    latest: () => active()?.at ?? active()?.head ?? null,
    collapse: (to) => setAreas([{ anchor: to, head: to, whole: null }]),
    extend(to, whole) {
      const now = active();
      const anchor = now?.at ?? now?.anchor ?? to;
      const area = { anchor, head: to, whole: whole === undefined ? (now?.whole ?? null) : whole };
      setAreas((all) => [...all.slice(0, -1), area]);
    },
    select: (anchor, head, whole = null) => setAreas([{ anchor, head, whole }]),
    add: ({ top, left, bottom, right }) =>
      setAreas((now) => [
        ...now,
        { anchor: { row: top, column: left }, head: { row: bottom, column: right }, whole: null },
      ]),
    addArea: (anchor, head, whole = null) => setAreas((now) => [...now, { anchor, head, whole }]),
    widen: (whole) =>
      setAreas((all) => {
        const last = all.at(-1);
        return last === undefined ? all : [{ ...last, whole }];
      }),
    step(along, back) {
      const now = active();
      return now === null ? null : stepInside(blocks(), now.at ?? now.anchor, along, back);
    },
    walk({ spot, turn }) {
      const all = areas();
      const turned =
        turn === 0 ? all : turn === 1 ? [...all.slice(1), ...all.slice(0, 1)] : [...all.slice(-1), ...all.slice(0, -1)];
      const last = turned.at(-1);
      if (last === undefined || !holds(toBlock(last), spot.row, spot.column)) {
        setAreas([{ anchor: spot, head: spot, whole: null }]); // something else has been selected in the meantime
        return;
      }
      setAreas(turned.map((area) => (area === last ? { ...area, at: spot } : withoutWalk(area))));
    },
    exclude(spot) {
      const left = areas().flatMap((area): readonly Area[] => {
        const block = toBlock(area);
        return holds(block, spot.row, spot.column)
          ? without(block, spot).map(({ top, bottom, left: first, right }) => ({
              anchor: { row: top, column: first },
              head: { row: bottom, column: right },
              whole: null,
            }))
          : [area];
      });
      if (left.length === 0) return false;
      setAreas(left);
      return true;
    },
    drop: () => setAreas([]),
    remap(place) {
      const moved = ({ row, column }: Spot): Spot => ({
        row,
        column: Math.max(0, Math.min(place(column), extent.columns() - 1)),
      });
      setAreas((now) =>
        now.map(({ anchor, head, whole, at }) => ({
          anchor: moved(anchor),
          head: moved(head),
          whole,
          ...(at === undefined ? {} : { at: moved(at) }),
        })),
      );
    },
  };
}

function withoutWalk({ anchor, head, whole }: Area): Area {
  return { anchor, head, whole };
}

function sameBlocks(one: readonly Block[], other: readonly Block[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ top, left, bottom, right }, index) => {
      const to = other[index];
      return to?.top === top && to.left === left && to.bottom === bottom && to.right === right;
    })
  );
}
