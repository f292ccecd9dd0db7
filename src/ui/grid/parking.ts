import type { Spot } from './sheet';
import type { Typing } from './typing';

export interface ParkingOptions {
  readonly host: HTMLElement;
  readonly typing: Typing;
  /** Whether the row has its cells: a block of rows far away is there a task after the jump to it. */
  readonly isMade: (spot: Spot) => boolean;
  /** Gives the keys to the cell. */
  readonly land: (spot: Spot) => void;
}

/**
 * Where the text field stands while the row of its cell is still being made: rows far away are drawn empty first and then anew, and
 * what had been typed into the first would be gone with it. The keys are the cell's from the jump on.
 */
export interface Parking {
  /** Keeps the field beside the rows until the cell is there; false where it is there already. */
  park(spot: Spot, column: string): boolean;
  /** The field has gone to a cell. */
  leave(): void;
  destroy(): void;
}

export function createParking(options: ParkingOptions): Parking {
  const { typing, isMade, land } = options;
  const place = document.createElement('div');
  place.className = 'cell-parked';
  let parked: Spot | null = null;
  let frame = 0;
  const leave = () => {
    parked = null;
    cancelAnimationFrame(frame);
    place.remove();
  };
  const look = () => {
    const spot = parked;
    if (spot === null) return;
    // Whoever has gone elsewhere meanwhile is not called back.
    if (document.activeElement !== typing.field) return;
    if (!isMade(spot) || typing.isComposing()) frame = requestAnimationFrame(look);
    else typing.carry(() => land(spot));
  };
  return {
    park(spot, column) {
      if (isMade(spot)) return false;
      options.host.append(place);
      typing.attach(place, spot.row, column);
      parked = spot;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
      return true;
    },
    leave,
    destroy: leave,
  };
}
