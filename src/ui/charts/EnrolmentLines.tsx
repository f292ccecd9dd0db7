import { Index, Show } from 'solid-js';
import { formatDay, type Day } from '../../base/day';
import { u } from '../i18n/unitWords';
import { c } from '../i18n/charts';
import { changeOf, personsWriting } from './amounts';
import { AxisLeft } from './Axis';
import { ChartFrame, type ChartProps } from './ChartFrame';
import { layLines, type Deadline, type LinesData } from './lines';
import { dashOf, inkOf } from './Patterns';
import { createPlace } from './room';
import type { ChartTable, Label } from './types';
import { Words } from './Words';

/** Persons enrolled so far, day by day: a line for the baseline and each scenario, and the days that matter. */
export function EnrolmentLines(props: ChartProps & { readonly data: LinesData }) {
  const place = createPlace();
  const { room } = place;
  const nameOf = ({ text, sets }: Deadline) =>
    sets.length === props.data.sets.length
      ? text
      : c('deadlineOf', { text, sets: sets.map((set) => props.data.sets[set]?.name ?? '').join(c('listed')) });
  const endOf = (names: readonly string[] | number, count: string) => {
    if (typeof names === 'number') return c('lines.end', { names: c('lines.several', { lines: names }), count });
    return names.length === 0 ? `${count} ${c('persons')}` : c('lines.end', { names: names.join(c('listed')), count });
  };
  const layout = place.drawn(() => layLines(props.data, room(), personsWriting(), nameOf, endOf));
  const middle = (y: number) => y + 0.8 * room().em;
  /** Only days on which a line rises. */
  const table = (): ChartTable => {
    const { sets, first, totals } = props.data;
    const write = personsWriting();
    const length = Math.max(0, ...totals.map((line) => line.length));
    const days = Array.from({ length }, (_, at) => at).filter((at) =>
      totals.some((line) => at === 0 || line[at] !== line[at - 1]),
    );
    return {
      columns: [
        u('curveDate'),
        ...sets.flatMap(({ name }, at) => (at === 0 ? [name] : [name, c('change', { set: name })])),
      ],
      rows: days.reverse().map((at) => ({
        key: String(at),
        cells: [
          { text: formatDay((first + at) as Day) },
          ...sets.flatMap((_, set) => {
            const value = totals[set]?.[at] ?? null;
            const own = { text: write.exact(value) };
            return set === 0 ? [own] : [own, { text: changeOf(totals[0]?.[at] ?? null, value, write.short) }];
          }),
        ],
      })),
    };
  };
  return (
    <ChartFrame {...props} place={place} height={layout().height} table={table()}>
      <AxisLeft ticks={layout().ticks} plot={layout().plot} em={room().em} unit={layout().unit} />
      <Words class="chart-small" labels={layout().dates} />
      <Index each={layout().deadlines}>
        {(deadline) => (
          <line
            class="chart-deadline"
            x1={deadline().x}
            x2={deadline().x}
            y1={deadline().top}
            y2={layout().plot.y + layout().plot.height}
          />
        )}
      </Index>
      <Words class="chart-small chart-days" labels={layout().deadlines.map(({ label }) => label)} />
      <line
        class="chart-now"
        x1={layout().asOf}
        x2={layout().asOf}
        y1={layout().plot.y}
        y2={layout().plot.y + layout().plot.height}
      />
      <Index each={layout().lines}>
        {(line) => (
          <path
            class="chart-line"
            data-line={props.data.sets[line().set]?.id}
            d={line().path}
            stroke={lineInk(line().set)}
            stroke-dasharray={dashOf(line().set)}
          />
        )}
      </Index>
      <Index each={layout().ends}>
        {(end) => <path d={markOf(end().set, end().x, end().y, 0.38 * room().em)} fill={lineInk(end().set)} />}
      </Index>
      <Words class="chart-figure" labels={layout().ends.map(({ label }) => label)} />
      {/* The legend shows the lines themselves. */}
      <Show when={props.data.sets.length > 1}>
        <Index each={layout().legend.entries}>
          {(entry) => (
            <line
              class="chart-line"
              x1={entry().x}
              x2={entry().x + 1.3 * room().em}
              y1={middle(entry().y)}
              y2={middle(entry().y)}
              stroke={lineInk(entry().index)}
              stroke-dasharray={dashOf(entry().index)}
            />
          )}
        </Index>
        <Words labels={layout().legend.entries.map(legendWord)} />
      </Show>
      <line
        class="chart-zero"
        x1={layout().plot.x}
        x2={layout().plot.x + layout().plot.width}
        y1={layout().plot.y + layout().plot.height}
        y2={layout().plot.y + layout().plot.height}
      />
    </ChartFrame>
  );

  function legendWord({ x, y, text }: { readonly x: number; readonly y: number; readonly text: string }): Label {
    return { x: x + 1.8 * room().em, y: middle(y), text };
  }
}

function lineInk(set: number): string {
  return set === 0 ? '#1b2430' : inkOf(set);
}

/** The ends of lines differ by shape too: round, diamond, square, triangle. */
function markOf(set: number, x: number, y: number, half: number): string {
  const [left, right, top, foot] = [x - half, x + half, y - half, y + half];
  const shapes = [
    `M${left},${y}A${half},${half} 0 1 0 ${right},${y}A${half},${half} 0 1 0 ${left},${y}Z`,
    `M${left},${y}L${x},${top}L${right},${y}L${x},${foot}Z`,
    `M${left},${top}H${right}V${foot}H${left}Z`,
    `M${x},${top}L${right},${foot}H${left}Z`,
  ];
  return shapes[set % shapes.length] ?? '';
}
