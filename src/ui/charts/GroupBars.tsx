import { createEffect, createMemo, createUniqueId, Index, Show } from 'solid-js';
import { c } from '../i18n/charts';
import { changeOf, type Writing } from './amounts';
import { AxisBelow } from './Axis';
import { barsWriting, layBars, shortened, type BarGroup, type BarsData } from './bars';
import { ChartFrame, type ChartProps } from './ChartFrame';
import { LegendView } from './LegendView';
import { fillOf, inkOf, Patterns } from './Patterns';
import { createPlace } from './room';
import type { ChartSet, ChartTable, Hit } from './types';
import { Words } from './Words';

export interface GroupBarsProps extends ChartProps {
  readonly data: BarsData;
  /** What the column of groups is called in the table. */
  readonly groupWord: string;
  /** A line of sums in the table, where the groups add up to something. */
  readonly total?: BarGroup | undefined;
  onPick?: ((group: string, set: string) => void) | undefined;
  /** How figures are written where the same ones stand elsewhere too; else as `barsWriting` says. */
  readonly writing?: Writing | undefined;
  /** Thinner bars, closer together. */
  readonly close?: boolean | undefined;
  /** Told which names had to be cut short. */
  onShortened?: ((names: readonly string[]) => void) | undefined;
}

/** Amounts of money in groups, a bar for the baseline and each scenario, on one scale. */
export function GroupBars(props: GroupBarsProps) {
  const prefix = createUniqueId();
  const place = createPlace();
  const { room } = place;
  const writing = createMemo(() => props.writing ?? barsWriting(props.data));
  const layout = place.drawn(() => layBars(props.data, room(), writing(), c('unknown'), props.close === true));
  createEffect(() => props.onShortened?.(shortened(layout())));
  const nameOf = (group: BarGroup, set: ChartSet, at: number) =>
    c('barOf', { group: group.name, set: set.name, amount: writing().exact(group.values[at] ?? null) });
  const hits = createMemo((): readonly Hit[] | undefined => {
    const pick = props.onPick;
    if (pick === undefined) return undefined;
    // The names hold at once; out of sight the picture, and with it the places, come later.
    const { bars } = layout();
    const lines = new Map(bars.map(({ key, line }) => [key, line]));
    return props.data.groups.flatMap((group) =>
      props.data.sets.flatMap((set, at): Hit[] => {
        const key = `${group.id}/${set.id}`;
        const box = lines.get(key) ?? bars.at(-1)?.line;
        // Behind what is unknown stands nobody.
        return box === undefined || (group.values[at] ?? null) === null
          ? []
          : [{ key, box, label: nameOf(group, set, at), run: () => pick(group.id, set.id) }];
      }),
    );
  });
  const table = (): ChartTable => {
    const { sets, groups } = props.data;
    const line = (group: BarGroup, total: boolean) => ({
      key: group.id,
      total,
      cells: [
        { text: group.name },
        ...sets.flatMap((set, at) => {
          const value = group.values[at] ?? null;
          const pick = total || value === null ? undefined : props.onPick;
          const own = { text: writing().exact(value), run: pick && (() => pick(group.id, set.id)) };
          return at === 0
            ? [own]
            : [own, { text: changeOf(group.values[0] ?? null, value, (each) => writing().exact(each)) }];
        }),
      ],
    });
    return {
      unit: c('yuan'),
      columns: [
        props.groupWord,
        ...sets.flatMap(({ name }, at) => (at === 0 ? [name] : [name, c('change', { set: name })])),
      ],
      rows: [
        ...groups.map((group) => line(group, false)),
        ...(props.total === undefined ? [] : [line(props.total, true)]),
      ],
    };
  };
  return (
    <ChartFrame {...props} place={place} height={layout().height} table={table()} hits={hits()}>
      <Patterns prefix={prefix} count={props.data.sets.length} em={room().em} />
      <AxisBelow ticks={layout().ticks} plot={layout().plot} em={room().em} unit={layout().unit} />
      <LegendView legend={layout().legend} prefix={prefix} em={room().em} />
      <Index each={layout().bars}>
        {(bar) => (
          <Show when={bar().box}>
            {(box) => (
              <rect
                class="chart-bar"
                data-bar={bar().key}
                x={box().x}
                y={box().y}
                width={box().width}
                height={box().height}
                fill={fillOf(prefix, bar().set)}
                stroke={inkOf(bar().set)}
                stroke-width="1.5"
              />
            )}
          </Show>
        )}
      </Index>
      <Words labels={layout().names} />
      <Words
        class="chart-figure"
        labels={layout().bars.flatMap(({ label, change }) => (change === null ? [label] : [label, change]))}
      />
      <line
        class="chart-zero"
        x1={layout().plot.x}
        x2={layout().plot.x}
        y1={layout().plot.y}
        y2={layout().plot.y + layout().plot.height}
      />
    </ChartFrame>
  );
}
