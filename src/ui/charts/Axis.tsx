import { Index } from 'solid-js';
import { widthOf } from './measure';
import type { Box, Label, Tick } from './types';
import { Words } from './Words';

/** The size of small words, as in charts.css, and how much wider some types are than they are taken for. */
const SMALL = 0.85;
const WIDER = 1.15;

/** Upright grid lines with their figures below, and the unit at the end. */
export function AxisBelow(props: { ticks: readonly Tick[]; plot: Box; em: number; unit: Label }) {
  const foot = () => props.plot.y + props.plot.height;
  /** A figure gives way to the one before, the last one to the unit, where they would meet. */
  const told = () => {
    const end = props.unit.x - (WIDER * widthOf(props.unit.text) + 0.8) * props.em * SMALL;
    let free = -Infinity; // where the figure before ends
    return props.ticks.filter(({ at, text }) => {
      const half = (widthOf(text) / 2) * props.em * SMALL * WIDER;
      if (at + half > end || at - half < free) return false;
      free = at + half + 0.4 * props.em;
      return true;
    });
  };
  return (
    <>
      <Index each={props.ticks}>
        {(tick) => <line class="chart-grid" x1={tick().at} x2={tick().at} y1={props.plot.y} y2={foot()} />}
      </Index>
      <Words
        class="chart-small"
        labels={told().map(({ at, text }) => ({ x: at, y: foot() + 0.9 * props.em, text, anchor: 'middle' }))}
      />
      <Words class="chart-small" labels={[props.unit]} />
    </>
  );
}

/** Level grid lines with their figures at the left. */
export function AxisLeft(props: { ticks: readonly Tick[]; plot: Box; em: number; unit: Label }) {
  return (
    <>
      <Index each={props.ticks}>
        {(tick) => (
          <line
            class="chart-grid"
            x1={props.plot.x}
            x2={props.plot.x + props.plot.width}
            y1={tick().at}
            y2={tick().at}
          />
        )}
      </Index>
      <Words
        class="chart-small"
        labels={props.ticks.map(({ at, text }) => ({ x: props.plot.x - 0.4 * props.em, y: at, text, anchor: 'end' }))}
      />
      <Words class="chart-small" labels={[props.unit]} />
    </>
  );
}
