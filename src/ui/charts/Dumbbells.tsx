import { createMemo, createSignal, Index, Show, type JSX } from 'solid-js';
import { c } from '../i18n/charts';
import { changeOf, personsWriting, type Writing } from './amounts';
import { AxisBelow } from './Axis';
import { ChartFrame, type ChartProps } from './ChartFrame';
import { byChange, layDumbbells, pairsWriting, restOf, type Pair } from './dumbbells';
import { createPlace } from './room';
import type { ChartTable, Figure, Hit } from './types';
import { Words } from './Words';

export interface DumbbellsProps extends ChartProps {
  readonly pairs: readonly Pair[];
  readonly of: 'money' | 'persons';
  /** What a line is called in the table: 村（社区） … */
  readonly unitWord: string;
  readonly names: { readonly before: string; readonly after: string };
  /** How many lines at first; the others are told in one sentence and a press away. */
  readonly limit?: number | undefined;
  /** A line of the picture stands for both sides, a figure of the table for one, or for the change. */
  onPick?: ((unit: string, on: 'before' | 'after' | 'either' | 'differs') => void) | undefined;
  readonly tools?: JSX.Element;
  /** How figures are written where they belong to others; else as `pairsWriting` says. */
  readonly writing?: Writing | undefined;
}

const LIMIT = 12;

/** A figure of every unit before (ring) and after (diamond), the largest changes first. */
export function Dumbbells(props: DumbbellsProps) {
  const place = createPlace();
  const { room } = place;
  const [all, showAll] = createSignal(false);
  const limit = () => props.limit ?? LIMIT;
  const sorted = createMemo(() => byChange(props.pairs));
  const shown = createMemo(() => (all() ? sorted() : sorted().slice(0, limit())));
  const writing = createMemo(
    () => props.writing ?? (props.of === 'persons' ? personsWriting() : pairsWriting(props.pairs)),
  );
  const layout = place.drawn(() => layDumbbells(shown(), room(), writing(), c('unknown')));
  const notes = createMemo(() => {
    const rest = restOf(sorted().slice(shown().length));
    const change = changeOf(0, rest.change, (each) => writing().said(each));
    return [
      c('dumbbellKey', { before: props.names.before, after: props.names.after }),
      ...(rest.units === 0
        ? []
        : [
            c('rest', { units: rest.units, changed: rest.changed, change }),
            ...(rest.unknown === 0 ? [] : [c('restUnknown', { units: rest.unknown })]),
          ]),
      ...(props.notes ?? []),
    ];
  });
  const words = ({ name, before, after }: Pair) =>
    c('pairOf', {
      unit: name,
      before: writing().exact(before),
      after: writing().exact(after),
      change: changeOf(before, after, (each) => writing().exact(each)),
    });
  const hits = createMemo((): readonly Hit[] | undefined => {
    const pick = props.onPick;
    if (pick === undefined) return undefined;
    // The names hold at once; out of sight the picture, and with it the places, come later.
    const { rows } = layout();
    return shown().flatMap((pair, at): Hit[] => {
      const box = (rows[at] ?? rows.at(-1))?.line;
      return box === undefined ? [] : [{ key: pair.id, box, label: words(pair), run: () => pick(pair.id, 'either') }];
    });
  });
  const table = (): ChartTable => {
    const pick = props.onPick;
    const opens = ({ id }: Pair, figure: Figure, on: 'before' | 'after') =>
      pick === undefined || figure === null || figure === 0 ? undefined : () => pick(id, on);
    return {
      unit: c(props.of === 'persons' ? 'persons' : 'yuan'),
      columns: [props.unitWord, props.names.before, props.names.after, c('difference')],
      rows: sorted().map((pair) => ({
        key: pair.id,
        cells: [
          { text: pair.name },
          { text: writing().exact(pair.before), run: opens(pair, pair.before, 'before') },
          { text: writing().exact(pair.after), run: opens(pair, pair.after, 'after') },
          {
            text: changeOf(pair.before, pair.after, (each) => writing().exact(each)),
            run: pick && (() => pick(pair.id, 'differs')),
          },
        ],
      })),
    };
  };
  const more = () => (
    <>
      {props.tools}
      <Show when={props.pairs.length > limit()}>
        <button type="button" class="button button-small" aria-pressed={all()} onClick={() => showAll(!all())}>
          {c('allUnits', { count: props.pairs.length })}
        </button>
      </Show>
    </>
  );
  return (
    <ChartFrame
      {...props}
      notes={notes()}
      tools={more()}
      place={place}
      height={layout().height}
      table={table()}
      hits={hits()}
    >
      <AxisBelow ticks={layout().ticks} plot={layout().plot} em={room().em} unit={layout().unit} />
      <line
        class="chart-zero"
        x1={layout().zero}
        x2={layout().zero}
        y1={layout().plot.y}
        y2={layout().plot.y + layout().plot.height}
      />
      <Index each={layout().rows}>
        {(row) => (
          <g data-pair={row().key}>
            <Show when={row().before !== null && row().after !== null}>
              <line class="chart-between" x1={row().before ?? 0} x2={row().after ?? 0} y1={row().y} y2={row().y} />
            </Show>
            <Show when={row().before !== null}>
              <circle class="chart-before" cx={row().before ?? 0} cy={row().y} r={layout().mark * 0.9} />
            </Show>
            <Show when={row().after !== null}>
              <path class="chart-after" d={diamond(row().after ?? 0, row().y, layout().mark)} />
            </Show>
          </g>
        )}
      </Index>
      <Words labels={layout().rows.map(({ name }) => name)} />
      <Words class="chart-figure" labels={layout().rows.map(({ label }) => label)} />
    </ChartFrame>
  );
}

function diamond(x: number, y: number, half: number): string {
  const side = half * 1.15;
  return `M${x - side},${y}L${x},${y - side}L${x + side},${y}L${x},${y + side}Z`;
}
