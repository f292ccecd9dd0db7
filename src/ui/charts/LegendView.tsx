import { Index } from 'solid-js';
import { SWATCH, type Legend } from './legend';
import { fillOf, inkOf } from './Patterns';
import { Words } from './Words';

/** Swatches with their names, above a picture. */
export function LegendView(props: { legend: Legend; prefix: string; em: number }) {
  const middle = (y: number) => y + 0.8 * props.em;
  return (
    <>
      <Index each={props.legend.entries}>
        {(entry) => (
          <rect
            x={entry().x + 0.75}
            y={middle(entry().y) - 0.45 * props.em}
            width={(SWATCH - 0.2) * props.em}
            height={0.9 * props.em}
            fill={fillOf(props.prefix, entry().index)}
            stroke={inkOf(entry().index)}
            stroke-width="1.5"
          />
        )}
      </Index>
      <Words
        labels={props.legend.entries.map(({ x, y, text }) => ({
          x: x + (SWATCH + 0.3) * props.em,
          y: middle(y),
          text,
        }))}
      />
    </>
  );
}
