import { unitForms } from '../lists/forms';
import type { Meaning, Why } from '../found';

interface Meant {
  readonly meaning: Meaning;
  readonly why: Why;
}

/** So many of the filled cells name units of the quota table. */
const MOST = 0.6;

/** Where the quota table has towns, a list with towns and villages has its units in the column of towns; the villages are groups within. */
export function withUnitLevel(
  meant: (Meant | undefined)[],
  data: readonly (readonly string[])[],
  units: ReadonlySet<string>,
): void {
  const at = (meaning: Meaning): number => meant.findIndex((each) => each?.meaning === meaning);
  const [town, unit] = [at('town'), at('unit')];
  if (town === -1 || units.size === 0) return;
  const form = unitForms(units);
  const known = new Set([...units].map(form));
  const share = (column: number): number => {
    const filled = data.map((row) => (row[column] ?? '').trim()).filter((text) => text !== '');
    return filled.length === 0 ? 0 : filled.filter((text) => known.has(form(text))).length / filled.length;
  };
  if (share(town) < MOST || (unit !== -1 && share(unit) >= MOST)) return;
  meant[town] = { meaning: 'unit', why: 'content' };
  if (unit !== -1) meant[unit] = at('group') === -1 ? { meaning: 'group', why: 'content' } : undefined;
}
