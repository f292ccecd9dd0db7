/** Where the date of a mark is written: beside its line, or nowhere where it would lie over another one. */
export type LabelSide = 'right' | 'left' | 'none';

/** Pixels a date takes with its distance to the line. */
const WIDTH = 46;

/**
 * Sides for the dates of marks at these pixels (rising) of a track. A date stands right of its line, at the end of the track
 * left of it; on the other side where there is no room, and is left out where there is none on either: its line stays.
 */
export function labelSides(places: readonly number[], track: number): readonly LabelSide[] {
  const written: (readonly [number, number])[] = [];
  const free = (from: number, to: number, own: number) =>
    from >= 0 &&
    to <= track &&
    places.every((place, index) => index === own || place <= from || place >= to) &&
    written.every(([start, end]) => end <= from || start >= to);
  return places.map((place, index) => {
    const sides: readonly LabelSide[] = place > track * 0.75 ? ['left', 'right'] : ['right', 'left'];
    for (const side of sides) {
      const from = side === 'right' ? place : place - WIDTH;
      if (!free(from, from + WIDTH, index)) continue;
      written.push([from, from + WIDTH]);
      return side;
    }
    return 'none';
  });
}
