/** The six places of the navigation, in the order of Alt+1 … Alt+6. */
export const PLACES = ['units', 'roster', 'unpaid', 'reconcile', 'reports', 'policy'] as const;
export type Place = (typeof PLACES)[number];

const WORKING: ReadonlySet<Place> = new Set(['units', 'roster', 'policy']);

/** The others come in later versions and are shown, but cannot be opened. */
export function placeWorks(place: Place): boolean {
  return WORKING.has(place);
}

export function isPlace(text: string | undefined): text is Place {
  return PLACES.some((place) => place === text);
}
