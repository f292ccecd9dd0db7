export interface RosterKeyActions {
  readonly explain: () => void;
  readonly menu: () => void;
  readonly toUnit: (by: number) => void;
  readonly leave: (back: boolean) => void;
}

/** Keys of the roster screen while the focus is in the grid; true when a key is used up. */
export function makeRosterKeys(actions: RosterKeyActions): (event: KeyboardEvent) => boolean {
  return (event) => {
    if (event.key === 'F6') {
      actions.leave(event.shiftKey);
      return true;
    }
    if (!event.altKey || event.ctrlKey || event.metaKey) return false;
    switch (event.key) {
      case 'Enter':
        actions.explain();
        return true;
      case 'ArrowDown':
        actions.menu();
        return true;
      case 'PageUp':
        actions.toUnit(-1);
        return true;
      case 'PageDown':
        actions.toUnit(1);
        return true;
      default:
        return false;
    }
  };
}
