import { createSignal, Index } from 'solid-js';
import type { Hit } from './types';

/**
 * What can be pressed in a picture, laid over it: a picture itself has no parts for a screen reader. One stop for Tab; arrows
 * walk, Enter and space open.
 */
export function Hits(props: { hits: readonly Hit[]; width: number; height: number; label: string }) {
  const [at, setAt] = createSignal(0);
  let host!: SVGSVGElement;
  const current = () => Math.min(at(), props.hits.length - 1);
  const moves: Readonly<Record<string, (from: number) => number>> = {
    ArrowDown: (from) => from + 1,
    ArrowRight: (from) => from + 1,
    ArrowUp: (from) => from - 1,
    ArrowLeft: (from) => from - 1,
    Home: () => 0,
    End: () => props.hits.length - 1,
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const move = moves[event.key];
    const opens = event.key === 'Enter' || event.key === ' ';
    if (move === undefined && !opens) return;
    event.preventDefault();
    event.stopPropagation();
    if (move === undefined) {
      props.hits[current()]?.run();
      return;
    }
    setAt(Math.min(Math.max(move(current()), 0), props.hits.length - 1));
    host.querySelectorAll<SVGElement>('[role="button"]')[current()]?.focus();
  };
  return (
    <svg
      ref={host}
      class="chart-hits"
      width={props.width}
      height={props.height}
      viewBox={`0 0 ${props.width} ${props.height}`}
      role="group"
      aria-label={props.label}
    >
      <Index each={props.hits}>
        {(hit, index) => (
          <rect
            class="chart-hit"
            role="button"
            tabindex={index === current() ? 0 : -1}
            aria-label={hit().label}
            data-hit={hit().key}
            x={hit().box.x}
            y={hit().box.y}
            width={hit().box.width}
            height={hit().box.height}
            onFocus={() => setAt(index)}
            onKeyDown={onKey}
            onClick={() => hit().run()}
          >
            <title>{hit().label}</title>
          </rect>
        )}
      </Index>
    </svg>
  );
}
