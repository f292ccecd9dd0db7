import { For } from 'solid-js';

/**
 * Fills that differ without colour: hatches in each direction, dots, grids. One index is one colour with one pattern; the first is
 * the baseline's. Attributes, not classes: what is saved as a picture takes them along.
 */
const INK = ['#8a97a5', '#005a9c', '#9a4a00', '#6b3fa0', '#006b4f', '#a8123a', '#6a5a00', '#1b2430'] as const;
const KINDS = ['plain', 'rising', 'dots', 'level', 'falling', 'grid', 'upright', 'cross'] as const;
export const PATTERNS = INK.length * 2;

/** Beyond the eight colours come the same ones with the next pattern. */
function lookOf(index: number): { readonly ink: string; readonly kind: (typeof KINDS)[number] } {
  const round = Math.floor(index / INK.length);
  return {
    ink: INK[index % INK.length] ?? INK[0],
    kind: KINDS[(index + round * 3) % KINDS.length] ?? 'plain',
  };
}

export function fillOf(prefix: string, index: number): string {
  return `url(#${prefix}-${index % PATTERNS})`;
}

/** The colour of lines and borders of the same thing. */
export function inkOf(index: number): string {
  return lookOf(index % PATTERNS).ink;
}

/** Dashes of the lines of sets: the baseline's is whole. */
export function dashOf(set: number): string {
  return ['none', '9 4', '2 4', '10 3 2 3'][set % 4] ?? 'none';
}

/** @param em the size of type, so that hatches grow with it */
export function Patterns(props: { prefix: string; count: number; em: number }) {
  const size = () => Math.max(6, props.em * 0.5);
  return (
    <defs>
      <For each={Array.from({ length: Math.min(props.count, PATTERNS) }, (_, index) => index)}>
        {(index) => {
          const { ink, kind } = lookOf(index);
          const turn = { rising: 45, falling: -45, upright: 0, level: 90 };
          const angle = kind in turn ? turn[kind as keyof typeof turn] : kind === 'cross' ? 45 : 0;
          return (
            <pattern
              id={`${props.prefix}-${index}`}
              width={size()}
              height={size()}
              patternUnits="userSpaceOnUse"
              patternTransform={`rotate(${angle})`}
            >
              <rect width={size()} height={size()} fill={kind === 'plain' ? ink : '#fff'} />
              <rect width={size()} height={size()} fill={ink} fill-opacity={kind === 'plain' ? 1 : 0.22} />
              {kind === 'dots' ? (
                <circle cx={size() / 2} cy={size() / 2} r={size() / 4} fill={ink} />
              ) : kind === 'plain' ? null : (
                <rect width={size() / 2.6} height={size()} fill={ink} />
              )}
              {kind === 'grid' || kind === 'cross' ? <rect width={size()} height={size() / 2.6} fill={ink} /> : null}
            </pattern>
          );
        }}
      </For>
    </defs>
  );
}
