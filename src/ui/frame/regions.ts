import { focusGrid } from '../state/gridFocus';

interface Region {
  readonly of: () => HTMLElement | null;
  /** How it takes the keys; the first of its controls does by default. */
  readonly take?: (region: HTMLElement) => void;
}

/** The parts of the page in the order of F6. Those that are not on display, or have nothing to take a key, are passed over. */
const REGIONS: readonly Region[] = [
  { of: () => found('.top-bar') },
  { of: () => found('.tool-row') },
  { of: () => found('.import-head') },
  { of: () => found('.import-rows'), take: (rows) => rows.querySelector<HTMLElement>('.import-table')?.focus() },
  { of: () => found('.import .reading') },
  { of: () => (found('.import') === null ? workArea() : null), take: takeWork },
  { of: () => found('.whatif-right'), take: (results) => results.focus() },
  { of: () => found('.roster-middle .checks-panel') },
  { of: () => found('.drawer'), take: (drawer) => drawer.querySelector<HTMLElement>('.drawer-body')?.focus() },
  { of: () => found('.unit-tabs') },
  { of: () => found('.roster-foot .zoom') },
  { of: () => found('.work') },
];
const WORK = 5;

/** F6: the keys go to the next part of the page, by -1 to the one before, and round again. */
export function walkRegions(by: 1 | -1): void {
  const at = REGIONS.findIndex(({ of }) => of()?.contains(document.activeElement) === true);
  // From nowhere the walk begins at the work itself.
  const from = at < 0 ? WORK - by : at;
  for (let step = 1; step <= REGIONS.length; step += 1)
    if (take((from + by * step + REGIONS.length * 2) % REGIONS.length)) return;
}

function workArea(): HTMLElement | null {
  return found('.roster-sheet') ?? found('.whatif-left') ?? found('#main');
}

function found(selector: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(selector);
}

/** True where the region has the keys now. */
function take(index: number): boolean {
  const region = REGIONS[index]?.of() ?? null;
  if (region === null) return false;
  (REGIONS[index]?.take ?? first)(region);
  return region.contains(document.activeElement);
}

function takeWork(work: HTMLElement): void {
  focusGrid();
  if (!work.contains(document.activeElement)) first(work);
}

/** The first control but the one that closes the region. */
function first(region: HTMLElement): void {
  const all = [
    ...region.querySelectorAll<HTMLElement>('button, input, select, textarea, a[href], [tabindex="0"]'),
  ].filter((each) => !each.matches(':disabled') && each.tabIndex >= 0 && each.offsetParent !== null);
  (all.find((each) => !each.matches('.checks-close')) ?? all[0])?.focus();
}
