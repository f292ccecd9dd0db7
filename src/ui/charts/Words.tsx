import { Index } from 'solid-js';
import type { Label } from './types';

/** Words of a picture, in the middle of their line. */
export function Words(props: { labels: readonly Label[]; class?: string }) {
  return (
    <Index each={props.labels}>
      {(label) => (
        <text
          class={`chart-word ${props.class ?? ''}`}
          x={label().x}
          y={label().y}
          text-anchor={label().anchor ?? 'start'}
          dominant-baseline="central"
        >
          {label().text}
        </text>
      )}
    </Index>
  );
}
