/** The grid's colours as literals: Chrome 109 has no color-mix(), so every shade is worked out here. */
export const palette = {
  ground: '#ffffff',
  text: '#1b2430',
  accent: '#005a9c',
  error: '#a8123a',
  header: '#f4f6f8',
  hairline: '#dfe4e9',
  line: '#c5ced6',
} as const;

type Channels = readonly [red: number, green: number, blue: number];

function channels(hex: string): Channels {
  const digits = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  if (!digits) throw new Error(`not a colour of the form #rrggbb: ${hex}`);
  const [, red = '', green = '', blue = ''] = digits;
  return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)];
}

function byte(value: number): string {
  return Math.round(value).toString(16).padStart(2, '0');
}

/** `color` laid over `ground` with the given share (0 to 1), as an opaque colour. */
export function blend(color: string, share: number, ground: string = palette.ground): string {
  const below = channels(ground);
  return `#${channels(color)
    .map((value, i) => byte(value * share + (below[i] ?? 0) * (1 - share)))
    .join('')}`;
}

/** `color` made see-through, for what lies over cells whose own colour must still be seen. */
export function veil(color: string, share: number): string {
  return `#${channels(color).map(byte).join('')}${byte(share * 255)}`;
}
