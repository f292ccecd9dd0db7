import { createSignal } from 'solid-js';
import type { Destination } from '../types';

/** What the open palette starts with. */
export interface PaletteAsked {
  readonly text: string;
  /** Only these are listed. */
  readonly only: Destination['kind'] | null;
}

const [asked, setAsked] = createSignal<PaletteAsked | null>(null);

/** What the palette was opened for; null while it is closed. */
export const paletteAsked = asked;

export function openPalette(how: Partial<PaletteAsked> = {}): void {
  setAsked({ text: '', only: null, ...how });
}

export function closePalette(): void {
  setAsked(null);
}
